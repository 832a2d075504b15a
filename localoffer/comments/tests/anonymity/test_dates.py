from datetime import date

import pytest

from localoffer.comments.anonymity.dates import find_birth_dates

TODAY = date(2026, 3, 1)


def found(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in find_birth_dates(text, today=TODAY)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("DOB 3.4.15", ["3.4.15"]),
        ("d.o.b. 17-03-2025", ["17-03-2025"]),
        ("born on the 7th of June 2012 at 26 weeks", ["the 7th of June 2012"]),
        ("born in March 2014", ["March 2014"]),
        ("her date of birth is 2011-11-30", ["2011-11-30"]),
        ("born the twelfth of May two thousand and fourteen", ["the twelfth of May two thousand and fourteen"]),
        ("born on Christmas Day 2012", ["Christmas Day 2012"]),
        ("his birthday is 9 November", ["9 November"]),
        ("9 November is his birthday", ["9 November"]),
        ("He turned 16 on 21 January 2025", ["21 January 2025"]),
        ("came on 3 May 2025, 12 weeks early", ["3 May 2025"]),
    ],
)
def test_dates_beside_a_word_for_birth(text: str, dates: list[str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Ade (22/08/2013) has no school place.", ["22/08/2013"]),
        ("Ade 22 August 2013", ["22 August 2013"]),
        ("Me: 4/5/1981", ["4/5/1981"]),
    ],
)
def test_whole_dates_that_can_only_be_of_a_birth(text: str, dates: list[str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "The meeting on 14/03/2016 was cancelled.",
        "14/03/2016 was the date of the hearing.",
        "The plan was issued on 12 June 2019.",
        "My review was due 1st May. It is now 3rd July.",
        "She was diagnosed on 4 February 2019.",
        "She was born deaf and the meeting is on 3 May.",
        "I rang 12/12/2025 and 3/1/2026.",
        "The 2014 Act, page 2015, room 12/13",
        "Closed 24 to 26 December",
        "A letter dated 1/2/1850",
    ],
)
def test_other_dates_are_left_alone(text: str) -> None:
    assert found(text) == []
