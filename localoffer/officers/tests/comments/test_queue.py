"""The queue of moderators."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from localoffer.comments.choices import Channel, Subject
from localoffer.officers.tests.comments.builders import (
    category,
    comment,
    escalated,
    ground,
    in_days,
    publication,
    published,
    recording,
    text,
    withheld,
)


def shown(client: Client, query: str = "") -> str:
    return text(client.get(f"/admin/comments/{query}").content)


def test_an_empty_queue_says_so(moderator: Client) -> None:
    assert "Nothing waits" in shown(moderator)


def test_a_possible_risk_comes_first_then_the_oldest(moderator: Client) -> None:
    new = comment("The newest.", received_on=in_days(-1))
    old = comment("The oldest.", received_on=in_days(-9))
    burst = comment("Of a burst.", received_on=in_days(-20), is_burst=True)
    risk = comment("A risk.", may_be_at_risk=True)
    page = shown(moderator)
    places = [page.index(f"Comment {each.pk} :") for each in (risk, old, new, burst)]
    assert places == sorted(places)
    assert page.index("May speak of harm") < page.index("The oldest.")
    assert page.count("One of many from one address") == 1


def test_a_row_says_what_it_is_about_and_how_it_came(moderator: Client) -> None:
    comment("Nobody answers.", about=publication(title="Swimming club"), channel=Channel.TELEPHONE)
    comment("No club in the north.", subject=Subject.MISSING, category=category("missing"))
    page = shown(moderator)
    assert "Swimming club Nobody answers." in page
    assert "Telephone · Quality of what is provided" in page
    assert "Something that is missing" in page


def test_what_waits_too_long_is_overdue(moderator: Client) -> None:
    comment(received_on=in_days(0))
    page = shown(moderator)
    assert "Waiting for 0 working days" in page
    assert "Overdue" not in page
    # Any span of 5 working days is over after three weeks, whatever bank holidays fall into it.
    comment(received_on=in_days(-21))
    assert shown(moderator).count("Overdue") == 1


def test_the_end_of_the_laws_year_is_warned_of(moderator: Client) -> None:
    rules = settings.AUTHORITY.comments
    comment(received_on=in_days(rules.warn_before - rules.publish_within - 1))
    page = shown(moderator)
    assert "The law’s year ends on" in page
    assert "is over since" not in page
    comment(received_on=in_days(-rules.publish_within - 1))
    assert "The law’s year is over since" in shown(moderator)


def test_a_recording_is_to_be_written_down(moderator: Client) -> None:
    recording(comment(""))
    recording(comment("Written down already."))
    assert shown(moderator).count("Recording to write down") == 1


def test_the_same_words_are_counted(moderator: Client) -> None:
    for _ in range(3):
        comment("Copied from a leaflet.")
    published("Copied from a leaflet.")
    comment("")
    comment("")
    comment("My own.")
    page = shown(moderator)
    assert page.count("Same words as 3 others") == 3
    assert page.count("Same words as") == 3


def test_what_is_with_safeguarding_is_neither_listed_nor_counted(moderator: Client) -> None:
    case = escalated("Somebody hurts me.")
    comment("Somebody hurts me.")
    page = shown(moderator)
    assert f"Comment {case.comment_id} " not in page
    assert "Same words" not in page
    found = shown(moderator, f"?q={case.comment.reference}")
    assert "With safeguarding" in found
    assert "hurts me" not in found


@pytest.mark.parametrize("form", ["{pk}", "Comment {pk}", "{reference}", "{spoken}"])
def test_a_comment_is_looked_up_in_every_state(moderator: Client, form: str) -> None:
    sought = withheld()
    comment("Another.")
    spoken = sought.reference.lower().replace("-", " ")
    query = form.format(pk=sought.pk, reference=sought.reference, spoken=spoken)
    page = shown(moderator, f"?q={query}")
    assert f"Comment {sought.pk}" in page
    assert "Another." not in page


@pytest.mark.parametrize("nonsense", ["0", "9" * 40, "٣", "<script>alert(1)</script>", "'; drop table"])
def test_nonsense_finds_nothing_and_breaks_nothing(moderator: Client, nonsense: str) -> None:
    answer = moderator.get("/admin/comments/", {"q": nonsense})
    assert "No comment has this number or reference" in text(answer.content)
    assert b"<script>alert(1)" not in answer.content


def test_published_and_not_published_have_tabs(moderator: Client) -> None:
    comment("It waits.")
    published("It is out.")
    withheld()
    withheld(ground=ground("individual"), reason="One child’s plan.")
    assert "To moderate (1)" in shown(moderator)
    out = shown(moderator, "?show=published")
    assert "It is out." in out
    assert "It waits." not in out
    both = shown(moderator, "?show=not-published")
    assert both.count("Not published:") == 2
    one = shown(moderator, "?show=not-published&ground=individual")
    assert one.count("Not published:") == 1
    assert "Not published: About services provided to a particular person" in one


@pytest.mark.parametrize("query", ["?show=escalated", "?show=nonsense", "?p=nonsense", "?p=99", "?p=-1"])
def test_what_makes_no_sense_shows_the_queue(moderator: Client, query: str) -> None:
    comment("It waits.")
    escalated("Somebody hurts me.")
    page = shown(moderator, query)
    assert "It waits." in page
    assert "hurts me" not in page


def test_long_words_are_cut_and_script_does_not_run(moderator: Client) -> None:
    comment("<script>alert(1)</script>" + " word" * 20_000)
    answer = moderator.get("/admin/comments/")
    assert b"&lt;script&gt;alert(1)" in answer.content
    assert b"<script>alert(1)" not in answer.content
    assert text(answer.content).count(" word") < 40
    assert " …" in text(answer.content)


def test_fifty_a_page(moderator: Client) -> None:
    for number in range(51):
        comment(f"Number {number}.", received_on=in_days(-100 + number))
    first = shown(moderator)
    assert "Number 49." in first
    assert "Number 50." not in first
    second = shown(moderator, "?p=2")
    assert "Number 50." in second
    assert "Number 49." not in second


def test_the_number_of_queries_does_not_grow(
    moderator: Client, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    def fill(many: int) -> None:
        for number in range(many):
            recording(comment(f"Words {number}", about=publication()), sha256=f"{number:064}")

    fill(2)
    moderator.get("/admin/comments/")
    with django_assert_max_num_queries(60) as few:
        moderator.get("/admin/comments/")
    fill(40)
    with django_assert_max_num_queries(len(few.captured_queries)):
        moderator.get("/admin/comments/")
