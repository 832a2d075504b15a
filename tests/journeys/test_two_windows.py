"""A school writes in two windows at once and pastes long texts: what scripts do so that no word is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.browser import Observed, is_wider_than_the_screen
from tests.journeys.signing_in import sign_in_with_code
from tests.journeys.site import Site

Axe = Callable[[Page], list[str]]

EMAIL = "senco@example.org"
SCHOOL = "/account/schools/900002/"
QUESTION = f"{SCHOOL}questions/concerns/"
AREA = f"{SCHOOL}self-check/mainstream/ethos/"
TELEPHONE, ADDRESS = "#id_part__senco__senco__telephone", "#id_part__senco__senco__email"
UNTIL_SAVED = 30_000

# A paragraph and an item of a list, as Word puts them on the clipboard.
FROM_WORD = (
    "<p class=MsoNormal>We listen to families, and we write down what they say in a plan.</p>"
    "<p class=MsoListParagraph><span style='mso-list:Ignore'>·</span>First we look.</p>"
)
A_LINK = (
    "<p>Read <a href='https://school.example.org/plan'>our plan</a> or ask <a href='mailto:a@example.org'>us</a>.</p>"
)
PASTE = """(box, html) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  box.focus();
  const begun = performance.now();
  box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  return performance.now() - begun;
}"""


def said(page: Page) -> Locator:
    return page.locator("[data-autosave-said]")


def is_below(field: Locator, line: Locator) -> bool:
    """Whether the line that says what was saved hides a part of the field."""
    one, other = field.bounding_box(), line.bounding_box()
    assert one
    assert other
    return one["y"] + one["height"] > other["y"]


@pytest.mark.parametrize("width", [360])
def test_no_words_are_lost_between_two_windows(
    page: Page, site: Site, axe: Axe, picture: Callable[[Page, str], None], observed: Observed
) -> None:
    page.goto("/account/sign-in/")
    sign_in_with_code(page, site, EMAIL)
    page.wait_for_url("**/account/")
    page.goto(SCHOOL)
    if (change := page.get_by_role("button", name="Change some answers")).count():
        change.click()
    save_a_self_check(page, axe)
    paste_long_words(page)
    change_one_answer_twice(page, axe, picture)
    assert observed.foreign_requests == []
    # The browser names each saving that met another.
    assert all("409" in error for error in observed.console_errors)


def save_a_self_check(page: Page, axe: Axe) -> None:
    page.goto(AREA)
    page.get_by_label("Partly").first.check()
    page.locator("textarea").first.fill("We ask families each term.")
    expect(said(page)).to_contain_text("Saved at", timeout=UNTIL_SAVED)
    expect(said(page)).to_be_in_viewport()
    assert axe(page) == []
    page.reload()
    expect(page.locator("textarea").first).to_have_value("We ask families each term.")
    expect(page.get_by_label("Partly").first).to_be_checked()


def paste_long_words(page: Page) -> None:
    """As long as a whole report: the browser may not stand still for it."""
    page.goto(f"{QUESTION}?change=empty")
    box = page.locator("#id_text")
    milliseconds = box.evaluate(PASTE, FROM_WORD * 500)
    assert milliseconds < 5_000
    assert box.input_value().count("\n- First we look.") == 500
    box.fill("")
    box.evaluate(PASTE, A_LINK)
    expect(box).to_have_value("Read our plan (https://school.example.org/plan) or ask us (a@example.org).")
    expect(said(page)).to_contain_text("Saved at", timeout=UNTIL_SAVED)


def change_one_answer_twice(page: Page, axe: Axe, picture: Callable[[Page, str], None]) -> None:
    page.goto(f"{QUESTION}?change=1")
    other = page.context.new_page()
    other.goto(f"{QUESTION}?change=1")
    other.locator(TELEPHONE).fill("0113 496 0199")
    # Where the line comes that says what was saved.
    other.locator(TELEPHONE).evaluate(
        "field => window.scrollBy(0, field.getBoundingClientRect().bottom - window.innerHeight)"
    )
    expect(said(other)).to_contain_text("Saved at", timeout=UNTIL_SAVED)
    assert not is_below(other.locator(TELEPHONE), said(other))
    other.close()
    page.locator("#id_text").fill("We look first, then we talk.")
    page.locator(ADDRESS).fill("the.senco@example.org")
    expect(said(page)).to_contain_text("was also changed by you", timeout=UNTIL_SAVED)
    expect(said(page)).to_be_in_viewport()
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_role("main")).to_contain_text("there is nothing to decide")
    assert axe(page) == []
    assert not is_wider_than_the_screen(page)
    picture(page, "school-two-windows")
    expect(page.locator(TELEPHONE)).to_have_value("0113 496 0199")
    page.get_by_role("button", name="Save and go back to the list").click()
    page.goto(f"{QUESTION}?change=1")
    expect(page.locator("#id_text")).to_have_value("We look first, then we talk.")
    expect(page.locator(TELEPHONE)).to_have_value("0113 496 0199")
    expect(page.locator(ADDRESS)).to_have_value("the.senco@example.org")
