"""The pages of a school's self-check as tests read and fill them."""

import re
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from localoffer.schools.models import Setting

ETHOS = "mainstream/ethos/"


def address(setting: Setting, rest: str = "") -> str:
    return f"/account/schools/{setting.urn}/self-check/{rest}"


def page(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.content.decode(), "html.parser")


def text(answer: Any) -> str:
    main = page(answer).main
    assert main is not None
    return re.sub(r"\s+", " ", main.get_text(" "))


def filled(client: Client, at: str) -> dict[str, str]:
    """What a browser would send if nothing were changed."""
    return sent_by(client.get(at))


def sent_by(answer: Any) -> dict[str, str]:
    """What a browser would send from this page."""
    form = page(answer).select_one("main form[method=post]:has([name=version])")
    assert form is not None
    values = {field["name"]: field.get("value", "") for field in form.select("input[type=hidden]")}
    values |= {field["name"]: field.text.removeprefix("\n") for field in form.select("textarea")}
    values |= {field["name"]: field["value"] for field in form.select("input[type=radio][checked]")}
    return {str(name): str(value) for name, value in values.items()}
