"""A family finds schools by what they offer, ticks them, and compares them question by question."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

QUESTION = "How accessible is"


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(request: pytest.FixtureRequest) -> Page:
    found: Page = request.getfixturevalue("page" if request.param else "no_script_page")
    return found


@pytest.fixture
def width() -> int:
    return 360


def main_text(page: Page) -> str:
    return page.get_by_role("main").inner_text()


def test_from_the_list_to_the_answer(visitor: Page) -> None:
    visitor.goto("/schools/?offer=published&expertise=asd&near=LS6+1AA&within=20")
    expect(visitor.get_by_role("main")).to_contain_text("Others may do the same without saying so here")
    visitor.get_by_label("Compare: Example Beck Primary School").check()
    visitor.get_by_label("Compare: Example Canal Academy").check()
    visitor.get_by_role("button", name="Compare those that are ticked").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Compare schools and colleges")
    expect(visitor.get_by_text("Our building has one floor")).to_be_hidden()
    assert "near=LS6+1AA" in visitor.url
    expect(visitor.get_by_role("main")).to_contain_text("Distances are from LS6 1AA")
    visitor.get_by_role("link", name=QUESTION).click()
    answers = visitor.get_by_role("region", name=QUESTION)
    expect(answers.get_by_role("heading", level=3)).to_have_text(
        ["Example Beck Primary School", "Example Canal Academy"]
    )
    expect(answers).to_contain_text("Our building has one floor")
    expect(answers).to_contain_text("The main building has two lifts")
    expect(visitor.get_by_text("We ask what the school has to change")).to_be_hidden()
    answers.get_by_role("link", name="Next question").click()
    expect(visitor.get_by_text("You can speak to the teacher at the door")).to_be_visible()
    assert visitor.context.cookies() == []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_button_stays_in_sight_and_hides_nothing_that_has_the_focus(page: Page) -> None:
    page.goto("/schools/?near=LS6+1AA")
    button = page.get_by_role("button", name="Compare those that are ticked")
    expect(button).not_to_be_in_viewport()
    page.get_by_label("Compare: Example Beck Primary School").check()
    expect(button).to_be_in_viewport()
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(
            """() => {
                const bar = document.querySelector(".lo-compared-ticked"), focused = document.activeElement;
                return focused.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top;
            }"""
        )


def test_one_is_added_by_name_and_one_is_taken_away(visitor: Page) -> None:
    visitor.goto("/schools/900001/")
    visitor.get_by_role("link", name="Compare this school with others").click()
    expect(visitor.get_by_role("main")).to_contain_text("You have chosen one. Add another")
    visitor.get_by_label("Name of a school or college").fill("example moor")
    visitor.get_by_role("main").get_by_role("button", name="Search").click()
    visitor.get_by_role("link", name="add Example Moor Primary School").click()
    expect(visitor.get_by_role("main")).to_contain_text("Example Moor Primary School has not published an offer here")
    visitor.get_by_role("link", name="Remove Example Beck Primary School").click()
    assert "Example Beck" not in main_text(visitor)


def test_whom_to_contact_can_be_rung_from_the_page(visitor: Page) -> None:
    visitor.goto("/schools/900001/")
    senco = visitor.get_by_role("link", name="0113 496 0402").first
    expect(senco).to_have_attribute("href", "tel:01134960402")
    expect(visitor.get_by_role("main")).to_contain_text("This school is invented")


@pytest.mark.parametrize("width", [360, 1280])
def test_four_side_by_side_are_accessible_and_never_scroll_sideways(
    page: Page, axe: Callable[[Page], list[str]]
) -> None:
    page.goto("/schools/compare/?urn=900001&urn=900003&urn=900004&urn=900007&near=LS6+1AA#about-accessibility")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    boxes = [
        each.bounding_box() for each in page.get_by_role("region", name=QUESTION).get_by_role("heading", level=3).all()
    ]
    lefts = {round(box["x"]) for box in boxes if box}
    assert len(lefts) == (1 if page.viewport_size and page.viewport_size["width"] == 360 else 3)
