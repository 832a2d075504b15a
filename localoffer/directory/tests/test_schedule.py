"""Times as officers type them: put in order, or refused in plain words."""

from datetime import date, time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from localoffer.directory.models import Schedule
from localoffer.directory.tests.builders import service

pytestmark = pytest.mark.django_db


def cleaned(**values: Any) -> Schedule:
    schedule = Schedule(**values)
    schedule.full_clean(exclude=["service"])
    return schedule


def test_days_are_put_in_capitals() -> None:
    assert cleaned(days=" mo, We ,").days == "MO,WE"


def test_all_days_fit() -> None:
    assert cleaned(days="MO,TU,WE,TH,FR,SA,SU").day_codes == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def test_dates_are_put_in_order() -> None:
    schedule = cleaned(frequency="dates", dates="2027-01-09,2026-12-05 ")
    assert schedule.dates == "2026-12-05, 2027-01-09"
    assert schedule.date_list == [date(2026, 12, 5), date(2027, 1, 9)]


@pytest.mark.parametrize(
    "right",
    [
        {},
        {"days": "MO"},
        {"opens": time(9), "closes": time(9, 1)},
        {"opens": time(20), "closes": time(0)},
        {"opens": time(20)},
        {"closes": time(8)},
        {"frequency": "monthly", "days": "MO", "week_of_month": 1},
        {"frequency": "monthly", "days": "FR", "week_of_month": -1},
        {"frequency": "dates", "dates": "2028-02-29"},
        {"frequency": "other", "description": "When the weather is fine"},
    ],
)
def test_what_can_be_said(right: dict[str, Any]) -> None:
    cleaned(**right)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"days": "MO,XX"}, "We do not know the day XX. Use MO, TU, WE and so on."),
        ({"days": "Monday"}, "We do not know the day MONDAY."),
        ({"frequency": "monthly", "days": "MO"}, "give the day and which one in the month"),
        ({"frequency": "monthly", "week_of_month": 1}, "give the day and which one in the month"),
        ({"frequency": "monthly", "days": "MO", "week_of_month": 5}, "not a valid choice"),
        ({"frequency": "dates"}, "Give the dates, such as 2026-12-05"),
        ({"frequency": "dates", "dates": "5 December"}, "Write each date as year-month-day, such as 2026-12-05."),
        ({"frequency": "dates", "dates": "2027-02-29"}, "Write each date as year-month-day"),
        ({"frequency": "dates", "dates": "2026-12-05; 2026-12-06"}, "Write each date as year-month-day"),
        ({"frequency": "other"}, "Say when it happens."),
        ({"frequency": "daily"}, "not a valid choice"),
        ({"opens": time(12), "closes": time(10)}, "It must close after it opens."),
        ({"opens": time(12), "closes": time(12)}, "It must close after it opens."),
    ],
)
def test_what_makes_no_sense_is_refused_in_plain_words(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        cleaned(**wrong)
    assert said in " ".join(caught.value.messages)


@pytest.mark.parametrize(
    "wrong",
    [
        {"frequency": "daily"},
        {"frequency": "monthly", "days": "MO"},
        {"frequency": "monthly", "week_of_month": 1},
        {"opens": time(12), "closes": time(10)},
    ],
)
def test_the_database_refuses_it_too(wrong: dict[str, Any]) -> None:
    made = service()
    with pytest.raises(IntegrityError), transaction.atomic():
        Schedule.objects.create(service=made, **wrong)


@pytest.mark.parametrize(
    ("values", "weekdays"),
    [
        ({"days": "WE,MO"}, "MO,WE"),
        ({"frequency": "monthly", "days": "SA", "week_of_month": -1}, "SA"),
        ({"frequency": "other", "description": "Ask", "days": "TU"}, "TU"),
        ({"frequency": "dates", "dates": "2026-12-06, 2026-12-05, 2026-12-12"}, "SA,SU"),
        ({"frequency": "dates", "dates": "2026-12-05", "days": "MO"}, "SA"),
        ({}, ""),
    ],
)
def test_the_weekdays_follow_from_days_and_dates(values: dict[str, Any], weekdays: str) -> None:
    made = Schedule.objects.create(service=service(), **values)
    assert Schedule.objects.get(pk=made.pk).weekdays == weekdays
