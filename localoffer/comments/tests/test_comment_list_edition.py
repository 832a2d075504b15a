"""What `/comments/` lists as one edition: public words only, all pages of the list, each answer once."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from localoffer.comments import comment_list_edition as module
from localoffer.comments.comment_list_edition import comment_list_edition
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks
from localoffer.publishing.edition import Edition

pytestmark = pytest.mark.django_db


def edition(query: str = "") -> Edition:
    made = comment_list_edition("/comments/", QueryDict(query))
    assert made is not None
    return made


def headings(made: Edition) -> list[str]:
    return [section.heading for section in made.document.sections]


def words(made: Edition) -> str:
    return " ".join(" ".join(made.document.words()).split())


def test_it_answers_for_its_own_address_only() -> None:
    assert comment_list_edition("/you-said-we-did/", QueryDict("")) is None
    assert comment_list_edition("/comments/new/", QueryDict("")) is None


def test_it_holds_what_the_list_holds_newest_first_and_all_pages_of_it() -> None:
    made = [builders.published_comment() for _ in range(25)]
    assert headings(edition("page=2")) == [f"Comment {each.pk}" for each in reversed(made)]
    assert (edition().parts, edition().document.summary) == (25, "25 comments.")


def test_a_comment_says_what_its_page_says() -> None:
    club = builders.publication(title="Saturday club")
    builders.published_comment(
        words="It is full.\n\n- no place\n- no list",
        about=club,
        theme=builders.theme("Clubs"),
        need=builders.need(),
        age=9,
        area="Harehills",
        received_on=date(2026, 3, 17),
    )
    made = edition()
    for text in (
        "A parent or carer, March 2026",
        "About: Saturday club",
        "For: Autism, aged 5 to 10, Harehills",
        "It is full. no place no list",
        "Sorted under: Quality of what is provided, Clubs",
    ):
        assert text in words(made)
    assert "17 March" not in words(made)


def test_what_the_public_may_not_read_is_in_no_format(client: Client) -> None:
    every_state()
    made = edition()
    assert made.parts == 1
    assert leaks(words(made)) == []
    assert "A word in public." in words(made)
    assert leaks(client.get("/comments/formats/print/").content.decode()) == []
    assert leaks(client.get("/comments/formats/print/?q=SECRET").content.decode().replace("SECRET", "")) == []


def test_one_answer_to_several_is_told_once_and_the_others_say_where() -> None:
    first, second = builders.published_comment(), builders.published_comment()
    builders.published_response(first, second, title="More places", we_did="We pay for ten.")
    told = words(edition())
    assert told.count("We pay for ten.") == 1
    assert f"More places . We answered it together with Comment {second.pk}: see there." in told


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [(0, "We have not answered yet. We answer by"), (200, "This is late: we said"), (400, "This is overdue: the law")],
)
def test_what_waits_for_an_answer_says_how_it_stands(days_ago: int, expected: str) -> None:
    then = timezone.now() - timedelta(days=days_ago)
    builders.published_comment(received_on=then.date(), published_at=then)
    assert expected in words(edition())


def test_an_invented_comment_says_so_and_is_in_a_demonstration_only(settings: object) -> None:
    builders.published_comment(is_example=True)
    with patch.object(settings, "DEMONSTRATION", True):
        assert "This is invented." in words(edition())
    with patch.object(settings, "DEMONSTRATION", False):
        assert edition().parts == 0


def test_the_question_stands_at_the_head() -> None:
    builders.published_comment(need=builders.need(), words="It is full.")
    made = edition("need=asd&q=full&page=4&answered=no")
    assert made.document.title == "Comments: “full”; Not answered yet; Autism"
    assert made.address == "/comments/?answered=no&need=asd&q=full"


@pytest.mark.parametrize("query", ["theme=bogus", "q=%00", f"q={'x' * 10_000}", f"about={'/x' * 5_000}", "about=/%00/"])
def test_nothing_in_a_query_can_fail(client: Client, query: str) -> None:
    builders.published_comment()
    made = edition(query)
    assert len(made.address) < 700
    assert edition(made.address.partition("?")[2]).address == made.address
    assert client.get(f"/comments/formats/print/?{query}").status_code == 200


def test_what_is_not_known_is_left_out_and_said() -> None:
    builders.published_comment()
    made = edition("theme=bogus")
    assert (made.parts, made.address) == (1, "/comments/?theme=bogus")
    assert "We do not know one of the choices under Theme" in words(made)


def test_nothing_found_says_what_to_do_next() -> None:
    assert edition().document.summary == "We have not published any comments yet."
    assert "What you can do now: Make a comment." in words(edition())
    builders.published_comment()
    assert edition("q=juggling").document.summary == "We found no comment for this."
    assert "See all comments." in words(edition("q=juggling"))


def test_more_than_one_document_holds_are_not_cut_in_silence() -> None:
    for year in (2024, 2025, 2026):
        builders.published_comment(received_on=date(year, 5, 1))
    with patch.object(module, "IN_FULL", 2):
        made = edition()
    assert made.parts == len(made.document.sections) == 2
    assert made.document.summary == "3 comments."
    assert "the newest 2 of 3 comments. Take one year at a time to read all of them: 2026 , 2025 , 2024" in words(made)


@pytest.mark.parametrize("number", [5, 50])
def test_queries_do_not_depend_on_how_many_are_found(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    builders.published_response(*(builders.published_comment(need=builders.need()) for _ in range(number)))
    with django_assert_num_queries(7):
        assert edition().parts == number


def test_the_page_of_the_list_leads_to_it_with_the_question_kept(client: Client) -> None:
    for _ in range(21):
        builders.published_comment(need=builders.need())
    page = client.get("/comments/?need=asd&page=2").content.decode()
    assert 'href="/comments/formats/?need=asd">These comments in other formats</a>' in page
    assert client.get("/comments/formats/?need=asd").status_code == 200
