"""What `/you-said-we-did/` shows as one edition: every response with its comments, and what is still open."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from localoffer.comments.choices import ActionState
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks
from localoffer.comments.you_said_we_did_edition import you_said_we_did_edition
from localoffer.publishing.edition import Edition

pytestmark = pytest.mark.django_db


def edition(query: str = "") -> Edition:
    made = you_said_we_did_edition("/you-said-we-did/", QueryDict(query))
    assert made is not None
    return made


def words(made: Edition) -> str:
    return " ".join(" ".join(made.document.words()).split())


def test_it_answers_for_its_own_address_only() -> None:
    assert you_said_we_did_edition("/comments/", QueryDict("")) is None
    assert you_said_we_did_edition("/you-said-we-did/2026/", QueryDict("")) is None


def test_each_response_is_there_with_its_comments_newest_first() -> None:
    first = builders.published_comment(words="The club is full.")
    builders.published_response(first, title="Older", published_at=timezone.now() - timedelta(days=9))
    builders.published_response(title="Newer")
    made = edition()
    assert [each.heading for each in made.document.sections][:2] == ["Newer", "Older"]
    assert (made.parts, made.document.summary) == (2, "2 responses.")
    for text in ("The club is full.", "The wait is too long.", "We hired.", "We published this on"):
        assert text in words(made)


def test_it_ends_with_what_is_still_open_and_the_yearly_reports() -> None:
    response = builders.published_response(builders.published_comment(received_on=date(2025, 5, 1)))
    builders.action(response, what="Find a hall", due=date(2025, 6, 1))
    builders.action(response, what="Ask them", state=ActionState.DONE, outcome="Yes.", closed_on=date(2025, 5, 5))
    *_, doing, reports = edition().document.sections
    (table,) = doing.blocks
    assert [(row[0], row[3], row[4]) for row in getattr(table, "rows", ())] == [
        ("Find a hall", "Planned, overdue", "Shorter waits")
    ]
    assert "Report for 2025" in repr(reports)


def test_drafts_and_what_the_public_may_not_read_are_not_there(client: Client) -> None:
    every_state()
    made = edition()
    assert (made.parts, leaks(words(made))) == (0, [])
    assert "We have not published any responses yet. This is the whole list." in words(made)
    assert leaks(client.get("/you-said-we-did/formats/print/").content.decode()) == []


def test_the_question_stands_at_the_head() -> None:
    builders.published_response(builders.published_comment(need=builders.need()))
    builders.published_response(title="Other")
    made = edition("need=asd&page=2")
    assert (made.document.title, made.address) == ("You said, we did: Autism", "/you-said-we-did/?need=asd")
    assert made.parts == 1
    assert edition("theme=bogus").address == "/you-said-we-did/?theme=bogus"
    assert "We do not know one of the choices under Theme" in words(edition("theme=bogus"))


@pytest.mark.parametrize("query", ["theme=%00", f"need={'x' * 10_000}", "about=/%00/"])
def test_nothing_in_a_query_can_fail(client: Client, query: str) -> None:
    builders.published_response()
    assert len(edition(query).address) < 700
    assert client.get(f"/you-said-we-did/formats/print/?{query}").status_code == 200


@pytest.mark.parametrize("number", [5, 50])
def test_queries_do_not_depend_on_how_many_there_are(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        builders.action(builders.published_response())
    with django_assert_num_queries(10):
        assert edition().parts == number


def test_the_pages_lead_there(client: Client) -> None:
    response = builders.published_response(builders.published_comment(need=builders.need()))
    page = client.get("/you-said-we-did/?need=asd").content.decode()
    assert 'href="/you-said-we-did/formats/?need=asd">These responses in other formats</a>' in page
    alone = client.get(response.get_absolute_url()).content.decode()
    assert f'href="{response.get_absolute_url()}formats/"' in alone
    copy = client.get("/you-said-we-did/formats/print/").content.decode()
    assert copy.index("Shorter waits</h2>") < copy.index("You said</h3>") < copy.index("We did</h3>")
