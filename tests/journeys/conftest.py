"""The site, the browser and the checkers. The site is built once, for all journeys."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, StorageState, sync_playwright

from tests.journeys.browser import Observed, launch, open_page
from tests.journeys.checkers import OUR_PART_OF_THE_CMS, accessibility_faults, html_faults
from tests.journeys.signing_in import sign_in_as_officer
from tests.journeys.site import ROOT, Site, started_site

WIDTHS = (320, 360, 768, 1280)
# Of a picture, in pixels: Chromium draws none that is much higher.
HIGHEST = 8000


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The Local Offer with its starter data. JOURNEY_SITE=http://127.0.0.1:8000 uses one that is running already.

    JOURNEY_VAR is the folder of that one: without it, nobody signs in there.
    """
    if running := os.environ.get("JOURNEY_SITE"):
        folder = os.environ.get("JOURNEY_VAR")
        yield Site(running.rstrip("/"), Path(folder) if folder else None)
    else:
        with started_site(tmp_path_factory.mktemp("site")) as site:
            yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def width() -> int:
    """How wide the screen is: `@pytest.mark.parametrize("width", WIDTHS)` for others."""
    return 1280


@pytest.fixture
def visit(browser: Browser, site: Site, width: int) -> Iterator[tuple[Page, Observed]]:
    """A new visitor, and what happens behind the page."""
    page, observed = open_page(browser, site.url, width=width)
    yield page, observed
    page.context.close()


@pytest.fixture
def page(visit: tuple[Page, Observed]) -> Page:
    """A new visitor's page."""
    return visit[0]


@pytest.fixture
def observed(visit: tuple[Page, Observed]) -> Observed:
    """What happens behind `page`."""
    return visit[1]


@pytest.fixture
def no_script_page(browser: Browser, site: Site, width: int) -> Iterator[Page]:
    """A new visitor whose browser runs no JavaScript."""
    page, _ = open_page(browser, site.url, width=width, script=False)
    yield page
    page.context.close()


@pytest.fixture(scope="session")
def officer_session(browser: Browser, site: Site) -> StorageState:
    """The cookies of the demonstration officer. Signed in once for all journeys: a code works once in half a minute."""
    if site.var is None:
        pytest.skip("The password of a site that others started is not known.")
    page, _ = open_page(browser, site.url)
    sign_in_as_officer(page, site)
    cookies = page.context.storage_state()
    page.context.close()
    return cookies


@pytest.fixture
def officer(page: Page, officer_session: StorageState) -> Page:
    """Signed in as the demonstration officer, at the first page of the CMS."""
    page.context.add_cookies(officer_session["cookies"])  # type: ignore[arg-type] # Playwright's own two types differ
    page.goto("/admin/")
    return page


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """`axe(page) == []` where axe-core finds no fault."""
    return accessibility_faults


@pytest.fixture
def valid_html(tmp_path: Path) -> Callable[[Mapping[str, str]], dict[str, list[str]]]:
    """`valid_html({name: html, ...}) == {}` where vnu finds no error. It starts Java, so give it many at once."""
    return lambda documents: html_faults(documents, tmp_path)


@pytest.fixture(scope="session")
def picture() -> Callable[[Page, str], None]:
    """`picture(page, "home")` keeps var/screenshots/home-1280.png for a person to look at."""
    folder = ROOT / "var" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)

    def take(page: Page, name: str) -> None:
        assert page.viewport_size
        page.wait_for_load_state()
        before = page.viewport_size
        # The CMS scrolls within its page, which is never higher than the screen.
        height = page.evaluate("Math.max(...[...document.querySelectorAll('.wrapper, main')].map(e => e.scrollHeight))")
        if page.locator(OUR_PART_OF_THE_CMS).count():
            page.set_viewport_size({"width": before["width"], "height": min(max(height, before["height"]), HIGHEST)})
        page.screenshot(path=folder / f"{name}-{before['width']}.png", full_page=True)
        page.set_viewport_size(before)

    return take
