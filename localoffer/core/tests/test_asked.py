"""Whatever stands in an address, it is read or left out with a message: nothing fails."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from localoffer.core.asked import TEXT_LIMIT, Asked

FRUIT = ("apple", "pear", "plum")
ANYTHING = st.one_of(st.text(max_size=300), st.from_regex(r"-?[0-9]{1,12}"), st.sampled_from(FRUIT))


def asked(**given_values: str | list[str]) -> Asked:
    query = QueryDict(mutable=True)
    for name, value in given_values.items():
        query.setlist(name, value if isinstance(value, list) else [value])
    return Asked(query)


def left_out(reader: Asked) -> list[tuple[str, str]]:
    return [(left.name, left.message) for left in reader.left_out]


@pytest.mark.parametrize(
    ("typed", "read"),
    [("swimming club", "swimming club"), ("  swim \t", "swim"), ("🏊 café", "🏊 café"), ("one\r\ntwo", "one  two")],
)
def test_words_are_kept_as_typed(typed: str, read: str) -> None:
    reader = asked(q=typed)
    assert reader.text("q", "Your search") == read
    assert left_out(reader) == []


def test_no_words_are_nothing_wrong() -> None:
    reader = asked()
    assert reader.text("q", "Your search") == ""
    assert left_out(reader) == []


def test_long_words_are_cut_and_said_so() -> None:
    reader = asked(q="x" * 10_000)
    assert reader.text("q", "Your search") == "x" * TEXT_LIMIT
    assert left_out(reader) == [("q", "Your search is too long. We used the first 200 characters.")]


def test_a_nul_is_left_out_and_said_so() -> None:
    reader = asked(q="swim\x00ming")
    assert reader.text("q", "Your search") == "swim ming"
    assert left_out(reader) == [("q", "Your search held a character that we cannot read. We left it out.")]


@pytest.mark.parametrize(("typed", "read"), [("0", 0), ("25", 25), (" 7 ", 7), ("007", 7)])
def test_a_number_in_the_range_is_read(typed: str, read: int) -> None:
    reader = asked(age=typed)
    assert reader.number("age", "Age", 0, 25) == read
    assert left_out(reader) == []


@pytest.mark.parametrize("typed", ["26", "-1", "abc", "7.5", "1e3", "٣", "7\x00", "1" * 10_000, "+7", "1_0", "😀"])
def test_any_other_number_is_left_out_and_said_so(typed: str) -> None:
    reader = asked(age=typed)
    assert reader.number("age", "Age", 0, 25) is None
    assert left_out(reader) == [("age", "Age must be a whole number from 0 to 25. We left it out.")]


def test_no_number_is_nothing_wrong() -> None:
    reader = asked(age=" ")
    assert reader.number("age", "Age", 0, 25) is None
    assert left_out(reader) == []


def test_known_choices_come_once_each_in_their_own_order() -> None:
    reader = asked(fruit=["plum", " apple ", "plum", ""])
    assert reader.some_of("fruit", "Fruit", FRUIT) == ["apple", "plum"]
    assert left_out(reader) == []


def test_unknown_choices_are_left_out_and_said_so_once() -> None:
    reader = asked(fruit=["brick", "pear", "\x00", "stone"])
    assert reader.some_of("fruit", "Fruit", FRUIT) == ["pear"]
    assert left_out(reader) == [("fruit", "We do not know one of the choices under Fruit, so we left it out.")]


@pytest.mark.parametrize(("typed", "read"), [("pear", "pear"), ("", "plum"), (" ", "plum")])
def test_one_choice_is_read_or_has_its_default(typed: str, read: str) -> None:
    reader = asked(fruit=typed)
    assert reader.one_of("fruit", "fruit", FRUIT, otherwise="plum") == read
    assert left_out(reader) == []


def test_one_unknown_choice_gives_the_default_and_says_so() -> None:
    reader = asked(fruit="brick")
    assert reader.one_of("fruit", "fruit", FRUIT, otherwise="plum") == "plum"
    assert left_out(reader) == [("fruit", "We do not know that choice under fruit, so we left it out.")]


@given(st.lists(ANYTHING, max_size=4))
def test_nothing_that_is_typed_can_fail(values: list[str]) -> None:
    reader = asked(x=values)
    words = reader.text("x", "X")
    assert len(words) <= TEXT_LIMIT
    assert words == "" or words.isprintable()
    assert reader.number("x", "X", 0, 25) in (None, *range(26))
    assert set(reader.some_of("x", "X", FRUIT)) <= set(FRUIT)
    assert reader.one_of("x", "X", FRUIT) in ("", *FRUIT)
    assert all(left.name == "x" and left.message.endswith(".") for left in reader.left_out)
