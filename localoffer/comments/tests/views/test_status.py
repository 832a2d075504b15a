"""Whoever holds the reference sees where the comment stands, and nobody else learns anything."""

from datetime import date
from typing import Any

import pytest
from bs4 import Tag
from django.test import Client
from django.utils import timezone

from localoffer.comments.choices import ResponseState, State
from localoffer.comments.models import Comment
from localoffer.comments.tests import builders
from localoffer.comments.tests.commenting.walk import heading, page, visitor
from localoffer.comments.views.status import MOST_MISSES

pytestmark = pytest.mark.django_db

NOBODYS = "K7QF-9M2X-4TRW"
WORDS = "The waiting list is a disgrace."


@pytest.fixture
def parent() -> Client:
    return visitor()


def seen(client: Client, comment: Comment, query: str = "") -> Any:
    return client.get(f"/comments/{comment.reference}/{query}")


def text(response: Any) -> str:
    main = page(response).main
    assert main is not None
    return " ".join(main.get_text(" ").split())


def stages(response: Any) -> list[str]:
    """What is done, now and later."""
    return [" ".join(found.get_text(" ").split()) for found in page(response).select(".lo-stages__title")]


def test_one_that_waits(parent: Client) -> None:
    comment = builders.comment(words=WORDS, received_on=timezone.localdate())
    response = seen(parent, comment)
    assert heading(response) == "Where your comment stands"
    assert stages(response) == ["Received Done", "Read by a moderator Now", "Published Later", "Answered Later"]
    assert comment.reference in text(response)
    assert page(response).select_one("[aria-current=step]")


def test_thanks_with_the_reference_and_how_to_keep_it(parent: Client) -> None:
    comment = builders.comment()
    response = seen(parent, comment, "?sent=1")
    assert heading(response) == "Thank you"
    assert comment.reference in text(response)
    assert f"/comments/{comment.reference}/" in text(response)
    assert "Write it down" in text(response)


def test_one_with_safeguarding_looks_like_one_that_waits(parent: Client) -> None:
    day = date(2026, 11, 2)
    waits = builders.comment(received_on=day)
    given = builders.comment(received_on=day, state=State.ESCALATED, may_be_at_risk=True)
    pages = [text(seen(parent, comment)).replace(comment.reference, "") for comment in (waits, given)]
    assert pages[0] == pages[1]


def test_one_that_is_published(parent: Client) -> None:
    comment = builders.published_comment(words=WORDS)
    response = seen(parent, comment)
    assert stages(response) == ["Received Done", "Read by a moderator Done", "Published Done", "Answered Now"]
    link = page(response).find("a", string="Read your comment as we published it")
    assert isinstance(link, Tag)
    assert f"#comment-{comment.pk}" in str(link["href"])


def test_one_whose_answer_is_still_a_draft(parent: Client) -> None:
    comment = builders.published_comment()
    draft = builders.response(comment, title="A secret plan")
    response = seen(parent, Comment.objects.get(pk=comment.pk))
    assert stages(response)[-1] == "Answered Now"
    assert draft.title not in response.content.decode()
    assert draft.get_absolute_url() not in response.content.decode()


def test_one_that_is_answered(parent: Client) -> None:
    comment = builders.published_comment()
    answer = builders.published_response(comment)
    assert answer.state == ResponseState.PUBLISHED
    response = seen(parent, comment)
    assert stages(response)[-1] == "Answered Done"
    link = page(response).find("a", string="Read our answer")
    assert isinstance(link, Tag)
    assert link["href"] == answer.get_absolute_url()


def test_one_that_is_not_published(parent: Client, settings: Any) -> None:
    builders.publication(address="/education-health-and-care-plans/complaints/", title="Make a complaint")
    comment = builders.withheld_comment(reason="It names the head teacher.")
    response = seen(parent, comment)
    assert stages(response) == ["Received Done", "Read by a moderator Done", "Not published Done"]
    said = text(response)
    assert comment.ground is not None
    assert comment.ground.label in said
    assert comment.ground.description in said
    assert "head teacher" not in said, "an officer's reason may hold details"
    assert "Ask us to look again" in said
    assert "Local Government and Social Care Ombudsman" in said
    assert settings.AUTHORITY.comments.email in said
    assert page(response).select_one("main a[href='/education-health-and-care-plans/complaints/']")
    assert not page(response).select_one("main a[href$='/disagreements-and-mediation/']"), "there is no such page here"


def test_the_words_and_the_commenter_are_never_shown(parent: Client) -> None:
    waiting = builders.comment(words=WORDS, area="LS12")
    comments = [waiting, builders.published_comment(words=WORDS), builders.comment(words=WORDS, state=State.ESCALATED)]
    builders.contact(waiting, email="parent@example.org")
    for comment in comments:
        for query in ("", "?sent=1"):
            shown = seen(parent, comment, query).content.decode()
            assert WORDS not in shown
            assert "parent@example.org" not in shown
            assert "LS12" not in shown


def test_however_it_is_typed_it_leads_to_the_written_form(parent: Client) -> None:
    comment = builders.comment()
    for typed in (comment.reference.lower(), comment.reference.replace("-", ""), comment.reference.replace("-", " ")):
        response = parent.get(f"/comments/{typed}/")
        assert response.status_code == 302
        assert response["Location"] == f"/comments/{comment.reference}/"


@pytest.mark.parametrize("typed", [NOBODYS, "nothing", "K7QF-9M2X", "🏊", "x" * 500, "<script>alert(1)"])
def test_one_that_we_do_not_know(parent: Client, typed: str) -> None:
    response = parent.get(f"/comments/{typed}/")
    assert response.status_code == 404
    assert heading(response) == "We do not know that reference"
    assert page(response).select_one("main form [name=reference]")
    assert not [tag for tag in page(response).select("script") if "alert" in tag.get_text()]


def test_guessing_is_stopped_and_a_right_guess_looks_like_a_wrong_one() -> None:
    comment = builders.comment()
    guesser, other = visitor("192.0.2.66"), visitor("192.0.2.67")
    misses = [guesser.get(f"/comments/{NOBODYS}/").status_code for _ in range(MOST_MISSES)]
    assert misses == [404] * MOST_MISSES
    wrong, right = guesser.get(f"/comments/{NOBODYS}/"), seen(guesser, comment)
    assert (wrong.status_code, right.status_code) == (429, 429)
    assert text(wrong) == text(right)
    assert heading(right) == "Too many references were tried"
    assert seen(other, comment).status_code == 200


def test_reading_ones_own_comment_often_is_no_guessing(parent: Client) -> None:
    comment = builders.comment()
    assert {seen(parent, comment).status_code for _ in range(MOST_MISSES + 1)} == {200}
    assert {parent.get("/comments/favicon.ico/").status_code for _ in range(MOST_MISSES + 1)} == {404}
    assert seen(parent, comment).status_code == 200


def test_no_answer_is_found_kept_or_passed_on(parent: Client) -> None:
    comment = builders.comment()
    for response in (seen(parent, comment), seen(parent, comment, "?sent=1"), parent.get(f"/comments/{NOBODYS}/")):
        assert response["X-Robots-Tag"] == "noindex"
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "same-origin"
        assert not response.has_header("Set-Cookie")


def test_an_invented_comment_outside_a_demonstration(parent: Client, settings: Any) -> None:
    comment = builders.comment(is_example=True)
    settings.DEMONSTRATION = False
    assert seen(parent, comment).status_code == 404
