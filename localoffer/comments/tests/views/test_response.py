"""The page of one response."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.comments.choices import ActionState
from localoffer.comments.models import Response
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


def page(client: Client, response: Response, status: int = 200) -> BeautifulSoup:
    answer = client.get(response.get_absolute_url())
    assert answer.status_code == status
    return BeautifulSoup(answer.content.decode(), "html.parser")


def words(shown: BeautifulSoup, selector: str = "main") -> str:
    found = shown.select_one(selector)
    assert found is not None
    return " ".join(found.get_text(" ").split())


def full() -> Response:
    comments = [builders.published_comment(words=f"Word for word {number}.") for number in range(2)]
    response = builders.published_response(*comments, title="Shorter waits", you_said="Too long.", we_did="We hired.")
    builders.action(response, what="Hire two", by_role="Therapy team", due=date(2020, 6, 1))
    builders.action(response, what="Ask", state=ActionState.DONE, outcome="They agreed.", closed_on=date(2026, 5, 5))
    return response


def test_it_says_all_that_its_document_says(client: Client) -> None:
    response = full()
    said = words(page(client, response))
    missing = [
        text
        for text in Response.objects.get().to_document().words()
        # A comment's line of who, when and what stands in a card of its own.
        if " ".join(text.split()) not in said and ", about: " not in text
    ]
    assert missing == []
    for text in ("Word for word 0.", "Word for word 1.", "Planned, overdue", "They agreed.", "It answers 2 comments."):
        assert text in said


def test_each_comment_can_be_linked_to(client: Client) -> None:
    response = full()
    shown = page(client, response)
    assert {article["id"] for article in shown.select("article[id]")} == {
        f"comment-{comment.pk}" for comment in response.comments.all()
    }


def test_it_can_be_commented_on_and_reported_as_wrong(client: Client) -> None:
    response = full()
    links = [link["href"] for link in page(client, response).select(".lo-foot a")]
    address = response.get_absolute_url()
    assert links == [f"{address}formats/", f"/comments/new/?about={address}", f"/corrections/new/?about={address}"]


@pytest.mark.parametrize("state", ["draft", "approved"])
def test_what_is_not_published_is_not_found(client: Client, state: str) -> None:
    page(client, builders.response(state=state, approved_by=builders.officer()), status=404)


@pytest.mark.parametrize("number", ["0", "999999", "99999999999999999999999"])
def test_what_never_was_is_not_found(client: Client, number: str) -> None:
    assert client.get(f"/you-said-we-did/responses/{number}/").status_code == 404


def test_an_invented_one_is_marked_in_a_demonstration_and_gone_outside_it(client: Client, settings: Any) -> None:
    response = builders.published_response(is_example=True)
    assert "This response is invented" in words(page(client, response))
    settings.DEMONSTRATION = False
    page(client, response, status=404)


def test_invented_comments_are_left_out_outside_a_demonstration(client: Client, settings: Any) -> None:
    response = builders.published_response(builders.published_comment(words="Invented.", is_example=True))
    settings.DEMONSTRATION = False
    assert "Invented." not in words(page(client, response))


def test_what_was_taken_back_to_the_moderators_is_not_shown(client: Client) -> None:
    """Its response goes with that, so nothing is left of it here."""
    response = full()
    builders.comment(words="Back to moderation.")
    assert "Back to moderation." not in words(page(client, response))


@pytest.mark.parametrize("comments", [5, 50])
def test_the_number_of_queries_does_not_grow(client: Client, comments: int) -> None:
    response = builders.published_response(
        *(
            builders.published_comment(about=builders.publication(), theme=builders.theme(), need=builders.need())
            for _ in range(comments)
        )
    )
    for _ in range(comments):
        builders.action(response)
    with CaptureQueriesContext(connection) as queries:
        page(client, response)
    assert len(queries) == 8
