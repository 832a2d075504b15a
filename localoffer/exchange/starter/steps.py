"""The starter data, step by step. Each step is idempotent: what is there already stays as it is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from localoffer.directory.actions import load_vocabulary
from localoffer.directory.models import AccessFact, FundingSource, Level, Need, Route, Sector
from localoffer.directory.vocabulary import Term
from localoffer.exchange.starter.pages import set_up_pages
from localoffer.exchange.starter.people import set_up_people
from localoffer.exchange.starter.schools import set_up_schools
from localoffer.exchange.starter.service_file import load_services
from localoffer.places.actions import load_postcodes
from localoffer.places.postcode import Postcode
from localoffer.schools.models import SettingKind

VOCABULARIES: dict[str, type[Term]] = {
    "needs": Need,
    "sectors": Sector,
    "levels": Level,
    "routes": Route,
    "funding-sources": FundingSource,
    "access-facts": AccessFact,
    "setting-kinds": SettingKind,
}


@dataclass(frozen=True, slots=True)
class Step:
    """`run` does it and says in a few words what came of it."""

    name: str
    run: Callable[[], str]


def _files(directory: Path, pattern: str) -> list[Path]:
    return sorted(directory.glob(pattern))


def _vocabularies() -> str:
    directory = settings.DATA_DIR / "vocabularies"
    words = sum(
        load_vocabulary(vocabulary=vocabulary, path=directory / f"{name}.csv")
        for name, vocabulary in VOCABULARIES.items()
    )
    return f"{words} words in {len(VOCABULARIES)} vocabularies"


def _postcodes() -> str:
    if not Postcode.objects.exists():
        for path in _files(settings.AUTHORITY_DIR / "postcodes", "*.csv"):
            load_postcodes(path=path)
    return f"{Postcode.objects.count():,} postcodes"


def _named_services() -> str:
    paths = _files(settings.AUTHORITY_DIR, "services.toml")
    return f"{load_services(paths=paths, is_example=False)} added"


def _example_services() -> str:
    if not settings.DEMONSTRATION:
        return "none: this is no demonstration"
    paths = _files(settings.DATA_DIR / "demonstration", "*.toml")
    return f"{load_services(paths=paths, is_example=True)} added"


def _people() -> str:
    set_up_people()
    return "roles set up"


STEPS = (
    Step("Words for needs, levels and access", _vocabularies),
    Step("Postcodes", _postcodes),
    Step("Schools and the core offer", set_up_schools),
    Step("Services that the authority named", _named_services),
    Step("Invented services", _example_services),
    Step("The authority's pages", set_up_pages),
    Step("Roles and officers", _people),
)
