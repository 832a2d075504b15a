"""A setting, its publication, its corrections and its history."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from localoffer.publishing.models import Publication
from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import kind, need, setting

pytestmark = pytest.mark.django_db


def test_an_open_setting_is_a_public_publication() -> None:
    made = setting(urn=123456, name="Example Primary School")
    publication = Publication.objects.get()
    assert made.publication == publication
    assert (publication.kind, publication.address, publication.title) == (
        "school",
        "/schools/123456/",
        "Example Primary School",
    )
    assert publication.summary == "Primary school for ages 4 to 11 in Leeds, LS1 3AD."
    assert publication.is_public


@pytest.mark.parametrize(
    ("status", "is_public"),
    [("open", True), ("open-proposed-to-close", True), ("closed", False), ("proposed-to-open", False)],
)
def test_only_open_settings_are_public(status: str, is_public: bool) -> None:
    made = setting(status=status)
    assert made.publication is not None
    assert Publication.objects.get(pk=made.publication.pk).is_public is is_public


@pytest.mark.parametrize(("la_code", "area"), [("383", "in-area"), ("380", "out-of-area")])
def test_the_area_follows_from_the_authority(la_code: str, area: str) -> None:
    assert setting(la_code=la_code).area == area


def test_address_lines_come_once_and_without_the_name() -> None:
    made = Setting(
        name="Example School",
        street="High Street",
        locality="Otley",
        address3="Example School",
        town="OTLEY",
        postcode="LS21 1AA",
    )
    assert made.address_lines == ["High Street", "Otley", "LS21 1AA"]


def test_the_telephone_is_written_out_or_refused() -> None:
    made = setting(telephone="01134960123")
    made.clean()
    assert made.telephone == "0113 496 0123"
    made.telephone = "ask the office"
    with pytest.raises(ValidationError, match="area code"):
        made.clean()


def test_it_is_corrected_when_it_shows_something_else_than_the_register() -> None:
    made = setting(register={"website": "https://school.example.org/"})
    assert not made.is_corrected
    made.website = "https://new.example.org/"
    made.save()
    assert Setting.objects.get(pk=made.pk).is_corrected


def test_a_list_can_be_corrected_too() -> None:
    made = setting(kinds=("mainstream",), register={"kinds": ["mainstream"]})
    assert not made.is_corrected
    made.kinds = [kind("special")]
    made.save()
    assert Setting.objects.get(pk=made.pk).is_corrected


def test_saving_some_fields_only_derives_nothing() -> None:
    made = setting(register={"website": "https://other.example.org/"})
    Setting.objects.filter(pk=made.pk).update(is_corrected=False)
    made = Setting.objects.get(pk=made.pk)
    made.save(update_fields=["pupils"])
    assert not Setting.objects.get(pk=made.pk).is_corrected


def test_the_register_says_when_it_changed_its_entry() -> None:
    assert setting(register={"changed_on": "2023-06-03"}).register_changed_on == date(2023, 6, 3)
    assert setting().register_changed_on is None


def test_an_old_revision_brings_back_corrections_but_no_old_register() -> None:
    made = setting(website="https://old.example.org/", name="Old name", register={"name": "Old name"})
    revision = made.save_revision()
    made.name, made.website, made.register = "New name", "https://new.example.org/", {"name": "New name"}
    made.needs = [need("asd")]
    made.save()
    back = Setting.objects.get(pk=made.pk).latest_revision.as_object()
    assert revision.pk == back.latest_revision_id
    assert (back.website, back.name, back.register) == ("https://old.example.org/", "New name", {"name": "New name"})
    assert list(back.needs.all()) == []
    assert back.publication_id == made.publication_id


def test_deleting_withdraws_the_publication() -> None:
    made = setting()
    made.delete()
    assert not Publication.objects.get().is_public


@pytest.mark.parametrize(
    "values",
    [
        {"minimum_age": 12, "maximum_age": 11},
        {"latitude": 53.8, "longitude": None},
        {"latitude": 91.0, "longitude": 0.0},
        {"status": "ajar"},
        {"status": ""},
        {"phase": "kindergarten"},
    ],
)
def test_the_database_refuses_nonsense(values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        setting(**values)


def test_two_settings_cannot_share_a_number() -> None:
    setting(urn=123456)
    with pytest.raises(IntegrityError):
        setting(urn=123456)


def test_it_states_itself() -> None:
    made = setting(needs=("asd",))
    assert made.to_document().title == made.name
    assert made.facets().needs == ("asd",)
    assert made.get_preview_template(None, "") == "schools/setting.html"
    assert made.get_preview_context(None, "")["setting"] == made
