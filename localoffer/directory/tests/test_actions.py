"""Vocabularies come in from files; services are published whole or not at all."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from localoffer.directory.actions import add_location, add_organisation, load_vocabulary, publish_service
from localoffer.directory.models import (
    AccessFact,
    Contact,
    FundingSource,
    Level,
    Link,
    Location,
    Need,
    Organisation,
    Route,
    Schedule,
    Sector,
    Service,
    ServiceAccess,
)
from localoffer.directory.tests.builders import location, service, unsaved, word
from localoffer.directory.vocabulary import Term
from localoffer.places.models import Postcode
from localoffer.publishing.models import AuditEntry, Publication

pytestmark = pytest.mark.django_db


# Vocabularies


def file(folder: Path, *rows: str) -> Path:
    path = folder / "words.csv"
    path.write_text("\n".join(["identifier,label,plain_name,description,parent,uri", *rows, ""]), encoding="utf-8")
    return path


def rows(vocabulary: type[Term]) -> list[dict[str, Any]]:
    return [dict(row) for row in vocabulary._default_manager.order_by("identifier").values()]


ASD = 'asd,Autistic spectrum disorder,Autism,"Is autistic, or may be.",,https://example.org/asd'
PD = "pd,Physical disability,,,,"


def test_words_come_in_with_all_that_is_said_of_them(tmp_path: Path) -> None:
    assert load_vocabulary(vocabulary=Need, path=file(tmp_path, PD, ASD)) == 2
    asd = Need.objects.get(identifier="asd")
    assert (asd.label, asd.plain_name) == ("Autistic spectrum disorder", "Autism")
    assert (asd.description, asd.uri, asd.position) == ("Is autistic, or may be.", "https://example.org/asd", 1)
    assert [str(need) for need in Need.objects.all()] == ["Physical disability", "Autism"]


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    path = file(tmp_path, ASD, PD)
    load_vocabulary(vocabulary=Need, path=path)
    before = rows(Need)
    assert load_vocabulary(vocabulary=Need, path=path) == 2
    assert rows(Need) == before


def test_a_word_that_is_renamed_keeps_its_services(tmp_path: Path) -> None:
    load_vocabulary(vocabulary=Need, path=file(tmp_path, ASD, PD))
    club = service(needs="asd")
    load_vocabulary(vocabulary=Need, path=file(tmp_path, PD, "asd,Autism spectrum condition,Autistic,,,"))
    assert [str(need) for need in Service.objects.get(pk=club.pk).needs.all()] == ["Autistic"]
    assert [need.identifier for need in Need.objects.all()] == ["pd", "asd"]


def test_a_word_that_left_is_retired_and_may_come_back(tmp_path: Path) -> None:
    load_vocabulary(vocabulary=Need, path=file(tmp_path, ASD, PD))
    club = service(needs="asd")
    load_vocabulary(vocabulary=Need, path=file(tmp_path, PD))
    assert Need.objects.get(identifier="asd").is_retired
    assert [str(need) for need in Service.objects.get(pk=club.pk).needs.all()] == ["Autism"]
    load_vocabulary(vocabulary=Need, path=file(tmp_path, PD, ASD))
    assert not Need.objects.filter(is_retired=True).exists()


def test_parts_know_their_whole_and_may_move(tmp_path: Path) -> None:
    top = ["health,Health,,,,", "education,Education,,,,"]
    load_vocabulary(vocabulary=Sector, path=file(tmp_path, *top, "therapies,Therapies,,,health,"))
    assert str(Sector.objects.get(identifier="therapies").parent) == "Health"
    load_vocabulary(vocabulary=Sector, path=file(tmp_path, *top, "therapies,Therapies,,,education,"))
    assert str(Sector.objects.get(identifier="therapies").parent) == "Education"
    load_vocabulary(vocabulary=Sector, path=file(tmp_path, *top, "therapies,Therapies,,,,"))
    assert Sector.objects.get(identifier="therapies").parent is None


@pytest.mark.parametrize("broken", ["therapies,Therapies,,,nowhere,", "therapies,Therapies,,,later,\nlater,Later,,,,"])
def test_a_part_of_nothing_changes_nothing(tmp_path: Path, broken: str) -> None:
    load_vocabulary(vocabulary=Sector, path=file(tmp_path, "health,Health,,,,"))
    before = rows(Sector)
    with pytest.raises(KeyError):
        load_vocabulary(vocabulary=Sector, path=file(tmp_path, "health,Renamed,,,,", broken))
    assert rows(Sector) == before


@pytest.mark.parametrize(
    ("vocabulary", "name", "count"),
    [
        (Need, "needs", 12),
        (Sector, "sectors", 30),
        (Level, "levels", 3),
        (Route, "routes", 4),
        (FundingSource, "funding-sources", 8),
        (AccessFact, "access-facts", 20),
    ],
)
def test_the_files_of_the_project_come_in(vocabulary: type[Term], name: str, count: int) -> None:
    path = settings.DATA_DIR / "vocabularies" / f"{name}.csv"
    assert load_vocabulary(vocabulary=vocabulary, path=path) == count
    for term in vocabulary._default_manager.all():
        term.full_clean()


# Services


def test_a_service_is_published_with_its_parts_and_its_first_revision() -> None:
    pool = location()
    made = publish_service(service=unsaved("Swim club", days="SA", has="hoist"), locations=[pool], by=None)
    found = Service.objects.get(pk=made.pk)
    assert found.live
    assert not found.has_unpublished_changes
    assert found.first_published_at is not None
    assert [place.location for place in found.places.all()] == [pool]
    assert [schedule.days for schedule in found.schedules.all()] == ["SA"]
    assert [access.fact.identifier for access in found.access.all()] == ["hoist"]
    assert found.revisions.count() == 1
    assert found.live_revision == found.latest_revision == found.revisions.get()
    assert [(entry.verb, entry.subject) for entry in AuditEntry.objects.all()] == [("published", f"service {found.pk}")]


def test_what_was_published_can_be_edited_and_published_again() -> None:
    made = Service.objects.get(pk=service("Swim club", days="SA", at=[location()]).pk)
    edited = made.get_latest_revision_as_object()
    edited.name = "Swimming club"
    edited.save_revision().publish()
    found = Service.objects.get(pk=made.pk)
    assert found.name == "Swimming club"
    assert [schedule.days for schedule in found.schedules.all()] == ["SA"]
    assert [place.location.name for place in found.places.all()] == ["Pool"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "javascript:alert(1)"},
        {"complaints_url": "ftp//example.org"},
        {"minimum_age": 26},
        {"minimum_age": 12, "maximum_age": 11},
        {"summary": ""},
        {"summary": "x" * 301},
        {"slug": "not a slug"},
        {"slug": "taken"},
        {"status": "gone"},
        {"cost": "dear"},
    ],
)
def test_a_service_that_is_not_right_is_refused_whole(wrong: dict[str, Any]) -> None:
    service(slug="taken")
    with pytest.raises(ValidationError):
        publish_service(service=unsaved(**wrong), locations=[], by=None)
    assert Service.objects.count() == Publication.objects.count() == 1


@pytest.mark.parametrize(
    ("parts", "wrong"),
    [
        ("links", lambda: Link(label="Prize", url="javascript:alert(1)")),
        ("links", lambda: Link(label="", url="https://example.org/")),
        ("contacts", lambda: Contact(role="Office")),
        ("contacts", lambda: Contact(role="Office", email="nobody")),
        ("schedules", lambda: Schedule(days="XX")),
        ("schedules", lambda: Schedule(frequency="monthly")),
        ("access", lambda: ServiceAccess(fact=word(AccessFact, "hoist"), note="x" * 301)),
    ],
)
def test_a_part_that_is_not_right_is_refused_with_the_whole(parts: str, wrong: Any) -> None:
    made = unsaved()
    getattr(made, parts).set([wrong()])
    with pytest.raises(ValidationError):
        publish_service(service=made, locations=[], by=None)
    assert not Service.objects.exists()


# Organisations and locations


def test_an_organisation_from_the_same_source_is_added_once() -> None:
    first = add_organisation(source_id="bright", is_example=False, name="Bright Steps")
    again = add_organisation(source_id="bright", is_example=False, name="Another name")
    assert first == again
    assert Organisation.objects.get().name == "Bright Steps"


@pytest.mark.parametrize("wrong", [{"name": ""}, {"url": "javascript:alert(1)"}, {"email": "nobody"}])
def test_an_organisation_that_is_not_right_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        add_organisation(source_id="bright", is_example=False, **{"name": "Bright Steps", **wrong})
    assert not Organisation.objects.exists()


def test_a_location_is_added_once_however_its_postcode_is_written() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.8, longitude=-1.5)
    first = add_location(name="Pool", address="1 Example Street\nLeeds", postcode="ls12ab", is_example=False)
    again = add_location(name="Pool", address="1 Example Street\nLeeds", postcode="LS1 2AB", is_example=False)
    other = add_location(name="Pool", address="2 Example Street\nLeeds", postcode="LS1 2AB", is_example=False)
    assert first == again != other
    assert (first.postcode, first.latitude, first.longitude) == ("LS1 2AB", 53.8, -1.5)
    assert Location.objects.count() == 2


def test_a_location_that_another_adds_at_the_same_moment_is_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs: list[Location] = []

    def get(rows: Any, *args: Any, **kwargs: Any) -> Any:
        if not theirs:
            theirs.append(Location.objects.create(name="Pool", postcode="LS1 2AB"))
            raise Location.DoesNotExist
        return QuerySet.filter(rows, *args, **kwargs)[0]

    monkeypatch.setattr(QuerySet, "get", get)
    assert add_location(name="Pool", address="", postcode="ls12ab", is_example=False) == theirs[0]
