"""How people of the journeys sign in: with a code from the mail, or as the demonstration officer."""

import re
import time
from email import message_from_bytes, policy
from pathlib import Path

from playwright.sync_api import Page

from localoffer.accounts.second_factor import app_code
from tests.journeys.site import Site

SECONDS_FOR_MAIL = 10


def sign_in_as_officer(page: Page, site: Site) -> None:
    """User name, password and the code of the second factor, as a person types them."""
    assert site.var
    name, password, key = (site.var / "demonstration-officer").read_text().split()
    page.goto("/admin/")
    page.get_by_label("User name or e-mail address").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Code").fill(app_code(key))
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")


def sign_in_with_code(page: Page, site: Site, email: str) -> None:
    """From the page that asks for the address to wherever it leads."""
    page.get_by_label("Your work e-mail address").fill(email)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Code from the e-mail").fill(code_in_mail(site, email))
    page.get_by_role("button", name="Sign in").click()


def code_in_mail(site: Site, email: str) -> str:
    """The code of the newest mail to this address."""
    found = re.search(r"^\d{4} \d{4}$", newest_mail(site, email), re.MULTILINE)
    assert found, f"No code in the mail to {email}"
    return found[0].replace(" ", "")


def newest_mail(site: Site, email: str) -> str:
    """The words of the newest mail to this address. The site writes each mail to a file of its own."""
    assert site.var
    deadline = time.monotonic() + SECONDS_FOR_MAIL
    while time.monotonic() < deadline:
        for path in sorted((site.var / "mail").glob("*"), key=lambda path: path.stat().st_mtime, reverse=True):
            if words := _words_to(path, email):
                return words
        time.sleep(0.2)
    raise AssertionError(f"There was no mail to {email}.")


def _words_to(path: Path, email: str) -> str:
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    return str(mail.get_content()) if email.lower() in str(mail["To"]).lower() else ""
