import logging

import pytest
from bs4 import BeautifulSoup
from django.http import HttpRequest
from django.test import Client, RequestFactory

from localoffer.core.tests import addresses
from localoffer.core.tests.rendering import one, words
from localoffer.core.views import errors

pytestmark = pytest.mark.urls("localoffer.core.tests.addresses")

ADDRESSES = [
    ("/odd/", 400, "We could not read that address"),
    ("/refused/", 403, "You cannot open this page"),
    ("/missing/", 404, "We cannot find that page"),
    ("/nowhere/", 404, "We cannot find that page"),
    ("/broken/", 500, "Something went wrong"),
]


@pytest.fixture
def visitor() -> Client:
    """A client that is shown the error page instead of the exception."""
    return Client(raise_request_exception=False)


@pytest.mark.django_db  # an address that is not found may have a redirect
@pytest.mark.parametrize(("address", "status", "heading"), ADDRESSES)
def test_an_error_says_what_it_is_and_how_to_go_on(visitor: Client, address: str, status: int, heading: str) -> None:
    response = visitor.get(address)
    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == status
    assert words(one(page, "h1")) == heading
    assert words(one(page, "title")).startswith(heading)
    assert one(page, "form")["action"] == "/services/"
    assert {"/", "/services/", "/schools/", "/contact/"} <= {str(link["href"]) for link in page.select("main a")}


@pytest.mark.parametrize("view", [errors.bad_request, errors.permission_denied, errors.not_found])
def test_views_can_be_used_directly(view: errors.ErrorView) -> None:
    assert view(RequestFactory().get("/")).status_code in (400, 403, 404)


def test_server_error_needs_nothing_but_the_settings() -> None:
    """No database is allowed in this test, and the request has passed no middleware."""
    response = errors.server_error(HttpRequest())
    assert response.status_code == 500
    assert "Something went wrong" in response.content.decode()


def test_server_error_answers_even_when_its_own_page_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> str:
        raise ValueError("Missing staticfiles manifest entry")

    monkeypatch.setattr(errors, "render_to_string", broken)
    response = errors.server_error(HttpRequest())
    assert (response.status_code, response.content.decode()) == (500, errors.LAST_RESORT)


def test_what_failed_is_logged_without_the_visitors_words(visitor: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="localoffer.errors"):
        visitor.get("/broken/", headers={"X-Request-ID": "request-1234"})
    record = next(record for record in caplog.records if record.name == "localoffer.errors")
    assert vars(record)["error"] == "RuntimeError"
    assert vars(record)["request_id"] == "request-1234"
    assert any("addresses.py" in line for line in vars(record)["where"])
    assert addresses.WORDS not in str(vars(record))
