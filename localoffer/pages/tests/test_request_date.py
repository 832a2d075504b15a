from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.core.dates import PARTS
from localoffer.pages.request_date import RequestDate

EARLIEST, LATEST = date(2014, 9, 1), date(2028, 11, 22)


def read(day: str = "", month: str = "", year: str = "") -> RequestDate:
    query = QueryDict(mutable=True)
    query.update({"day": day, "month": month, "year": year})
    return RequestDate.read(query, EARLIEST, LATEST)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (("27", "3", "2026"), date(2026, 3, 27)),
        ((" 01 ", "09", "2014"), date(2014, 9, 1)),
        (("29", "2", "2024"), date(2024, 2, 29)),
        (("7", "March", "2026"), date(2026, 3, 7)),
        (("7", "sept", "2026"), date(2026, 9, 7)),
        (("22", "11", "2028"), date(2028, 11, 22)),
    ],
)
def test_dates_as_people_type_them(typed: tuple[str, str, str], value: date) -> None:
    asked = read(*typed)
    assert (asked.value, asked.problem) == (value, None)


@pytest.mark.parametrize(
    ("typed", "message", "parts"),
    [
        (("", "", ""), "Enter the date", PARTS),
        (("27", "", "2026"), "must include a month", ("month",)),
        (("", "3", ""), "must include a day and year", ("day", "year")),
        (("31", "2", "2026"), "real date", PARTS),
        (("29", "2", "2026"), "real date", PARTS),
        (("0", "3", "2026"), "real date", PARTS),
        (("1", "13", "2026"), "real date", PARTS),
        (("1", "3", "0"), "4 numbers", ("year",)),
        (("1", "3", "0000"), "real date", PARTS),
        (("1", "3", "26"), "4 numbers", ("year",)),
        (("1", "3", "1000000000"), "4 numbers", ("year",)),
        (("-1", "3", "2026"), "real date", PARTS),
        (("1.5", "3", "2026"), "real date", PARTS),
        (("one", "March2", "2026"), "real date", PARTS),
        (("👶", "3", "2026"), "real date", PARTS),
        (("１", "3", "2026"), "real date", PARTS),
        (("1", "3", "２０２６"), "4 numbers", ("year",)),
        (("\x00", "3", "2026"), "must include a day", ("day",)),
        (("31", "8", "2014"), "1 September 2014 or later", PARTS),
        (("23", "11", "2028"), "22 November 2028 or earlier", PARTS),
    ],
)
def test_other_dates_are_explained(typed: tuple[str, str, str], message: str, parts: tuple[str, ...]) -> None:
    asked = read(*typed)
    assert asked.value is None
    assert asked.problem is not None
    assert message in asked.problem.message
    assert asked.problem.parts == parts


def test_what_was_typed_is_kept() -> None:
    assert read(" 31", "2", "2026").typed == {"day": "31", "month": "2", "year": "2026"}


def test_a_visitor_who_has_only_just_come_sees_no_problem() -> None:
    asked = RequestDate.read(QueryDict("utm=1"), EARLIEST, LATEST)
    assert (asked.is_blank, asked.problem) == (True, None)


@given(st.text(max_size=5000), st.text(), st.text())
@settings(deadline=None)
def test_nothing_fails(day: str, month: str, year: str) -> None:
    asked = read(day, month, year)
    assert (asked.value is None) != (asked.problem is None)
    assert all(len(text) <= 20 for text in asked.typed.values())


@given(st.dates(min_value=EARLIEST, max_value=LATEST))
@settings(deadline=None)
def test_every_date_in_the_range_is_read(value: date) -> None:
    assert read(str(value.day), str(value.month), str(value.year)).value == value
