"""Invented services leave the site with the demonstration, and return with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client, override_settings

from localoffer.directory.models import Organisation, Service
from localoffer.exchange.starter.demonstration import release_examples, withhold_examples
from localoffer.exchange.starter.steps import STEPS
from localoffer.publishing.models import AuditEntry, Publication

pytestmark = pytest.mark.django_db
Make = Callable[..., Service]


@pytest.fixture
def make(db: None) -> Make:
    organisation = Organisation.objects.create(name="Sample Club")

    def service(slug: str, *, is_example: bool = True, live: bool = True) -> Service:
        made = Service(
            slug=slug, name=slug, summary=slug, source_id=slug, organisation=organisation, is_example=is_example
        )
        made.live = live
        made.save()
        return made

    return service


def public() -> set[str]:
    return set(Publication.objects.public().values_list("address", flat=True))


def test_invented_services_are_withdrawn_and_others_stay(make: Make, client: Client) -> None:
    make("invented")
    make("real", is_example=False)
    assert withhold_examples() == 1
    assert public() == {"/services/real/"}
    assert [service.slug for service in Service.objects.listed()] == ["real"]
    assert client.get("/services/invented/").status_code == 404
    assert AuditEntry.objects.filter(verb="unpublished").count() == 1
    assert withhold_examples() == 0


def test_they_return(make: Make) -> None:
    make("invented")
    withhold_examples()
    assert release_examples() == 1
    assert public() == {"/services/invented/"}
    assert release_examples() == 0


def test_what_officers_did_to_them_stays(make: Make) -> None:
    make("unpublished", live=False)
    deleted, published = make("deleted"), make("published")
    withhold_examples()
    deleted.delete()
    published.refresh_from_db()
    published.summary = "A draft that nobody approved."
    published.save_revision()
    assert release_examples() == 1
    assert public() == {"/services/published/"}
    published.refresh_from_db()
    assert published.summary == "published"
    assert published.latest_revision.as_object().summary == "A draft that nobody approved."


def test_the_step_follows_the_setting(make: Make, tmp_path: Path) -> None:
    step = next(step for step in STEPS if step.name == "Invented services")
    make("invented")
    with override_settings(DEMONSTRATION=False):
        assert step.run() == "none: this is no demonstration, so 1 were unpublished"
        assert public() == set()
        assert step.run() == "none: this is no demonstration"
    with override_settings(DEMONSTRATION=True, DATA_DIR=tmp_path):
        assert step.run() == "0 added, 1 published again"
    assert public() == {"/services/invented/"}
