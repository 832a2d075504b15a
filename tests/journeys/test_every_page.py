"""What must be true of every kind of page."""

from collections.abc import Callable, Mapping
from operator import attrgetter

import pytest
from playwright.sync_api import Page

from tests.journeys.addresses import PAGES, PROBES, Address
from tests.journeys.browser import Observed, is_wider_than_the_screen
from tests.journeys.conftest import WIDTHS
from tests.journeys.site import Site

every_page = pytest.mark.parametrize("address", PAGES, ids=attrgetter("name"))


def go(page: Page, address: Address) -> None:
    response = page.goto(address.path)
    assert response
    assert response.status == address.status


@every_page
def test_accessible_and_no_wider_than_the_screen(
    address: Address, page: Page, axe: Callable[[Page], list[str]], picture: Callable[[Page, str], None]
) -> None:
    go(page, address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        picture(page, address.name)
        assert not is_wider_than_the_screen(page), f"{address.path} is wider than {width} pixels"
        assert axe(page) == [], f"{address.path} at {width} pixels"


@every_page
def test_heading_title_and_nothing_behind_the_page(address: Address, page: Page, observed: Observed) -> None:
    go(page, address)
    page.wait_for_load_state("networkidle")
    headings = page.locator("h1").all_inner_texts()
    assert len(headings) == 1
    assert headings[0].strip()
    assert page.title().strip()
    assert observed == Observed()
    assert tuple(cookie["name"] for cookie in page.context.cookies()) == address.cookies


@every_page
def test_the_same_without_script(address: Address, page: Page, no_script_page: Page) -> None:
    for visitor in (page, no_script_page):
        go(visitor, address)
    assert no_script_page.locator("h1").inner_text() == page.locator("h1").inner_text()
    assert no_script_page.locator("main a:visible, main form:visible").count() > 0


def test_titles_differ(site: Site, page: Page) -> None:
    titles = {}
    for address in PAGES:
        go(page, address)
        # Answers to different questions of one page may share its title, and one core offer stands at two addresses.
        titles[address.path.partition("?")[0].replace("/core-offer/mainstream/", "/core-offer/")] = page.title()
    assert len(set(titles.values())) == len(titles), titles


def test_valid_html(site: Site, valid_html: Callable[[Mapping[str, str]], dict[str, list[str]]]) -> None:
    assert valid_html({address.name: site.read(address.path).text for address in PAGES}) == {}


@pytest.mark.parametrize("address", PROBES, ids=attrgetter("name"))
def test_probes(address: Address, site: Site) -> None:
    answer = site.read(address.path)
    assert answer.status == address.status
    assert "Set-Cookie" not in answer.headers
