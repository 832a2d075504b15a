"""Signing in on a telephone: a new officer sets up a second factor, and comes in with codes and with a passkey."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from localoffer.accounts.second_factor import app_code
from tests.journeys.browser import Observed, is_wider_than_the_screen, open_page
from tests.journeys.signing_in import code_in_mail, newest_mail
from tests.journeys.site import NOT_OURS, ROOT, Site

Axe = Callable[[Page], list[str]]

PASSWORD = "a long pass phrase"


def add_officer(site: Site, name: str) -> str:
    """Somebody who may open the CMS and has no second factor. Returns the address."""
    if site.var is None:
        pytest.skip("Nobody can be added to a site that others started.")
    environment = {key: value for key, value in os.environ.items() if key not in NOT_OURS}
    environment |= {"VAR_DIR": str(site.var), "DJANGO_SUPERUSER_PASSWORD": PASSWORD}
    email = f"{name}@example.org"
    command = [sys.executable, "manage.py", "createsuperuser", "--noinput", "--username", name, "--email", email]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return email


def assert_good(page: Page, axe: Axe) -> None:
    assert axe(page) == [], page.url
    assert not is_wider_than_the_screen(page), page.url


def with_password(page: Page, name: str) -> None:
    page.get_by_label("User name or e-mail address").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()


@pytest.mark.parametrize("width", [360])
def test_a_new_officer_sets_up_an_app_and_later_comes_in_with_a_code_by_mail(
    page: Page, site: Site, axe: Axe, picture: Callable[[Page, str], None], observed: Observed
) -> None:
    email = add_officer(site, "new-officer")
    page.goto("/admin/")
    with_password(page, "new-officer")
    page.wait_for_url("**/account/second-factor/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up a second factor")
    assert_good(page, axe)
    picture(page, "second-factor-none")
    codes = set_up_app(page, axe, picture)
    page.get_by_role("link", name="I have kept them: go on").click()
    page.wait_for_url("**/admin/")
    page.goto("/account/second-factor/")
    assert_good(page, axe)
    picture(page, "second-factor-mine")
    page.goto("/account/sign-out/")
    assert_good(page, axe)
    page.get_by_role("button", name="Sign out").click()
    sign_in_by_mail(page, site, email, axe, picture)
    page.wait_for_url("**/account/sign-in/second-factor/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Give your second factor")
    assert_good(page, axe)
    picture(page, "second-factor-give")
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/data-and-licences/")
    assert observed == Observed()


def set_up_app(page: Page, axe: Axe, picture: Callable[[Page, str], None]) -> list[str]:
    """The recovery codes that are shown."""
    page.get_by_role("link", name="Set up an app").click()
    assert_good(page, axe)
    picture(page, "second-factor-app")
    key = page.locator("p", has_text=re.compile("^Key: ")).locator("strong").inner_text().replace(" ", "")
    page.get_by_label("Code from the app").fill("123")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_contain_text("6 digits")
    assert_good(page, axe)
    page.get_by_label("Code from the app").fill(app_code(key))
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep your recovery codes")
    assert_good(page, axe)
    picture(page, "recovery-codes")
    return page.locator("main code").all_inner_texts()


def sign_in_by_mail(page: Page, site: Site, email: str, axe: Axe, picture: Callable[[Page, str], None]) -> None:
    page.goto("/account/sign-in/?next=" + quote("/data-and-licences/"))
    page.get_by_label("Your work e-mail address").fill("no address")
    page.get_by_role("button", name="Send me a code").click()
    expect(page.get_by_role("alert")).to_contain_text("like name@example.org")
    assert_good(page, axe)
    page.get_by_label("Your work e-mail address").fill(f" {email.upper()} ")
    page.get_by_role("button", name="Send me a code").click()
    assert_good(page, axe)
    picture(page, "sign-in-code")
    code = code_in_mail(site, email)
    page.get_by_label("Code from the e-mail").fill(f"{(int(code) + 1) % 100_000_000:08}")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("not the code that we sent")
    assert_good(page, axe)
    page.get_by_label("Code from the e-mail").fill(f"{code[:4]} {code[4:]}")
    page.get_by_role("button", name="Sign in").click()


def test_somebody_without_an_account_is_told_by_mail_what_to_do(no_script_page: Page, site: Site) -> None:
    if site.var is None:
        pytest.skip("The mails of a site that others started cannot be read.")
    no_script_page.goto("/account/sign-in/")
    no_script_page.get_by_label("Your work e-mail address").fill("stranger@nowhere.example.org")
    no_script_page.get_by_role("button", name="Send me a code").click()
    expect(no_script_page.get_by_role("heading", level=1)).to_have_text("Check your e-mail")
    assert "We know no account" in newest_mail(site, "stranger@nowhere.example.org")


@pytest.mark.parametrize("width", [360])
def test_pressing_twice_without_a_script_signs_in(no_script_page: Page, site: Site) -> None:
    """The browser drops the answer to the first press, and the session with it."""
    email = add_officer(site, "hasty")
    no_script_page.goto("/account/sign-in/?next=/account/second-factor/")
    no_script_page.get_by_label("Your work e-mail address").fill(email)
    no_script_page.get_by_role("button", name="Send me a code").click()
    no_script_page.get_by_label("Code from the e-mail").fill(code_in_mail(site, email))
    no_script_page.get_by_role("button", name="Sign in").dblclick()
    expect(no_script_page.get_by_role("heading", level=1)).to_have_text("Set up a second factor")


@pytest.mark.parametrize("width", [360])
def test_a_passkey(browser: Browser, site: Site, axe: Axe, width: int) -> None:
    """Chromium's own virtual key. It needs the name `localhost`: a passkey belongs to a name."""
    add_officer(site, "key-holder")
    page, observed = open_page(browser, site.url.replace("127.0.0.1", "localhost"), width=width)
    key = page.context.new_cdp_session(page)
    key.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True}
    key.send("WebAuthn.addVirtualAuthenticator", {"options": {**options, "automaticPresenceSimulation": True}})
    page.goto("/admin/")
    with_password(page, "key-holder")
    page.get_by_role("link", name="Set up a passkey").click()
    page.get_by_label("A name for this passkey").fill("Telephone")
    assert_good(page, axe)
    page.get_by_role("button", name="Set up the passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep your recovery codes")
    page.goto("/account/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/admin/reports/locked/")
    with_password(page, "key-holder")
    expect(page.get_by_role("button", name="Use a passkey")).to_be_visible()
    assert_good(page, axe)
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/admin/reports/locked/")
    assert observed == Observed()
    page.context.close()
