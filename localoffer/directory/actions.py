"""What is done to services and organisations, and what is kept of searches that found none."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from localoffer.accounts.models import User
from localoffer.directory.models import Location, Need, Organisation, SearchGap, Service, ServiceLocation
from localoffer.directory.search_gap import area_of
from localoffer.directory.service_search import ServiceSearch
from localoffer.directory.vocabulary import Term
from localoffer.publishing import audit

# A visitor waits for the page meanwhile, and the count is worth less than that.
LONGEST_WAIT_MILLISECONDS = 250


@transaction.atomic
def load_vocabulary(*, vocabulary: type[Term], path: Path) -> int:
    """Take a vocabulary file in: new words are added, known ones brought up to date, missing ones retired.

    Columns: identifier, label, plain_name, description, parent, uri. Returns the number of words in the file.
    """
    has_parent = "parent" in {field.name for field in vocabulary._meta.get_fields()}
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known: dict[str, Term] = {}
    for position, row in enumerate(rows):
        values: dict[str, Any] = {name: row[name] for name in ("label", "plain_name", "description", "uri")}
        if has_parent:
            values["parent"] = known[row["parent"]] if row["parent"] else None
        known[row["identifier"]], _ = vocabulary._default_manager.update_or_create(
            identifier=row["identifier"], defaults={**values, "position": position, "is_retired": False}
        )
    vocabulary._default_manager.exclude(identifier__in=known).update(is_retired=True)
    return len(rows)


@transaction.atomic
def publish_service(*, service: Service, locations: list[Location], by: User | None) -> Service:
    """Save a new service with its parts, public at once, and keep it as the first of its revisions.

    Raises ValidationError.
    """
    service.full_clean()
    for part in chain(service.schedules.all(), service.access.all(), service.contacts.all(), service.links.all()):
        part.full_clean(exclude=["service", "fact"])  # The database checks keys itself.
    service.places.set([ServiceLocation(location=location) for location in locations])
    service.first_published_at = service.last_published_at = timezone.now()
    # Wagtail would look up what refers to what after saving each part: once at the end is enough.
    with disable_reference_index_auto_update():
        service.save()
        revision = service.save_revision(user=by, changed=False)
        Service.objects.filter(pk=service.pk).update(live_revision=revision)
    ReferenceIndex.create_or_update_for_object(service)
    audit.record(by=by, verb="published", subject=service)
    return service


def add_organisation(*, source_id: str, is_example: bool, **values: Any) -> Organisation:
    """Add an organisation, or return the one that came from the same source before."""
    found = Organisation.objects.filter(source_id=source_id).first()
    if found:
        return found
    organisation = Organisation(source_id=source_id, is_example=is_example, **values)
    organisation.full_clean()
    organisation.save()
    return organisation


def add_location(*, name: str, address: str, postcode: str, is_example: bool) -> Location:
    """Add a location, or return the one with the same name, address and postcode."""
    location = Location(name=name, address=address, postcode=postcode, is_example=is_example)
    location.full_clean(validate_constraints=False)
    point = {"latitude": location.latitude, "longitude": location.longitude}
    # Another may add it between the look and the writing: then theirs is returned.
    found, _ = Location.objects.get_or_create(
        name=location.name,
        address=location.address,
        postcode=location.postcode,
        defaults={**point, "is_example": is_example},
    )
    return found


def record_search_gap(*, search: ServiceSearch) -> None:
    """Count a search that found nothing: once under each need that it asked for, or once without a need.

    A search that says nothing of need, age, place or words is not counted. Raises DatabaseError, also when another
    writer keeps the database for longer than a visitor should wait.
    """
    area = area_of(search.point)
    needs: list[Need | None] = [*Need.objects.filter(identifier__in=search.chosen["need"])]
    if not (needs or search.age is not None or area or search.words):
        return
    # Always in the order of the vocabulary, so that two at once cannot wait for each other.
    with _short_wait(), transaction.atomic():
        for need in needs or [None]:
            row, is_new = SearchGap.objects.get_or_create(
                month=timezone.localdate().replace(day=1),
                need=need,
                age=search.age,
                area=area,
                defaults={"searches": 1},
            )
            if not is_new:
                SearchGap.objects.filter(pk=row.pk).update(searches=F("searches") + 1)


@contextmanager
def _short_wait() -> Iterator[None]:
    """Give up soon where another writes: SQLite lets in one writer at a time, and an import may take a minute.

    PostgreSQL locks single rows, and these only for a moment.
    """
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {LONGEST_WAIT_MILLISECONDS}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
