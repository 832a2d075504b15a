"""Reads services from TOML files. data/demonstration/README.md gives the format."""

import tomllib
from datetime import time
from pathlib import Path
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction

from localoffer.directory.actions import add_location, add_organisation, publish_service
from localoffer.directory.models import (
    AccessFact,
    Contact,
    FundingSource,
    Level,
    Link,
    Need,
    Route,
    Schedule,
    Sector,
    Service,
    ServiceAccess,
)
from localoffer.directory.vocabulary import Term

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
Record = dict[str, Any]
Word = TypeVar("Word", bound=Term)


class UnusableService(ValueError):
    """A record cannot be taken in. The message names it and says what is wrong."""


@transaction.atomic
def load_services(*, paths: list[Path], is_example: bool) -> int:
    """Take in the services that are not there yet, all or none; returns how many were added."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
    organisations = {
        record["id"]: add_organisation(
            source_id=record["id"], is_example=is_example, **{k: v for k, v in record.items() if k != "id"}
        )
        for file in files
        for record in file.get("organisation", [])
    }
    known = set(Service.objects.exclude(source_id=None).values_list("source_id", flat=True))
    added = 0
    for record in (record for file in files for record in file.get("service", [])):
        if record["id"] in known:
            continue
        try:
            service = _service(record, is_example)
            service.organisation = organisations[record["organisation"]]
            _publish(service, record, is_example)
        except (KeyError, ValueError, ValidationError) as problem:
            raise UnusableService(f"Service “{record['id']}”: {problem}") from problem
        added += 1
    return added


def _service(record: Record, is_example: bool) -> Service:
    """The service with its words, times and contacts, unsaved."""
    service = Service(source_id=record["id"], slug=record["id"].removeprefix("demo-"), is_example=is_example)
    for name in PLAIN:
        if name in record:
            setattr(service, name, record[name])
    service.status = record.get("status", "active").replace("-", " ")
    service.is_online = record.get("online", False)
    service.is_at_home = record.get("at_home", False)
    if "level" in record:
        service.level = _word(Level, record["level"])
    for name, vocabulary in SEVERAL.items():
        getattr(service, name).set([_word(vocabulary, identifier) for identifier in record.get(name, [])])
    service.schedules.set([_schedule(each) for each in record.get("schedule", [])])
    service.access.set(
        [
            ServiceAccess(
                fact=_word(AccessFact, each["fact"]),
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


def _word(vocabulary: type[Word], identifier: str) -> Word:
    manager: models.Manager[Word] = vocabulary._default_manager
    try:
        return manager.get(identifier=identifier)
    except vocabulary.DoesNotExist as problem:
        raise ValueError(f"we do not know the {vocabulary._meta.verbose_name} “{identifier}”") from problem
