"""What officers paste and upload is read as lines, whatever it looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.invitation_lines import MOST_LINES, UnreadableLines, WrittenLine, read_lines


@pytest.mark.parametrize(
    ("text", "school", "email"),
    [
        ("123456, senco@example.org", "123456", "senco@example.org"),
        ("123456;senco@example.org", "123456", "senco@example.org"),
        ("123456\tsenco@example.org", "123456", "senco@example.org"),
        ("  Ash School ,  senco@example.org ", "Ash School", "senco@example.org"),
        ("St Mary's, Leeds, senco@example.org", "St Mary's, Leeds", "senco@example.org"),
        ('"St Mary\'s, Leeds", senco@example.org', "St Mary's, Leeds", "senco@example.org"),
        ("123456 Ash School, senco@example.org", "123456 Ash School", "senco@example.org"),
        ("123456, SENCO <senco@example.org>", "123456", "senco@example.org"),
        ("123456 Ash School, ", "123456 Ash School", ""),
        ("123456", "123456", ""),
        ("senco@example.org", "", "senco@example.org"),
        ("123456, not an address", "123456", "not an address"),
        ("123456\u200b, senco@example.org\x00", "123456", "senco@example.org"),
    ],
)
def test_a_line(text: str, school: str, email: str) -> None:
    assert read_lines(text) == [WrittenLine(1, school, email)]


def test_lines_keep_their_numbers_and_blank_ones_are_passed_over() -> None:
    lines = read_lines("\n1, a@example.org\r\n\r\n , \n2, b@example.org")
    assert [(line.number, line.school) for line in lines] == [(2, "1"), (5, "2")]


@pytest.mark.parametrize(
    "text",
    [
        "URN,School,Email\n123456,Ash,senco@example.org",
        "E-mail address;Phase;urn\nsenco@example.org;Primary;123456",
        "School\tEmail\n123456\tsenco@example.org",
    ],
)
def test_a_table_is_read_by_the_names_of_its_columns(text: str) -> None:
    assert read_lines(text) == [WrittenLine(2, "123456", "senco@example.org")]


def test_a_row_that_is_too_short_has_no_address() -> None:
    assert read_lines("URN,Email\n123456") == [WrittenLine(2, "123456", "")]


@pytest.mark.parametrize("text", ["", " \n \n", "URN,Email", "\x00"])
def test_nothing_is_said_to_be_nothing(text: str) -> None:
    with pytest.raises(UnreadableLines):
        read_lines(text)


def test_too_many_lines_are_refused_in_words() -> None:
    with pytest.raises(UnreadableLines, match="1,001 lines"):
        read_lines("1, a@example.org\n" * (MOST_LINES + 1))


def test_a_line_that_no_school_is_as_long_as_is_refused_in_words() -> None:
    with pytest.raises(UnreadableLines, match="Line 2 is too long"):
        read_lines(f"1, a@example.org\n2, {'a' * 150_000}")


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    try:
        lines = read_lines(text)
    except UnreadableLines:
        return
    assert lines
    assert all(line.school or line.email for line in lines)
