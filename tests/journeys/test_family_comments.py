"""Families say what they think: a parent, a young person, somebody who looked for what is missing."""

import re
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Axe = Callable[[Page], list[str]]
REFERENCE = re.compile(r"[2-9BCDFGHJKMNP-TV-Z]{4}(-[2-9BCDFGHJKMNP-TV-Z]{4}){2}")


def press(page: Page, name: str, axe: Axe) -> None:
    """Press a button, and look at the page that comes."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()
    assert axe(page) == []


def wait_as_a_person(page: Page) -> None:
    """What is sent within three seconds of opening the form is taken for a program's."""
    page.wait_for_timeout(3100)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_parent_comments_on_a_service_and_follows_it(page: Page, axe: Axe) -> None:
    page.goto("/services/saturday-splash/")
    page.get_by_role("link", name="Comment on this").click()
    expect(page.get_by_role("main")).to_contain_text("Saturday Splash")
    assert axe(page) == []
    press(page, "Continue", axe)
    expect(page).to_have_title(re.compile("^Error"))
    page.get_by_label("Quality of what is provided").check()
    press(page, "Continue", axe)
    page.get_by_label("Your comment").fill("The changing room is too small for a wheelchair.")
    press(page, "Continue", axe)
    page.get_by_label("A parent or carer").check()
    press(page, "Continue", axe)
    page.get_by_label("E-mail address").fill("not an address")
    press(page, "Continue", axe)
    page.get_by_label("E-mail address").fill("parent@example.org")
    press(page, "Continue", axe)
    expect(page.get_by_role("main")).to_contain_text("too small for a wheelchair")
    wait_as_a_person(page)
    press(page, "Send your comment", axe)
    panel = page.locator(".govuk-panel")
    reference = REFERENCE.search(panel.inner_text())
    assert reference
    page.goto("/comments/find/")
    page.get_by_role("textbox").last.fill(reference.group().lower().replace("-", " "))
    page.get_by_role("main").get_by_role("button").click()
    assert page.url.endswith(f"/comments/{reference.group()}/")
    expect(page.get_by_role("main")).not_to_contain_text("wheelchair")
    page.goto("/services/saturday-splash/")
    expect(page.get_by_role("main")).not_to_contain_text("too small for a wheelchair")


@pytest.mark.parametrize("width", [360])
def test_a_young_person_comments_in_easier_words_with_a_recording(page: Page, axe: Axe, tmp_path: Path) -> None:
    spoken = tmp_path / "me.wav"
    with wave.open(str(spoken), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(8000))
    page.goto("/comments/new/?easy=1")
    page.get_by_label("All the help, or this whole website").check()
    press(page, "Next", axe)
    page.get_by_label("I do not know").check()
    press(page, "Next", axe)
    page.get_by_label("I want to send a voice or video recording").check()
    press(page, "Next", axe)
    page.get_by_label("I am a child or a young person").check()
    press(page, "Next", axe)
    press(page, "Next", axe)
    wait_as_a_person(page)
    press(page, "Send", axe)
    expect(page).to_have_title(re.compile("^Error"))
    page.locator("input[type=file]").set_input_files(spoken)
    press(page, "Send", axe)
    assert REFERENCE.search(page.locator(".govuk-panel").inner_text())


def test_what_is_missing_is_said_without_javascript(no_script_page: Page) -> None:
    page = no_script_page
    page.goto("/services/?q=zebra&need=asd&age=9&near=LS12+1AB")
    page.get_by_role("link", name="Tell us what is missing").click()
    expect(page.get_by_label("Age of the child or young person")).to_have_value("9")
    expect(page.get_by_label("Area", exact=False).first).to_have_value("LS12")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Your comment").fill("There is no riding club for autistic children here.")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_label("Your comment")).to_have_value("There is no riding club for autistic children here.")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("I prefer not to say").check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Continue").click()
    wait_as_a_person(page)
    page.get_by_role("button", name="Send your comment").click()
    assert REFERENCE.search(page.locator(".govuk-panel").inner_text())
    assert page.context.cookies() == []
