"""The published comments as visitors and programs see them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.choices import State, Subject
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks

pytestmark = pytest.mark.django_db
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}"


def data(client: Client, query: str = "") -> Any:
    answer = client.get(f"/comments/?format=json&{query}")
    assert answer.status_code == 200
    return answer.json()


def page(client: Client, query: str = "", status: int = 200) -> BeautifulSoup:
    answer = client.get(f"/comments/?{query}")
    assert answer.status_code == status
    return BeautifulSoup(answer.content.decode(), "html.parser")


def text(shown: BeautifulSoup, selector: str) -> str:
    found = shown.select_one(selector)
    assert found is not None, selector
    return " ".join(found.get_text(" ").split())


# What is told of a comment


def test_a_comment_says_what_by_whom_when_and_about_what(client: Client) -> None:
    club = builders.publication(title="Saturday club")
    comment = builders.published_comment(
        words="It is full.\n\nStill.", about=club, theme=builders.theme("Clubs"), received_on=date(2026, 3, 17)
    )
    shown = page(client)
    said = text(shown, f"#comment-{comment.pk}")
    for words in (f"Comment {comment.pk}", "A parent or carer, March 2026", "It is full.", "Clubs", "Quality of what"):
        assert words in said
    assert [paragraph.get_text() for paragraph in shown.select("blockquote p")] == ["It is full.", "Still."]
    assert [link["href"] for link in shown.select(f"#comment-{comment.pk} a")] == [club.address]


def test_neither_the_day_nor_the_reference_is_told(client: Client) -> None:
    comment = builders.published_comment(
        received_on=date(2026, 3, 17), published_at=datetime(2026, 3, 18, 12, tzinfo=UTC)
    )
    for answer in (client.get("/comments/"), client.get("/comments/?format=json")):
        body = answer.content.decode()
        for secret in ("17 March", "2026-03-17", "18 March", "2026-03-18", comment.reference):
            assert secret not in body


def test_what_is_missing_says_for_whom(client: Client) -> None:
    comment = builders.published_comment(subject=Subject.MISSING, need=builders.need(), age=9, area="LS8")
    assert "For: Autism, aged 5 to 10, LS8" in text(page(client), f"#comment-{comment.pk}")


def test_an_answer_is_shown_with_its_first_lines(client: Client) -> None:
    comment = builders.published_comment()
    response = builders.published_response(comment, title="More clubs", we_did="We pay for ten. " * 50)
    shown = page(client)
    answer = text(shown, ".lo-comment__answer")
    assert answer.startswith("We answered: More clubs We pay for ten.")
    assert answer.endswith("…")
    assert len(answer) < 350
    assert response.get_absolute_url() in [link["href"] for link in shown.select(".lo-comment__answer a")]


def test_a_draft_answers_nothing(client: Client) -> None:
    builders.response(builders.published_comment(), title="Secret draft")
    assert "We have not answered yet. We answer by" in text(page(client), ".lo-comment__answer")
    assert "Secret draft" not in page(client).get_text()


def test_a_comment_that_waits_too_long_says_so(client: Client) -> None:
    today = timezone.localdate()
    builders.published_comment(received_on=today - timedelta(days=366))
    assert "Overdue: the law gives us a year" in text(page(client), ".lo-comment__answer")


def test_a_date_that_we_missed_is_admitted(client: Client) -> None:
    builders.published_comment(published_at=timezone.now() - timedelta(days=60))
    answer = text(page(client), ".lo-comment__answer")
    assert "Late" in answer
    assert "We said that we would by" in answer
    assert "We answer by" not in answer


# What is not told


def test_nothing_that_is_not_public_comes_out(client: Client) -> None:
    public = every_state()
    for query in ("", "format=json", "q=SECRET", "missing=1", "answered=no"):
        body = client.get(f"/comments/?{query}").content.decode().replace("q=SECRET", "")
        # What was searched for stands in the search field.
        assert leaks(body) == []
    assert [result["number"] for result in data(client)["results"]] == [public.pk]


def test_invented_comments_are_marked_in_a_demonstration_and_gone_outside_it(client: Client, settings: Any) -> None:
    builders.published_comment(words="Invented words.", is_example=True)
    shown = page(client)
    assert "is invented" in text(shown, ".lo-example")
    assert "Example" in text(shown, ".lo-comment__name")
    assert data(client)["results"][0]["is_example"] is True
    settings.DEMONSTRATION = False
    assert "Invented words." not in client.get("/comments/").content.decode()
    assert data(client)["total"] == 0


def test_real_comments_are_not_called_invented(client: Client) -> None:
    builders.published_comment()
    assert page(client).select(".lo-example, .lo-tag--example") == []


def test_what_people_typed_is_never_markup_and_never_a_link(client: Client) -> None:
    builders.published_comment(
        words=f"{HOSTILE} https://spam.example.org/ spam@example.org", area=HOSTILE[:80], subject=Subject.MISSING
    )
    shown = page(client, f"q={quote('alert(1)')}")
    assert "49" not in text(shown, "blockquote")
    assert "https://spam.example.org/" in text(shown, "blockquote")
    assert shown.select("main script, main img, blockquote a") == []
    assert not [link for link in shown.select("a") if "spam" in str(link["href"])]


# The list


def test_newest_first_twenty_a_page(client: Client) -> None:
    builders.category()
    made = [
        builders.published_comment(published_at=timezone.now() - timedelta(days=45 - number)) for number in range(45)
    ]
    first, last = page(client, "answered=no"), page(client, "answered=no&page=3")
    shown = [article["id"] for article in first.select("article")]
    assert shown == [f"comment-{comment.pk}" for comment in reversed(made[25:])]
    assert text(last, "#results") == "45 comments, page 3 of 3"
    assert "?answered=no&page=2" in [link["href"] for link in first.select(".govuk-pagination a")]
    page(client, "page=4", status=404)
    assert client.get("/comments/?page=x&format=json").status_code == 404


def test_filters_have_counts_and_can_be_taken_away(client: Client) -> None:
    theme = builders.theme("Staff")
    builders.published_comment(theme=theme)
    builders.published_comment(theme=theme)
    builders.published_comment(theme=builders.theme("Travel"))
    shown = page(client, "theme=staff&q=waiting")
    assert "Staff (2)" in text(shown, "form#filters")
    assert [box["value"] for box in shown.select("input[type=checkbox][checked]")] == ["staff"]
    assert [" ".join(link.get_text().split()) for link in shown.select(".lo-selected__link")] == [
        "Remove filter: “waiting” ×",
        "Remove filter: Staff ×",
    ]
    assert [link["href"] for link in shown.select(".lo-selected__link")] == ["?theme=staff", "?q=waiting"]


def test_the_shape_of_the_data(client: Client) -> None:
    club = builders.publication(title="Club")
    comment = builders.published_comment(about=club, theme=builders.theme("Staff"), received_on=date(2026, 3, 17))
    response = builders.published_response(comment)
    found = data(client, "theme=x")
    assert set(found) == {"total", "page", "pages", "results", "facets", "messages"}
    assert found["messages"] == ["We do not know one of the choices under Theme, so we left it out."]
    assert found["facets"]["theme"] == [{"value": "staff", "label": "Staff", "count": 1}]
    assert found["results"] == [
        {
            "number": comment.pk,
            "name": f"Comment {comment.pk}",
            "url": f"/comments/?q=Comment+{comment.pk}#comment-{comment.pk}",
            "received": "2026-03",
            "about": {"title": "Club", "url": club.address},
            "category": "quality",
            "theme": "staff",
            "need": None,
            "age": None,
            "area": "",
            "speaker": "parent-carer",
            "words": comment.words,
            "response": {"title": "Shorter waits", "url": response.get_absolute_url(), "we_did": "We hired."},
            "answer_by": None,
            "is_overdue": False,
            "is_example": False,
        }
    ]
    assert page(client, found["results"][0]["url"].partition("?")[2].partition("#")[0]).select(f"#comment-{comment.pk}")


def test_a_header_asks_for_data_too(client: Client) -> None:
    answer = client.get("/comments/", headers={"Accept": "application/json"})
    assert answer.json()["total"] == 0
    assert "Accept" in answer["Vary"]


@pytest.mark.parametrize("comments", [5, 50])
def test_the_number_of_queries_does_not_grow(client: Client, comments: int) -> None:
    for number in range(comments):
        made = builders.published_comment(about=builders.publication(), theme=builders.theme(), need=builders.need())
        if number % 2:
            builders.published_response(made)
    with CaptureQueriesContext(connection) as queries:
        page(client)
    assert len(queries) == 17


# Around the list


def test_every_way_to_comment_stands_above(client: Client, settings: Any) -> None:
    shown = page(client)
    links = {str(link["href"]) for link in shown.select(".lo-ways a")}
    rules = settings.AUTHORITY.comments
    assert {
        "/comments/new/",
        "/comments/new/?easy=1",
        "/comments/form/",
        "/comments/find/",
        f"mailto:{rules.email}",
        f"tel:{rules.telephone.replace(' ', '')}",
    } == links


def test_who_looks_at_one_page_comments_on_that_page(client: Client) -> None:
    club = builders.publication()
    assert f"/comments/new/?about={quote(club.address, safe='')}" in [
        link["href"] for link in page(client, f"about={club.address}").select("a")
    ]
    assert "/comments/new/?missing=1" in [link["href"] for link in page(client, "missing=1").select(".lo-ways a")]


def test_it_says_how_many_wait_to_be_read(client: Client) -> None:
    assert "No comment waits to be read." in page(client).get_text()
    old = timezone.localdate() - timedelta(days=366)
    builders.comment(received_on=old)
    builders.comment(state=State.ESCALATED)
    said = text(page(client), "main")
    assert "2 comments wait to be read before we can publish them. 1 of them for longer than 365 days" in said


def test_nobody_is_called_late_who_is_not(client: Client) -> None:
    builders.comment()
    said = text(page(client), "main")
    assert "1 comment waits to be read before we can publish it. None of them has waited longer than the law" in said


def test_an_empty_list_says_what_to_do(client: Client) -> None:
    assert "We have not published any comments yet." in page(client).get_text()
    shown = page(client, "q=xyzzy&answered=no")
    assert "We found no comment for this." in shown.get_text()
    assert "?answered=no" in [link["href"] for link in shown.select("main a")]


def test_the_page_has_one_heading_and_a_way_home(client: Client) -> None:
    shown = page(client)
    assert [heading.get_text() for heading in shown.select("h1")] == ["Comments"]
    assert text(shown, ".lo-navigation [aria-current]") == "Comments"
