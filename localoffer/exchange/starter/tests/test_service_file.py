"""Services from TOML files."""

from datetime import date, time
from pathlib import Path

import pytest

from localoffer.directory.models import Location, Organisation, Service
from localoffer.exchange.models import StarterRecord
from localoffer.exchange.starter.service_file import UnusableService, load_services

pytestmark = pytest.mark.usefixtures("vocabularies")

ORGANISATION = """
[[organisation]]
id = "sample-club"
name = "Sample Club"
telephone = "0113 496 0001"
"""
SERVICE = """
[[service]]
id = "demo-sample-swim"
organisation = "sample-club"
name = "Sample Swim"
summary = "A quiet swim."
sectors = ["leisure"]
level = "targeted"
needs = ["asd", "pd"]
minimum_age = 5
maximum_age = 11
funding = ["council"]
cost = "paid"
routes = ["self-referral"]
status = "temporarily-closed"
owner = "Club secretary"
owner_email = "secretary@example.org"
last_checked = 2026-09-14
checked_by = "Club secretary"
review_date = 2027-09-14
[[service.location]]
name = "Sample Pool"
address = ["1 Sample Street", "Leeds"]
[[service.schedule]]
frequency = "monthly"
days = ["MO"]
week_of_month = 1
opens = "10:00"
closes = "12:00"
[[service.access]]
fact = "hoist"
answer = "no"
note = "Coming in spring."
[[service.contact]]
role = "Front desk"
telephone = "0113 496 0002"
[[service.link]]
label = "Photographs"
url = "https://sample.example.org/photographs/"
"""


def write(folder: Path, text: str) -> list[Path]:
    path = folder / "services.toml"
    path.write_text(text, encoding="utf-8")
    return [path]


def test_everything_in_the_file_is_taken_in(tmp_path: Path) -> None:
    assert load_services(paths=write(tmp_path, ORGANISATION + SERVICE), is_example=True) == 1
    service = Service.objects.get()
    assert (service.slug, service.source_id, service.is_example) == ("sample-swim", "demo-sample-swim", True)
    assert service.organisation == Organisation.objects.get()
    assert service.level is not None
    assert service.level.identifier == "targeted"
    assert [need.identifier for need in service.needs.all()] == ["pd", "asd"]
    assert service.status == "temporarily closed"
    assert service.places.get().location == Location.objects.get(name="Sample Pool")
    assert str(service.schedules.get()) == "The first Monday of the month, 10am to 12 noon"
    assert service.schedules.get().opens == time(10)
    assert (service.access.get().is_available, service.access.get().note) == (False, "Coming in spring.")
    assert service.contacts.get().telephone == "0113 496 0002"
    assert service.links.get().label == "Photographs"


def test_it_is_public_at_once_with_its_owner_and_dates(tmp_path: Path) -> None:
    load_services(paths=write(tmp_path, ORGANISATION + SERVICE), is_example=False)
    publication = Service.objects.get().publication
    assert publication is not None
    assert publication.is_public
    assert (publication.owner, publication.owner_email) == ("Club secretary", "secretary@example.org")
    assert (publication.last_checked, publication.review_date) == (date(2026, 9, 14), date(2027, 9, 14))


def test_its_history_begins_with_what_was_loaded(tmp_path: Path) -> None:
    load_services(paths=write(tmp_path, ORGANISATION + SERVICE), is_example=False)
    service = Service.objects.get()
    assert service.live_revision == service.latest_revision
    assert service.live_revision.as_object().summary == "A quiet swim."


def test_a_second_time_adds_nothing_and_keeps_an_officers_change(tmp_path: Path) -> None:
    paths = write(tmp_path, ORGANISATION + SERVICE)
    load_services(paths=paths, is_example=False)
    service = Service.objects.get()
    service.summary = "Changed by an officer."
    service.save()
    assert load_services(paths=paths, is_example=False) == 0
    assert Service.objects.get().summary == "Changed by an officer."


def test_a_deleted_service_stays_deleted_and_so_does_its_organisation(tmp_path: Path) -> None:
    paths = write(tmp_path, ORGANISATION + SERVICE)
    load_services(paths=paths, is_example=False)
    Service.objects.get().delete()
    Organisation.objects.get().delete()
    assert load_services(paths=paths, is_example=False) == 0
    assert not Service.objects.exists()
    assert not Organisation.objects.exists()


def test_a_new_service_brings_its_organisation_back(tmp_path: Path) -> None:
    load_services(paths=write(tmp_path, ORGANISATION + SERVICE), is_example=False)
    Service.objects.get().delete()
    Organisation.objects.get().delete()
    second = SERVICE.replace("demo-sample-swim", "demo-second")
    assert load_services(paths=write(tmp_path, ORGANISATION + SERVICE + second), is_example=False) == 1
    assert Service.objects.get().organisation.name == "Sample Club"


def test_a_database_without_records_gets_no_service_twice(tmp_path: Path) -> None:
    paths = write(tmp_path, ORGANISATION + SERVICE)
    load_services(paths=paths, is_example=False)
    Service.objects.update(slug="renamed-by-an-officer")
    StarterRecord.objects.all().delete()
    assert load_services(paths=paths, is_example=False) == 0
    Service.objects.get().delete()
    assert load_services(paths=paths, is_example=False) == 0
    assert not Service.objects.exists()


def test_an_officers_service_at_the_same_address_stays(tmp_path: Path) -> None:
    organisation = Organisation.objects.create(name="Other Club")
    Service(name="Swim", slug="sample-swim", summary="Ours.", organisation=organisation).save()
    assert load_services(paths=write(tmp_path, ORGANISATION + SERVICE), is_example=True) == 0
    assert Service.objects.get().summary == "Ours."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[service", "services.toml cannot be read"),
        (ORGANISATION + 'colour = "red"', "Organisation “sample-club”"),
        (ORGANISATION + 'email = "nobody"', "Organisation “sample-club”"),
        (ORGANISATION + SERVICE.replace("[[service.link]]", '[[service.link]]\ncolour = "red"'), "demo-sample-swim"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UnusableService, match=message):
        load_services(paths=write(tmp_path, text), is_example=False)
    assert not StarterRecord.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        ('needs = ["asd"', 'needs = ["astronomy"', "we do not know the need “astronomy”"),
        ("maximum_age = 11", "maximum_age = 3", "must not be above the oldest"),
        ("maximum_age = 11", "maximum_age = 60", "25 or less"),
        ('opens = "10:00"', 'opens = "ten"', "Invalid isoformat"),
        ('organisation = "sample-club"', 'organisation = "nobody"', "nobody"),
        ('days = ["MO"]', 'days = ["XX"]', "We do not know the day XX"),
        ("review_date = 2027-09-14", "review_date = 2020-09-14", "must not be before"),
    ],
)
def test_a_wrong_record_is_named_and_nothing_is_taken_in(tmp_path: Path, wrong: str, right: str, message: str) -> None:
    second = SERVICE.replace("demo-sample-swim", "demo-second").replace(wrong, right)
    with pytest.raises(UnusableService, match="demo-second") as problem:
        load_services(paths=write(tmp_path, ORGANISATION + SERVICE + second), is_example=False)
    assert message in str(problem.value)
    assert not Service.objects.exists()
    assert not Organisation.objects.exists()
