"""What people type as a postcode is read, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.places.written_postcode import NotAPostcode, WrittenPostcode, read_postcode

OUTCODES = st.from_regex(r"[A-Z]{1,2}[0-9][A-Z0-9]?", fullmatch=True)
INCODES = st.from_regex(r"[0-9][A-Z]{2}", fullmatch=True)
BLANKS = st.text(" \t\n\u00a0\u2009", max_size=3)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ls12ab", "LS1 2AB"),
        (" LS1 2AB ", "LS1 2AB"),
        ("Ls1  2aB", "LS1 2AB"),
        ("LS12 1AB", "LS12 1AB"),
        ("W1A 1AA", "W1A 1AA"),
        ("m1 1ae", "M1 1AE"),
        ("LS1\u00a02AB", "LS1 2AB"),
        ("LS1-2AB", "LS1 2AB"),
        ("LS1", "LS1"),
        (" ls28", "LS28"),
        ("ec1a", "EC1A"),
    ],
)
def test_a_postcode_is_read_the_way_people_write_it(text: str, shown: str) -> None:
    assert str(read_postcode(text)) == shown


@pytest.mark.parametrize(
    ("text", "shown"), [("ls1 oab", "LS1 0AB"), ("ls1 iab", "LS1 1AB"), ("ls1 lab", "LS1 1AB"), ("LS1OAB", "LS1 0AB")]
)
def test_a_letter_that_looks_like_a_digit_is_taken_as_one(text: str, shown: str) -> None:
    assert str(read_postcode(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Leeds",
        "LS",
        "12345",
        "LS1 2A",
        "LS1 2ABC",
        "1LS 2AB",
        "LS1 2AB LS1 2AB",
        "near the station",
        "LS1 2AB; DROP TABLE",
        "\x00",
        "😀",
        "LS1 2AB" * 1500,
        "9" * 10_000,
    ],
)
def test_anything_else_is_no_postcode(text: str) -> None:
    with pytest.raises(NotAPostcode):
        read_postcode(text)


@given(OUTCODES, INCODES, BLANKS, BLANKS, BLANKS, st.booleans())
def test_every_postcode_is_read_whatever_its_spaces_and_capitals(
    outcode: str, incode: str, before: str, between: str, after: str, small: bool
) -> None:
    text = f"{before}{outcode}{between}{incode}{after}"
    assert read_postcode(text.lower() if small else text) == WrittenPostcode(outcode, incode)


@given(OUTCODES, BLANKS, st.booleans())
def test_every_first_half_is_read_alone(outcode: str, blank: str, small: bool) -> None:
    text = f"{blank}{outcode}{blank}"
    assert read_postcode(text.lower() if small else text) == WrittenPostcode(outcode)


@given(OUTCODES, INCODES)
def test_what_is_shown_is_read_as_the_same(outcode: str, incode: str) -> None:
    written = WrittenPostcode(outcode, incode)
    assert read_postcode(str(written)) == written


@given(st.text(max_size=60))
def test_any_text_is_a_postcode_or_refused(text: str) -> None:
    try:
        written = read_postcode(text)
    except NotAPostcode:
        return
    assert read_postcode(str(written)) == written
