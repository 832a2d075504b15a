"""A small site: home, a section and a guidance page, with the vocabularies and statutory headings of the project."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from django.conf import settings
from wagtail.models import Page, Site

from localoffer.directory.actions import load_vocabulary
from localoffer.directory.models import AccessFact, Level, Need, Organisation, Route, Sector, Service
from localoffer.directory.vocabulary import Term
from localoffer.pages.actions import load_statutory_headings
from localoffer.pages.blocks import BodyBlock
from localoffer.pages.models import GuidancePage, HomePage, SectionPage
from localoffer.pages.public_page import PublicPage

VOCABULARIES: dict[type[Term], str] = {
    Need: "needs",
    Sector: "sectors",
    Level: "levels",
    Route: "routes",
    AccessFact: "access-facts",
}


Kind = TypeVar("Kind", bound=PublicPage)


def _typed(model: type[Kind]) -> Kind:
    page: Kind = model.objects.get()
    return page


@pytest.fixture
def vocabularies(db: None) -> None:
    for vocabulary, name in VOCABULARIES.items():
        load_vocabulary(vocabulary=vocabulary, path=settings.DATA_DIR / "vocabularies" / f"{name}.csv")


@pytest.fixture
def headings(db: None) -> None:
    load_statutory_headings(path=settings.DATA_DIR / "duties" / "statutory-headings.toml")


@pytest.fixture
def home(db: None) -> HomePage:
    page = HomePage(title="Our Local Offer", slug="local-offer", summary="What there is.", live=False)
    Page.get_first_root_node().add_child(instance=page)
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page": page, "hostname": "localhost"})
    page.save_revision().publish()
    return _typed(HomePage)


@pytest.fixture
def section(home: HomePage) -> SectionPage:
    home.add_child(instance=SectionPage(title="Help at school", slug="school", summary="What schools do."))
    return _typed(SectionPage)


@pytest.fixture
def guidance(section: SectionPage) -> GuidancePage:
    section.add_child(instance=GuidancePage(title="SEN support", slug="sen-support", summary="Help without a plan."))
    return _typed(GuidancePage)


@pytest.fixture
def make_service(db: None) -> Callable[..., Service]:
    """A published service with the given name; other values may be given."""

    def make(name: str, **values: Any) -> Service:
        organisation, _ = Organisation.objects.get_or_create(name="Rainbow Trust")
        given = {"slug": name.lower().replace(" ", "-"), "summary": f"{name} for families.", **values}
        service = Service(name=name, organisation=organisation, **given)
        service.save()
        return service

    return make


@pytest.fixture
def body() -> Callable[..., Any]:
    """The value of a page's body from pairs of block type and raw value."""

    def make(*blocks: tuple[str, Any]) -> Any:
        return BodyBlock().to_python([{"type": kind, "value": value} for kind, value in blocks])

    return make
