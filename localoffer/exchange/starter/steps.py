"""The starter data, step by step. Each step is idempotent: what was loaded once is not loaded again."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from localoffer.comments.models import Category, Ground
from localoffer.directory.actions import load_vocabulary
from localoffer.directory.models import AccessFact, FundingSource, Level, Need, Route, Sector
from localoffer.directory.vocabulary import Term
from localoffer.easy_read.own_pictures import load_pictures
from localoffer.exchange.starter.comments import load_comments, state_example_responses
from localoffer.exchange.starter.demonstration import release_examples, withhold_examples
from localoffer.exchange.starter.easy_read import load_easy_read
from localoffer.exchange.starter.pages import set_up_pages
from localoffer.exchange.starter.people import set_up_people
from localoffer.exchange.starter.postcodes import set_up_postcodes
from localoffer.exchange.starter.school_offers import set_up_example_schools
from localoffer.exchange.starter.schools import set_up_school_offers, set_up_schools
from localoffer.exchange.starter.service_file import load_services
from localoffer.exchange.starter.themes import load_themes
from localoffer.exchange.starter.translations import load_translations
from localoffer.schools.models import SettingKind
from localoffer.translations.actions.languages import load_languages

VOCABULARIES: dict[str, type[Term]] = {
    "needs": Need,
    "sectors": Sector,
    "levels": Level,
    "routes": Route,
    "funding-sources": FundingSource,
    "access-facts": AccessFact,
    "setting-kinds": SettingKind,
    "comment-categories": Category,
    "comment-grounds": Ground,
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
    return set_up_postcodes(_files(settings.AUTHORITY_DIR / "postcodes", "*.csv"))


def _named_services() -> str:
    paths = _files(settings.AUTHORITY_DIR, "services.toml")
    return f"{load_services(paths=paths, is_example=False)} added"


def _example_services() -> str:
    if not settings.DEMONSTRATION:
        withheld = withhold_examples()
        return f"none: this is no demonstration{f', so {withheld} were unpublished' if withheld else ''}"
    released = release_examples()
    added = load_services(paths=_files(settings.DATA_DIR / "demonstration", "*.toml"), is_example=True)
    return f"{added} added{f', {released} published again' if released else ''}"


def _themes() -> str:
    return f"{load_themes(path=settings.AUTHORITY_DIR / 'comment-themes.csv')} added"


def _example_comments() -> str:
    state_example_responses()
    if not settings.DEMONSTRATION:
        return "none: this is no demonstration"
    loaded = load_comments(path=settings.DATA_DIR / "demonstration" / "comments.toml")
    return f"{loaded.comments} added, {loaded.responses} responses"


def _languages() -> str:
    return f"{load_languages(path=settings.DATA_DIR / 'vocabularies' / 'languages.csv')} languages"


def _example_translations() -> str:
    if not settings.DEMONSTRATION:
        return "none: this is no demonstration"
    loaded = load_translations(path=settings.DATA_DIR / "demonstration" / "translations.toml")
    return f"{loaded.translations} added, {loaded.films} film{'' if loaded.films == 1 else 's'}"


def _easy_read() -> str:
    pictures = load_pictures()
    if not settings.DEMONSTRATION:
        return f"{pictures} pictures added"
    loaded = load_easy_read(path=settings.DATA_DIR / "demonstration" / "easy-read.toml")
    return f"{pictures} pictures added, {loaded} invented versions"


def _people() -> str:
    set_up_people()
    return "roles set up"


STEPS = (
    Step("Words for needs, levels and access", _vocabularies),
    Step("Postcodes", _postcodes),
    Step("Schools and the core offer", set_up_schools),
    Step("Questions for schools’ offers", set_up_school_offers),
    Step("Services that the authority named", _named_services),
    Step("Invented services", _example_services),
    Step("The authority's pages", set_up_pages),
    Step("Themes of comments", _themes),
    Step("Invented comments", _example_comments),
    Step("Languages of translations", _languages),
    Step("Invented translations", _example_translations),
    Step("Easy read", _easy_read),
    Step("Roles and officers", _people),
    Step("Invented schools with their offers", set_up_example_schools),
)
