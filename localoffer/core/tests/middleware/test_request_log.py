import logging
import re

import pytest
from django.test import Client

pytestmark = pytest.mark.urls("localoffer.core.tests.addresses")


def logged(client: Client, caplog: pytest.LogCaptureFixture, address: str, **headers: str) -> list[dict[str, object]]:
    with caplog.at_level(logging.INFO, logger="localoffer.request"):
        client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    return [vars(record) for record in caplog.records if record.name == "localoffer.request"]


def test_a_request_is_one_line_with_its_route(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    (line,) = logged(client, caplog, "/well/Sam/?near=LS1+2AB")
    assert line.items() >= {"method": "GET", "route": "well/<name>/", "status": 200}.items()
    assert isinstance(line["milliseconds"], float)


def test_neither_the_address_nor_what_was_asked_is_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    (line,) = logged(client, caplog, "/well/Sam/?near=LS1+2AB")
    assert not re.search("Sam|LS1", str(line))


@pytest.mark.django_db  # it may have a redirect
def test_an_address_that_nobody_answers_has_no_route(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    (line,) = logged(client, caplog, "/Sam/")
    assert line.items() >= {"route": "unknown", "status": 404}.items()


def test_probes_are_not_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    assert logged(client, caplog, "/health/live") == []


def test_the_name_that_a_proxy_gave_is_kept(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    (line,) = logged(client, caplog, "/well/x/", X_Request_ID="abc-DEF_123")
    assert line["request_id"] == "abc-DEF_123"
    assert client.get("/well/x/", headers={"X-Request-ID": "abc-DEF_123"})["X-Request-ID"] == "abc-DEF_123"


@pytest.mark.parametrize("given", ["", "short", "x" * 65, 'forged"} {"line', "two\nlines of it"])
def test_any_other_name_is_replaced(client: Client, given: str) -> None:
    name = client.get("/well/x/", headers={"X-Request-ID": given})["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{32}", name)
