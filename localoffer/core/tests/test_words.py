from datetime import date, timedelta

import pytest
from django.utils import timezone

from localoffer.core.words import has_passed, listed, plain_age, plain_ages, plain_date, plain_miles, plural


def test_plain_date() -> None:
    assert plain_date(date(2026, 9, 4)) == "4 September 2026"
    assert plain_date(None) == ""


@pytest.mark.parametrize(
    ("miles", "said"),
    [
        (0, "under a mile"),
        (0.94, "under a mile"),
        (0.96, "1 mile"),
        (1.04, "1 mile"),
        (2.44, "2.4 miles"),
        (12, "12 miles"),
    ],
)
def test_plain_miles(miles: float, said: str) -> None:
    assert plain_miles(miles) == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 services"), (1, "1 service"), (2300, "2,300 services")])
def test_plural(count: int, said: str) -> None:
    assert plural(count, "service") == said


def test_plural_of_its_own() -> None:
    assert plural(2, "authority", "authorities") == "2 authorities"


@pytest.mark.parametrize(("years", "said"), [(0, "Under 1"), (1, "1 year old"), (7, "7 years old")])
def test_plain_age(years: int, said: str) -> None:
    assert plain_age(years) == said


@pytest.mark.parametrize(
    ("minimum", "maximum", "said"),
    [
        (None, None, "All ages from 0 to 25"),
        (0, 25, "All ages from 0 to 25"),
        (5, 11, "5 to 11"),
        (None, 11, "Up to 11"),
        (14, None, "14 and over"),
    ],
)
def test_plain_ages(minimum: int | None, maximum: int | None, said: str) -> None:
    assert plain_ages(minimum, maximum) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [([], ""), (["Monday"], "Monday"), (["Monday", "Friday"], "Monday and Friday"), (["a", "b", "c"], "a, b and c")],
)
def test_listed(days: list[str], said: str) -> None:
    assert listed(days) == said


def test_has_passed() -> None:
    today = timezone.localdate()
    assert has_passed(today - timedelta(days=1))
    assert not has_passed(today)
    assert not has_passed(None)
