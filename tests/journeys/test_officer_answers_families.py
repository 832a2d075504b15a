"""From a paper form to the yearly report: an officer enters, moderates and answers a comment, and all can read it."""

import re
from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.journeys.checkers import faults_in_our_part
from tests.journeys.site import Site

Axe = Callable[[Page], list[str]]

SAID = "Mrs Pemberton at the desk told us the hydrotherapy pool is shut on Sundays."
PUBLIC = "at the desk told us the hydrotherapy pool is shut on Sundays."


@pytest.mark.parametrize("width", [1280])
def test_a_paper_comment_is_entered_moderated_answered_and_reported(officer: Page, site: Site, axe: Axe) -> None:
    pk = enter_from_paper(officer)
    assert PUBLIC not in site.read("/comments/").text
    moderate(officer, pk)
    found = site.read("/services/saturday-splash/").text
    assert PUBLIC in found
    assert "Pemberton" not in found
    answer(officer, pk)
    read_by_everybody(officer, site, axe)


def enter_from_paper(officer: Page) -> int:
    officer.goto("/admin/comments/enter/")
    officer.locator("#id_channel").select_option("paper")
    officer.locator("input[name=subject][value=publication], #id_subject").first.click()
    if officer.locator("select#id_subject").count():
        officer.locator("#id_subject").select_option("publication")
    officer.locator("#id_about").fill("/services/saturday-splash/")
    officer.locator("#id_words").fill(SAID)
    officer.get_by_role("button", name="Save the comment").click()
    found = re.search(r"/comments/(\d+)/entered/", officer.url)
    assert found, officer.get_by_role("main").inner_text()
    expect(officer.get_by_role("main")).to_contain_text(re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"))
    return int(found.group(1))


def moderate(officer: Page, pk: int) -> None:
    officer.goto("/admin/comments/")
    expect(officer.get_by_role("main")).to_contain_text("hydrotherapy")
    officer.goto(f"/admin/comments/{pk}/")
    assert faults_in_our_part(officer) == []
    officer.get_by_role("button", name="Save and publish").click()
    expect(officer.get_by_role("main")).to_contain_text("Pemberton")
    officer.get_by_label("Replace it").first.check()
    officer.get_by_role("button", name="Save and publish").click()
    expect(officer.get_by_text(f"Comment {pk} is published.")).to_be_visible()


def answer(officer: Page, pk: int) -> None:
    officer.goto("/admin/responses/to-answer/")
    officer.locator(f"input[type=checkbox][value='{pk}']").check()
    officer.get_by_role("button", name="Answer these together").click()
    officer.locator("#id_title").fill("Hydrotherapy on Sundays")
    officer.locator("#id_you_said").fill("The pool is shut on Sundays.")
    officer.locator("#id_we_did").fill("We will open it on Sundays from the spring.")
    officer.locator("[name$='-what']").first.fill("Open the pool on Sundays")
    officer.locator("[name$='-by_role']").first.fill("Leisure services")
    officer.locator("[name$='-due']").first.fill(f"{timezone.localdate().year + 1}-03-01")
    officer.get_by_role("button", name="Save draft").click()
    assert faults_in_our_part(officer) == []
    officer.get_by_role("button", name="Approve", exact=True).click()
    officer.get_by_role("button", name="Publish", exact=True).click()
    expect(officer.get_by_role("main")).to_contain_text("Published")


def read_by_everybody(visitor: Page, site: Site, axe: Axe) -> None:
    year = timezone.localdate().year
    for path in ("/services/saturday-splash/", "/comments/", "/you-said-we-did/", f"/you-said-we-did/{year}/"):
        visitor.goto(path)
        expect(visitor.get_by_role("main")).to_contain_text("on Sundays")
        assert axe(visitor) == []
    visitor.goto("/you-said-we-did/")
    visitor.get_by_role("link", name="Hydrotherapy on Sundays").first.click()
    expect(visitor.get_by_role("main")).to_contain_text("Leisure services")
    assert "hydrotherapy pool" in site.read(f"/you-said-we-did/{year}/?format=csv").text
