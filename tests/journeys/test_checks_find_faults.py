"""The checks prove themselves on a page full of faults before their silence counts. It needs no site."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser import Observed, is_wider_than_the_screen, open_page

# Never looked up: the browser is given the page before it asks for it.
PLANTED = "http://planted.invalid"
PALE = "<div style='color: #aaa; background: #fff'>Too pale to read</div>"
FAULTY = """<!DOCTYPE html>
<html>
<head><title></title></head>
<body>
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
  <p style="color: #aaa; background: #fff">Too pale to read</p>
  <div style="width: 2000px">Too wide</div>
  <a href="#" style="display: inline-block; width: 9px; height: 9px; overflow: hidden">a</a><a href="#"
    style="display: inline-block; width: 9px; height: 9px; overflow: hidden">b</a>
  <p id="twice">One</p><p id="twice">Two</p>
  <ul><p>Not an item</p></ul>
  <img alt="" src="http://elsewhere.invalid/pixel.gif">
  <script>console.error("planted"); document.cookie = "planted=1"; undefined.planted</script>
</body>
</html>
"""


@pytest.fixture
def planted(browser: Browser) -> Iterator[tuple[Page, Observed]]:
    page, observed = open_page(browser, PLANTED, width=320)
    page.route(f"{PLANTED}/*", lambda route: route.fulfill(body=FAULTY, content_type="text/html"))
    page.goto(f"{PLANTED}/faulty")
    yield page, observed
    page.context.close()


def test_axe(planted: tuple[Page, Observed], axe: Callable[[Page], list[str]]) -> None:
    found = {fault.split(":")[0] for fault in axe(planted[0])}
    assert {"image-alt", "html-has-lang", "document-title", "color-contrast", "list", "target-size"} <= found


def test_vnu(valid_html: Callable[[Mapping[str, str]], dict[str, list[str]]]) -> None:
    good = '<!DOCTYPE html><html lang="en"><head><title>Good</title></head><body><p>Good</p></body></html>'
    faults = valid_html({"faulty": FAULTY, "good": good})
    assert set(faults) == {"faulty"}
    assert any("Duplicate ID" in fault for fault in faults["faulty"])


def test_the_observer(planted: tuple[Page, Observed]) -> None:
    page, observed = planted
    page.wait_for_load_state("networkidle")
    assert "planted" in observed.console_errors
    assert any("undefined" in error for error in observed.console_errors)
    assert "http://elsewhere.invalid/pixel.gif" in observed.foreign_requests
    assert [cookie["name"] for cookie in page.context.cookies()] == ["planted"]


@pytest.mark.parametrize(("where", "found"), [("main", 1), ("main p", 0), ("", 2)])
def test_axe_keeps_to_a_part_of_the_page(
    planted: tuple[Page, Observed], axe: Callable[..., list[str]], where: str, found: int
) -> None:
    page, _ = planted
    page.set_content(f"{PALE}<main>{PALE}<p>Fine</p></main>")
    assert len([fault for fault in axe(page, where) if "color-contrast" in fault]) == found


def test_what_is_hidden_because_it_is_too_wide_counts_as_too_wide(planted: tuple[Page, Observed]) -> None:
    page, _ = planted
    page.set_content("<main style='overflow-x: hidden'><div style='width: 2000px'>Too wide</div></main>")
    assert is_wider_than_the_screen(page)
    page.set_content("<main><div style='overflow-x: auto'><div style='width: 2000px'>A table</div></div></main>")
    assert not is_wider_than_the_screen(page)


def test_the_sideways_check(planted: tuple[Page, Observed]) -> None:
    assert is_wider_than_the_screen(planted[0])
