"""Reads services from TOML files. data/demonstration/README.md gives the format."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from localoffer.directory.actions import add_location, add_organisation, publish_service
from localoffer.directory.models import (
    AccessFact,
    Contact,
    FundingSource,
    Level,
    Link,
    Need,
    Organisation,
    Route,
    Schedule,
    Sector,
    Service,
    ServiceAccess,
)
from localoffer.directory.vocabulary import Term
from localoffer.exchange.starter.starter_record import StarterRecord

PLAIN = (
    "name",
    "summary",
    "description",
    "url",
    "all_needs",
    "minimum_age",
    "maximum_age",
    "eligibility",
    "how_delivered",
    "why_delivered",
    "funding_details",
    "cost",
    "cost_details",
    "personal_budget",
    "direct_payment",
    "how_to_get_it",
    "area",
    "complaints",
    "complaints_url",
)
SEVERAL: dict[str, type[Term]] = {"sectors": Sector, "needs": Need, "funding": FundingSource, "routes": Route}
OWNERSHIP = ("owner", "owner_email", "last_checked", "checked_by", "review_date")
Kind = StarterRecord.Kind
Record = dict[str, Any]
Word = TypeVar("Word", bound=Term)


class UnusableService(ValueError):
    """A record cannot be taken in. The message names it and says what is wrong."""


class _Words:
    """The vocabularies, each read once for all services."""

    def __init__(self) -> None:
        self._read: dict[type[Term], dict[str, Term]] = {}

    def find(self, vocabulary: type[Word], identifier: str) -> Word:
        """Raises ValueError for a word that we do not know."""
        if vocabulary not in self._read:
            self._read[vocabulary] = {word.identifier: word for word in vocabulary._default_manager.all()}
        found = self._read[vocabulary].get(identifier)
        if not isinstance(found, vocabulary):
            raise ValueError(f"we do not know the {vocabulary._meta.verbose_name} “{identifier}”")  # noqa: TRY004
        return found


@transaction.atomic
def load_services(*, paths: list[Path], is_example: bool) -> int:
    """Take in the services that were never taken in, all or none; returns how many were added."""
    files = [_read(path) for path in paths]
    records = {record["id"]: record for file in files for record in file.get("service", [])}
    known = _known(records)
    words = _Words()
    new = [record for identifier, record in records.items() if identifier not in known]
    organisations = _organisations(files, {record.get("organisation", "") for record in new}, is_example)
    for record in new:
        with _naming("Service", record["id"]):
            service = _service(record, words, is_example)
            service.organisation = organisations[record["organisation"]]
            _publish(service, record, is_example)
    StarterRecord.objects.remember(Kind.SERVICE, records)
    return len(new)


def _read(path: Path) -> Record:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise UnusableService(f"{path.name} cannot be read: {problem}") from problem


def _known(records: Record) -> set[str]:
    """What was loaded before, and what is there: from before we kept records, or an officer's at the same address."""
    there = set(chain.from_iterable(Service.objects.values_list("source_id", "slug")))
    return set(StarterRecord.objects.known(Kind.SERVICE)) | {
        identifier for identifier in records if identifier in there or _slug(identifier) in there
    }


def _organisations(files: list[Record], needed: set[str], is_example: bool) -> dict[str, Organisation]:
    """The organisations that are needed or were never loaded, by identifier."""
    records = {record["id"]: record for file in files for record in file.get("organisation", [])}
    known = StarterRecord.objects.known(Kind.ORGANISATION)
    found = {}
    for identifier, record in records.items():
        if identifier in needed or identifier not in known:
            with _naming("Organisation", identifier):
                values = {name: value for name, value in record.items() if name != "id"}
                found[identifier] = add_organisation(source_id=identifier, is_example=is_example, **values)
    StarterRecord.objects.remember(Kind.ORGANISATION, records)
    return found


@contextmanager
def _naming(what: str, identifier: str) -> Iterator[None]:
    """Say which record cannot be taken in."""
    try:
        yield
    except (KeyError, TypeError, ValueError, ValidationError) as problem:
        raise UnusableService(f"{what} “{identifier}”: {problem}") from problem


def _slug(identifier: str) -> str:
    return identifier.removeprefix("demo-")


def _service(record: Record, words: _Words, is_example: bool) -> Service:
    """The service with its words, times and contacts, unsaved."""
    service = Service(source_id=record["id"], slug=_slug(record["id"]), is_example=is_example)
    for name in PLAIN:
        if name in record:
            setattr(service, name, record[name])
    service.status = record.get("status", "active").replace("-", " ")
    service.is_online = record.get("online", False)
    service.is_at_home = record.get("at_home", False)
    if "level" in record:
        service.level = words.find(Level, record["level"])
    for name, vocabulary in SEVERAL.items():
        getattr(service, name).set([words.find(vocabulary, identifier) for identifier in record.get(name, [])])
    service.schedules.set([_schedule(each) for each in record.get("schedule", [])])
    service.access.set(
        [
            ServiceAccess(
                fact=words.find(AccessFact, each["fact"]),
                is_available=each["answer"] == "yes",
                note=each.get("note", ""),
            )
            for each in record.get("access", [])
        ]
    )
    service.contacts.set([Contact(sort_order=n, **each) for n, each in enumerate(record.get("contact", []))])
    service.links.set([Link(**each) for each in record.get("link", [])])
    return service


def _publish(service: Service, record: Record, is_example: bool) -> None:
    locations = [
        add_location(
            name=place.get("name", ""),
            address="\n".join(place.get("address", [])),
            postcode=place.get("postcode", ""),
            is_example=is_example,
        )
        for place in record.get("location", [])
    ]
    publish_service(service=service, locations=locations, by=None)
    publication = service.publication
    assert publication is not None  # noqa: S101 - publishing a service states its publication
    for name in OWNERSHIP:
        if name in record:
            setattr(publication, name, record[name])
    publication.full_clean()
    publication.save()


def _schedule(record: Record) -> Schedule:
    values = {name: value for name, value in record.items() if name not in ("days", "dates", "opens", "closes")}
    schedule = Schedule(**values, days=",".join(record.get("days", [])))
    schedule.dates = ", ".join(str(day) for day in record.get("dates", []))
    for name in ("opens", "closes"):
        if name in record:
            setattr(schedule, name, time.fromisoformat(str(record[name])))
    schedule.clean()
    return schedule
