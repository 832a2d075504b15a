"""Data for those who ask for it, a page for everybody else."""

import pytest
from django.test import RequestFactory

from localoffer.core.views.wants_json import wants_json

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


def asked(query: str = "", accept: str | None = None) -> bool:
    headers = {} if accept is None else {"Accept": accept}
    return wants_json(RequestFactory().get(f"/services/{query}", headers=headers))


@pytest.mark.parametrize(
    "accept",
    [
        "application/json",
        "application/json, text/html;q=0.5",
        "text/html;q=0.5, application/json;q=0.9",
    ],
)
def test_a_header_that_prefers_json_gets_it(accept: str) -> None:
    assert asked(accept=accept)


@pytest.mark.parametrize(
    "accept",
    [
        None,
        "",
        BROWSER,
        "*/*",
        "text/*",
        "text/html, application/json",
        "application/json;q=0.1, text/html",
        "image/png",
    ],
)
def test_everybody_else_gets_a_page(accept: str | None) -> None:
    assert not asked(accept=accept)


def test_the_address_decides_before_the_header() -> None:
    assert asked("?format=json", BROWSER)
    assert not asked("?format=xml", BROWSER)


@pytest.mark.parametrize("accept", ["garbage", ";;;,,,", "a/b;q=x", "\x00", "😀", "application/json;q=", "/" * 10_000])
def test_a_header_that_makes_no_sense_is_no_error(accept: str) -> None:
    assert isinstance(asked(accept=accept), bool)
