"""Services and what belongs to them, each in one line of a test."""

from collections.abc import Iterable
from itertools import count
from typing import Any, TypeVar

from localoffer.directory.actions import publish_service
from localoffer.directory.models import (
    AccessFact,
    FundingSource,
    Level,
    Location,
    Need,
    Organisation,
    Route,
    Schedule,
    Sector,
    Service,
    ServiceAccess,
)
from localoffer.directory.vocabulary import Term

_numbers = count(1)
Word = TypeVar("Word", bound=Term)


def word(vocabulary: type[Word], identifier: str, **values: Any) -> Word:
    """A word of a vocabulary; `plain_name` is its identifier in capitals unless it is given."""
    defaults = {"label": f"{identifier} (official)", "plain_name": identifier.upper(), **values}
    return vocabulary._default_manager.get_or_create(identifier=identifier, defaults=defaults)[0]


def words(vocabulary: type[Word], identifiers: str) -> list[Word]:
    """`asd pd`: two words."""
    return [word(vocabulary, identifier) for identifier in identifiers.split()]


def sector(identifier: str, parent: str = "") -> Sector:
    return word(Sector, identifier, parent=word(Sector, parent) if parent else None)


def organisation(name: str = "Swim for All", **values: Any) -> Organisation:
    return Organisation.objects.create(name=name, **values)


def location(
    name: str = "Pool", latitude: float | None = None, longitude: float | None = None, **values: Any
) -> Location:
    """The place of this name; the same one when it is asked for again."""
    return Location.objects.get_or_create(name=name, latitude=latitude, longitude=longitude, **values)[0]


def unsaved(
    name: str = "",
    *,
    sectors: str = "leisure",
    needs: str = "",
    level: str = "",
    routes: str = "",
    funding: str = "",
    days: str = "",
    has: str = "",
    lacks: str = "",
    **values: Any,
) -> Service:
    """A service with its parts, not in the database. Words are identifiers parted by spaces, days are `MO,WE`."""
    number = next(_numbers)
    defaults = {"slug": f"service-{number}", "summary": "What it is and for whom."}
    runs_it = values.pop("organisation", None) or organisation()
    made = Service(organisation=runs_it, **{**defaults, "name": name or f"Service {number}", **values})
    made.level = word(Level, level) if level else None
    made.sectors.set(words(Sector, sectors))
    made.needs.set(words(Need, needs))
    made.routes.set(words(Route, routes))
    made.funding.set(words(FundingSource, funding))
    made.schedules.set([Schedule(days=days)] if days else [])
    answers = [(fact, True) for fact in words(AccessFact, has)] + [(fact, False) for fact in words(AccessFact, lacks)]
    made.access.set([ServiceAccess(fact=fact, is_available=is_there) for fact, is_there in answers])
    return made


def service(name: str = "", *, at: Iterable[Location] = (), **values: Any) -> Service:
    """A published service; `at` are its locations, the rest is as for `unsaved`."""
    return publish_service(service=unsaved(name, **values), locations=list(at), by=None)


def draft(name: str = "", **values: Any) -> Service:
    """A service that was saved and never published."""
    made = unsaved(name, live=False, **values)
    made.save()
    made.save_revision()
    return made
