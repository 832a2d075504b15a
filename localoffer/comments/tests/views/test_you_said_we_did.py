"""The published responses, and what the authority is still doing."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.choices import ActionState
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks

pytestmark = pytest.mark.django_db


def page(client: Client, query: str = "", status: int = 200) -> BeautifulSoup:
    answer = client.get(f"/you-said-we-did/?{query}")
    assert answer.status_code == status
    return BeautifulSoup(answer.content.decode(), "html.parser")


def words(shown: BeautifulSoup, selector: str = "main") -> str:
    found = shown.select_one(selector)
    assert found is not None, selector
    return " ".join(found.get_text(" ").split())


def in_days(days: int) -> Any:
    return timezone.localdate() + timedelta(days=days)


def test_a_response_says_what_was_said_and_done(client: Client) -> None:
    response = builders.published_response(
        builders.published_comment(), builders.published_comment(), title="Faster", you_said="Slow.", we_did="We hired."
    )
    builders.action(response)
    builders.action(response, state=ActionState.DONE, outcome="Done.", closed_on=in_days(0))
    shown = page(client)
    card = words(shown, ".lo-response")
    for said in ("Faster", "answers 2 comments", "You said Slow.", "We did We hired.", "2 actions, 1 still open"):
        assert said in card
    assert [link["href"] for link in shown.select(".lo-response a")] == [response.get_absolute_url()]


def test_open_actions_stand_in_the_order_of_their_dates(client: Client) -> None:
    response = builders.published_response(title="Faster")
    builders.action(response, what="Later", due=in_days(60))
    builders.action(response, what="Late", due=in_days(-1))
    builders.action(response, what="Over", state=ActionState.DONE, outcome="Done.", closed_on=in_days(0))
    builders.action(builders.response(builders.published_comment()), what="Secret")
    shown = page(client)
    rows = [" ".join(row.get_text(" ").split()) for row in shown.select(".lo-doing tbody tr")]
    assert [row.split()[0] for row in rows] == ["Late", "Later"]
    assert ["Overdue" in row for row in rows] == [True, False]
    assert all("Therapy service" in row and "Faster" in row for row in rows)
    assert "2 actions are still open . 1 of them is overdue" in words(shown)
    assert "An action is overdue" in words(shown, ".lo-response")


def test_each_year_has_its_report(client: Client) -> None:
    assert page(client).select(".lo-years") == []
    today = timezone.localdate()
    builders.comment(received_on=today.replace(year=today.year - 1, day=1))
    assert [link["href"] for link in page(client).select(".lo-years a")] == [
        f"/you-said-we-did/{today.year}/",
        f"/you-said-we-did/{today.year - 1}/",
    ]


def test_twenty_a_page_with_filters_that_can_be_taken_away(client: Client) -> None:
    theme = builders.theme("Staff")
    for _ in range(21):
        builders.published_response(builders.published_comment(theme=theme))
    shown = page(client, "theme=staff&page=2")
    assert len(shown.select(".lo-response")) == 1
    assert words(shown, "#results") == "21 responses, page 2 of 2"
    assert "Staff (21)" in words(shown, "form#filters")
    assert [link["href"] for link in shown.select(".lo-selected__link")] == ["?"]
    page(client, "page=3", status=404)


def test_the_shape_of_the_data(client: Client) -> None:
    response = builders.published_response(builders.published_comment(theme=builders.theme("Staff")), title="Faster")
    action = builders.action(response, due=in_days(-1))
    found = client.get("/you-said-we-did/?format=json").json()
    assert found["facets"]["theme"] == [{"value": "staff", "label": "Staff", "count": 1}]
    assert found["results"] == [
        {
            "number": response.pk,
            "title": "Faster",
            "url": response.get_absolute_url(),
            "published": timezone.localdate().isoformat(),
            "you_said": "The wait is too long.",
            "we_did": "We hired.",
            "comments": 1,
            "actions": [
                {
                    "what": "Hire two therapists",
                    "by": "Therapy service",
                    "due": action.due.isoformat(),
                    "state": "planned",
                    "outcome": "",
                    "is_overdue": True,
                }
            ],
            "is_example": False,
        }
    ]


def test_nothing_that_is_not_public_comes_out(client: Client) -> None:
    every_state(about=builders.publication())
    for query in ("", "format=json", "actions=open"):
        assert leaks(client.get(f"/you-said-we-did/?{query}").content.decode()) == []
    assert page(client).select(".lo-doing, .lo-response") == []


def test_invented_ones_are_marked_in_a_demonstration_and_gone_outside_it(client: Client, settings: Any) -> None:
    builders.action(builders.published_response(title="Invented title", is_example=True), what="Invented action")
    assert "is invented" in words(page(client), ".lo-example")
    settings.DEMONSTRATION = False
    said = words(page(client))
    assert "Invented" not in said
    assert "We have not published any responses yet." in said


def test_an_empty_list_says_what_to_do(client: Client) -> None:
    builders.published_response()
    builders.theme("Staff")
    shown = page(client, "theme=staff&actions=open")
    assert "We found no response for this." in words(shown)
    assert "/you-said-we-did/" in [link["href"] for link in shown.select("main a")]


@pytest.mark.parametrize("responses", [5, 50])
def test_the_number_of_queries_does_not_grow(client: Client, responses: int) -> None:
    for _ in range(responses):
        made = builders.published_response(
            builders.published_comment(
                about=builders.publication(), theme=builders.theme(), need=builders.need(), age=3
            )
        )
        builders.action(made)
    with CaptureQueriesContext(connection) as queries:
        page(client)
    assert len(queries) == 16
