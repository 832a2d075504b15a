"""An edition of one publication, and the one form of the address of a list."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from localoffer.core.asked import Asked
from localoffer.publishing.edition import canonical_address, publication_edition
from localoffer.publishing.tests.builders import publication

NEEDS = ("asd", "hi", "pd")


def address(query: str) -> str:
    """Of a list that takes `q`, `age` and any of `need`."""
    return read(QueryDict(query))


def read(query: QueryDict) -> str:
    asked = Asked(query)
    age = asked.number("age", "Age", 0, 25)
    typed = {"q": asked.text("q", "Your search"), "age": "" if age is None else str(age)}
    chosen = {"need": asked.some_of("need", "Need", NEEDS)}
    return canonical_address("/list/", query, asked.left_out, typed=typed, chosen=chosen)


@pytest.mark.django_db
def test_there_is_no_edition_of_a_record_that_is_gone() -> None:
    assert publication_edition(publication(kind="service")) is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "/list/"),
        ("q=&need=&age=", "/list/"),
        ("page=3&points=24&format=json&utm_source=x", "/list/"),
        ("q=swim&page=2", "/list/?q=swim"),
        ("need=pd&need=asd&need=pd", "/list/?need=asd&need=pd"),
        ("q=%20swim%20club%20&need=hi&age=7", "/list/?age=7&need=hi&q=swim+club"),
    ],
)
def test_what_asks_for_the_same_has_the_same_address(query: str, expected: str) -> None:
    assert address(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("need=bogus&need=asd&need=worse", "/list/?need=asd&need=bogus"),
        ("age=7&age=hundred", "/list/?age=hundred"),
    ],
)
def test_what_was_left_out_stays_so_that_every_copy_says_so(query: str, expected: str) -> None:
    assert address(query) == expected


@pytest.mark.parametrize(
    "query", [f"q={'x' * 10_000}", f"need={'x' * 10_000}", f"age={'9' * 10_000}", "q=a%00b&need=%00&age=%0A%00"]
)
def test_an_address_stays_short_and_holds_no_control_characters(query: str) -> None:
    made = address(query)
    assert len(made) < 300
    assert "%00" not in made


@given(st.lists(st.tuples(st.sampled_from(["q", "age", "need", "page"]), st.text(max_size=250))))
def test_an_address_is_in_its_one_form_already(pairs: list[tuple[str, str]]) -> None:
    query = QueryDict(mutable=True)
    for name, value in pairs:
        query.appendlist(name, value)
    once = read(query)
    assert address(once.partition("?")[2]) == once
