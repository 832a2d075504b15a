"""A family keeps what it found, writes its own notes beside it, and shares the list. The notes go nowhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.journeys.browser import Observed, is_wider_than_the_screen

Axe = Callable[[Page], list[str]]
NOTE = "Rang on Monday, quieter after four"
SERVICE = "/services/saturday-splash/"


def press(page: Page, name: str) -> None:
    """Each button names its thing in words that are only heard: `Move down: Saturday Splash`."""
    label, _, thing = name.partition(": ")
    with page.expect_navigation():
        page.get_by_role("button", name=label).filter(has_text=thing).first.click()


def note(page: Page, number: int = 0) -> str:
    return page.get_by_label("Your notes").nth(number).input_value()


def save_three(page: Page) -> None:
    """A service from a list, a school from its page, and information from the end of its page."""
    page.goto("/services/?q=splash")
    press(page, "Save to your shortlist: Saturday Splash")
    page.goto("/schools/108058/")
    press(page, "Save to your shortlist")
    page.goto("/education-health-and-care-plans/ehc-needs-assessment/")
    press(page, "Save to your shortlist")


def look_at(page: Page, axe: Axe) -> None:
    assert axe(page) == []
    assert not is_wider_than_the_screen(page)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_family_keeps_compares_and_shares(page: Page, axe: Axe, observed: Observed) -> None:
    page.goto("/services/?q=splash")
    press(page, "Save to your shortlist: Saturday Splash")
    expect(page.locator(":focus")).to_contain_text("Saved. Your shortlist has 1 thing")
    expect(page.locator(":focus")).to_be_in_viewport()
    assert "q=splash" in page.url
    look_at(page, axe)
    page.goto("/schools/108058/")
    press(page, "Save to your shortlist")
    look_at(page, axe)
    page.get_by_role("link", name="Shortlist (2)").click()
    entries = page.locator("article h2")
    expect(entries).to_have_count(2)
    expect(entries.first).to_contain_text("Saturday Splash")
    look_at(page, axe)
    press(page, "Move down: Saturday Splash")
    expect(entries.last).to_contain_text("Saturday Splash")
    link = page.locator(".lo-shortlist__share a").inner_text()
    friend = page.context.browser.new_context().new_page()  # type: ignore[union-attr]
    friend.goto(link)
    # The link holds the list: nothing of the first visitor comes with it.
    assert friend.context.cookies() == []
    expect(friend.locator("article h2").last).to_contain_text("Saturday Splash")
    look_at(friend, axe)
    press(friend, "Save all of these to my shortlist")
    expect(friend.get_by_role("link", name="Shortlist (2)")).to_be_visible()
    friend.context.close()
    page.get_by_role("link", name="All of it in other formats").click()
    expect(page.get_by_role("heading", name="Other formats")).to_be_visible()
    assert [cookie["name"] for cookie in page.context.cookies()] == ["shortlist"]
    assert observed == Observed()


@pytest.mark.parametrize("width", [360, 1280])
def test_notes_are_kept_in_the_browser_and_sent_nowhere(page: Page, axe: Axe) -> None:
    sent: list[str] = []

    def remember(request: Request) -> None:
        sent.append(f"{request.url} {request.headers} {request.post_data or ''}")

    page.context.on("request", remember)
    save_three(page)
    page.goto("/shortlist/")
    page.get_by_label("Your notes").first.press_sequentially(NOTE)
    page.get_by_label("Your notes").nth(1).fill(f"{NOTE}: ask the school")
    look_at(page, axe)
    page.reload()
    assert note(page) == NOTE
    press(page, "Move down: Saturday Splash")
    assert note(page, 1) == NOTE
    page.emulate_media(media="print")
    expect(page.locator("article").nth(1).locator("[data-note-printed]")).to_have_text(NOTE)
    expect(page.locator("article").nth(1).locator("[data-note-printed]")).to_be_visible()
    expect(page.get_by_label("Your notes").first).to_be_hidden()
    page.emulate_media(media="screen")
    page.goto(SERVICE)
    press(page, "Take it off")
    press(page, "Save to your shortlist")
    page.goto("/shortlist/")
    assert [note(page, number) for number in range(3)] == [f"{NOTE}: ask the school", "", ""]
    page.get_by_role("button", name="Delete all notes").click()
    assert note(page) == ""
    expect(page.get_by_role("button", name="Delete all notes")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    assert len(sent) > 10
    assert not [request for request in sent if "Rang" in request or "quieter" in request]


def test_taking_everything_off_takes_notes_and_cookie(page: Page, axe: Axe) -> None:
    save_three(page)
    page.goto("/shortlist/")
    page.get_by_label("Your notes").first.fill(NOTE)
    page.get_by_role("link", name="Take everything off").click()
    expect(page.get_by_role("button", name="Yes, take everything off")).to_be_visible()
    look_at(page, axe)
    press(page, "Yes, take everything off")
    expect(page.get_by_text("You have not saved anything yet")).to_be_visible()
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_no_data_has_a_shortlist_without_notes(page: Page) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied'); }})")
    save_three(page)
    page.goto("/shortlist/")
    page.wait_for_load_state("networkidle")
    expect(page.locator("article")).to_have_count(3)
    expect(page.locator("textarea").first).to_be_hidden()
    expect(page.get_by_text("You can write your own notes beside each thing if")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_all_but_notes_works_without_javascript(no_script_page: Page) -> None:
    page = no_script_page
    save_three(page)
    page.goto("/shortlist/")
    expect(page.locator("article")).to_have_count(3)
    expect(page.locator("textarea").first).to_be_hidden()
    expect(page.get_by_text("That is why they need JavaScript")).to_be_visible()
    assert not is_wider_than_the_screen(page)
    press(page, "Take it off: Saturday Splash")
    expect(page.locator("article")).to_have_count(2)
    page.go_back()
    page.goto("/shortlist/empty/")
    press(page, "Yes, take everything off")
    assert page.context.cookies() == []


def test_a_form_of_another_website_changes_nothing(page: Page) -> None:
    save_three(page)
    page.route("http://evil.example.org/", lambda route: route.fulfill(body="<h1>Evil</h1>", content_type="text/html"))
    own = page.url.split("/education")[0]
    page.goto("http://evil.example.org/")
    page.evaluate(
        """own => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = own + "/shortlist/save-all/";
          const field = document.createElement("input");
          field.name = "items";
          field.value = "1.2.3";
          form.append(field);
          document.body.append(form);
        }""",
        own,
    )
    with page.expect_navigation() as left:
        page.evaluate("document.querySelector('form').submit()")
    assert left.value.status == 403
    page.goto("/shortlist/")
    expect(page.locator("article")).to_have_count(3)
