"""What people said about a publication, on the page of that publication. A response is one, and so stands for all."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.about_publication import said_about
from localoffer.comments.models import Response
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks
from localoffer.publishing.publication import Publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def about() -> Publication:
    builders.published_response(builders.published_comment(words="Elsewhere."))
    publication = Response.objects.get().publication
    assert publication is not None
    return publication


def page(client: Client, about: Publication) -> BeautifulSoup:
    answer = client.get(about.address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content.decode(), "html.parser")


def test_without_comments_there_is_only_the_invitation(client: Client, about: Publication) -> None:
    shown = page(client, about)
    assert shown.select(".lo-said") == []
    assert f"/comments/new/?about={about.address}" in [link["href"] for link in shown.select("a")]


def test_the_newest_three_are_shown_with_their_answers(client: Client, about: Publication) -> None:
    made = [
        builders.published_comment(
            words=f"Said {number}.", about=about, published_at=timezone.now() - timedelta(days=9 - number)
        )
        for number in range(4)
    ]
    answer = builders.published_response(made[3], title="Our answer to that")
    shown = page(client, about).select_one(".lo-said")
    assert shown is not None
    assert [quote.get_text(strip=True) for quote in shown.select("blockquote")] == ["Said 3.", "Said 2.", "Said 1."]
    links = [link["href"] for link in shown.select("a")]
    assert links == [answer.get_absolute_url(), f"/comments/?about={about.address}"]
    assert "We answered: Our answer to that" in " ".join(shown.get_text().split())
    assert shown.select("[id^=comment-]") == [], "a comment about its own response would be there twice"


@pytest.mark.parametrize("number", [1, 3])
def test_where_all_are_shown_nothing_leads_to_more(client: Client, about: Publication, number: int) -> None:
    for _ in range(number):
        builders.published_comment(about=about)
    shown = page(client, about).select_one(".lo-said")
    assert shown is not None
    assert len(shown.select("blockquote")) == number
    assert shown.select("a") == []


def test_comments_on_other_things_are_not_shown(client: Client, about: Publication) -> None:
    builders.published_comment(about=builders.publication())
    assert page(client, about).select(".lo-said") == []


def test_nothing_that_is_not_public_comes_out(client: Client, about: Publication) -> None:
    every_state(about=about)
    answer = client.get(about.address)
    assert "A word in public." in answer.content.decode()
    assert leaks(answer.content.decode()) == []


def test_invented_ones_are_marked_in_a_demonstration_and_gone_outside_it(
    client: Client, about: Publication, settings: Any
) -> None:
    builders.published_comment(about=about, words="Invented.", is_example=True)
    assert page(client, about).select(".lo-said .lo-example")
    settings.DEMONSTRATION = False
    assert "Invented." not in page(client, about).get_text()


def test_what_people_typed_is_never_markup_and_never_a_link(client: Client, about: Publication) -> None:
    builders.published_comment(about=about, words="<script>alert(1)</script> https://spam.example.org/")
    shown = page(client, about)
    assert shown.select("main script, blockquote a") == []


@pytest.mark.parametrize("comments", [0, 5, 50])
def test_it_takes_one_query_however_much_was_said(about: Publication, comments: int) -> None:
    for _ in range(comments):
        builders.published_response(builders.published_comment(about=about, theme=builders.theme()))
    with CaptureQueriesContext(connection) as queries:
        found = said_about(about)
        assert [said.kinds for said in found.comments if said.answer and said.answer.publication] or not comments
    assert len(queries) == 1
