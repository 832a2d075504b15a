"""A visitor who goes through the comment form as a browser does."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from localoffer.comments.commenting.token import new_token

FORM = "/comments/new/"
# Every answer of somebody who comments on the Local Offer as a whole.
WHOLE = {
    "step": "check",
    "go": "send",
    "subject": "local-offer",
    "category": "quality",
    "words": "It is hard to find.",
    "speaker": "parent-carer",
}


def visitor(address: str = "192.0.2.1") -> Client:
    """Somebody whom a missing CSRF cookie would stop."""
    return Client(enforce_csrf_checks=True, REMOTE_ADDR=address)


def token_of(seconds_ago: float) -> str:
    """The token of a form that was opened so long ago."""
    opened = time.time() - seconds_ago
    with pytest.MonkeyPatch.context() as earlier:
        earlier.setattr(time, "time", lambda: opened)
        return new_token()


def whole(**changed: Any) -> dict[str, Any]:
    """What the last page sends, a minute after the first was opened."""
    return {**WHOLE, "token": token_of(60), **changed}


def page(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content.decode(), "html.parser")


def heading(response: Any) -> str:
    (found,) = page(response).select("h1")
    return " ".join(found.get_text().split())


def problems(response: Any) -> list[str]:
    """What the error summary lists."""
    return [" ".join(found.get_text().split()) for found in page(response).select(".govuk-error-summary__list li")]


def fields(response: Any) -> dict[str, str]:
    """What a browser would send of the form, without the button."""
    form = page(response).select_one("form[method=post]")
    assert form is not None
    return dict(pair for element in form.select("[name]") for pair in _sent(element))


def _sent(element: Tag) -> Iterator[tuple[str, str]]:
    name = str(element["name"])
    if element.name == "textarea":
        # A browser leaves out the first line break inside, and sends the others as two characters.
        yield name, element.get_text().removeprefix("\n").replace("\n", "\r\n")
    elif element.name == "select":
        chosen = element.select_one("option[selected]") or element.select_one("option")
        yield name, str(chosen["value"]) if chosen else ""
    elif element.get("type") in ("radio", "checkbox"):
        if element.has_attr("checked"):
            yield name, str(element["value"])
    elif element.get("type") != "file" and element.name == "input":
        yield name, str(element.get("value", ""))


def press(client: Client, response: Any, go: str = "next", **typed: Any) -> Any:
    """Type something on the page that is shown, and press one of its buttons."""
    assert page(response).select_one(f"button[name=go][value='{go}']"), f"no button {go}"
    return client.post(FORM, {**fields(response), **typed, "go": go})


def rows(response: Any) -> dict[str, str]:
    """The answers on the check page."""
    return {
        row.dt.get_text(): row.select("dd")[0].get_text()
        for row in page(response).select(".govuk-summary-list__row")
        if row.dt
    }


def sent(client: Client, response: Any, **typed: Any) -> Any:
    """Press the last button, a minute after the form was opened."""
    return press(client, response, "send", token=token_of(60), **typed)


def checked(client: Client, **typed: str) -> Any:
    return client.post(FORM, whole(go="next", **typed))
