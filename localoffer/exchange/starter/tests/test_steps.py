"""The whole starter data of Leeds, once."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client, override_settings

from localoffer.accounts.actions import set_up_roles
from localoffer.comments.models import Comment, Response, Theme
from localoffer.directory.models import Service
from localoffer.exchange.starter import pages, people
from localoffer.pages.models import GuidancePage
from localoffer.places.models import Postcode
from localoffer.publishing.models import Publication
from localoffer.schools.models import CoreOffer, SchoolOffer, Setting

pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    return {
        model.__name__: model._default_manager.count()
        for model in (
            Service,
            GuidancePage,
            Postcode,
            Setting,
            CoreOffer,
            Publication,
            Theme,
            Comment,
            Response,
            SchoolOffer,
        )
    }


def test_leeds_is_loaded_and_a_second_time_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_starter")
    first = counts()
    assert Setting.objects.real().count() == 306
    assert (first["Setting"], first["SchoolOffer"]) == (306 + 7, 5)
    assert first["Postcode"] == 75_414
    assert Service.objects.filter(is_example=True).count() == 120
    assert first["CoreOffer"] == 1
    assert (first["Theme"], first["Comment"], first["Response"]) == (11, 28, 7)
    call_command("load_starter")
    assert counts() == first
    assert "Postcodes … 75,414 postcodes" in capsys.readouterr().out
    assert_every_link_leads_somewhere()


def assert_every_link_leads_somewhere() -> None:
    """Each public thing answers at its own address."""
    client = Client()
    failed = [
        publication.address
        for publication in Publication.objects.public().exclude(kind__in=("school", "service"))
        if client.get(publication.address).status_code != 200
    ]
    assert failed == []


@override_settings(DEMONSTRATION=False)
def test_production_loads_no_invented_service(tmp_path: Path) -> None:
    with override_settings(AUTHORITY_DIR=small_authority(tmp_path)):
        call_command("load_starter")
    assert Service.objects.exists()
    assert not Service.objects.filter(is_example=True).exists()
    assert not Publication.objects.filter(is_example=True).exists()
    assert not Setting.objects.filter(is_example=True).exists()
    assert not Comment.objects.exists()


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was set up of the roles, each time."""
    calls: list[str] = []

    def counted() -> dict[str, Group]:
        calls.append("roles")
        return set_up_roles()

    for module in (pages, people):
        monkeypatch.setattr(module, "set_up_roles", counted, raising=False)
    return calls


def test_roles_are_set_up_once(tmp_path: Path, set_up: list[str]) -> None:
    with override_settings(AUTHORITY_DIR=small_authority(tmp_path), DEMONSTRATION=False):
        call_command("load_starter")
    assert set_up == ["roles"]


def small_authority(folder: Path) -> Path:
    """Leeds without its postcodes and schools, which take seconds and are not the point."""
    for name in ("pages", "core-offer", "services.toml", "schools", "starter.toml"):
        (folder / name).symlink_to(Path(settings.AUTHORITY_DIR) / name)
    return folder
