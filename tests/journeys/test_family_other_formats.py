"""A family takes what it found along in the form that suits it, with and without JavaScript, and by post."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browser import Observed, is_wider_than_the_screen

Axe = Callable[[Page], list[str]]
SERVICE = "/services/saturday-splash/"


def look_at(page: Page, axe: Axe) -> None:
    assert axe(page) == []
    assert not is_wider_than_the_screen(page)


def downloaded(page: Page, link: str) -> Path:
    with page.expect_download() as download:
        page.get_by_role("link", name=link, exact=True).click()
    return download.value.path()


@pytest.mark.parametrize("width", [360, 1280])
def test_from_a_service_to_a_pdf_and_large_print(page: Page, axe: Axe, observed: Observed) -> None:
    page.goto(SERVICE)
    page.get_by_role("link", name="Other formats").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Other formats")
    look_at(page, axe)
    with pikepdf.open(downloaded(page, "PDF")) as pdf:
        assert pdf.Root.MarkInfo.Marked
    assert downloaded(page, "Word").read_bytes().startswith(b"PK")
    assert downloaded(page, "Braille, contracted").read_bytes().isascii()
    page.reload()
    expect(page.get_by_text("PDF, about", exact=False)).to_have_count(2)
    page.get_by_role("link", name="Large print, 24 point letters", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Saturday Splash")
    look_at(page, axe)
    assert observed == Observed()
    assert page.context.cookies() == []


def test_a_list_as_one_document_without_script(no_script_page: Page) -> None:
    page = no_script_page
    page.goto("/services/?need=asd")
    page.get_by_role("link", name="These results in other formats").click()
    page.get_by_role("link", name="To print", exact=True).click()
    titles = page.locator("h2").all_inner_texts()
    assert len(titles) > 5


def test_a_long_file_is_made_while_the_family_waits(page: Page, axe: Axe) -> None:
    page.goto("/services/formats/?q=swim")
    page.get_by_role("link", name="Audio", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We are making your file")
    look_at(page, axe)
    expect(page.get_by_text("Your file is ready.")).to_be_visible(timeout=120_000)
    assert downloaded(page, "Download it").read_bytes()[:3] == b"ID3"


def test_by_post(page: Page, axe: Axe) -> None:
    page.goto(f"{SERVICE}formats/")
    page.get_by_role("link", name="Ask for it by post").click()
    page.get_by_label("Very large print on paper").check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Name").fill("A. Parent")
    page.get_by_label("Address").fill("1 Example Street\nLeeds")
    page.get_by_label("Postcode").fill("LS1")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("Write a whole postcode")
    look_at(page, axe)
    page.get_by_label("Postcode").fill("ls1 3ad")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check before you send it")
    look_at(page, axe)
    page.get_by_role("button", name="Ask for it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. We will send it")
