"""What is kept of searches that found nothing, and what commissioners ask of it."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from localoffer.directory.models import Need, SearchGap
from localoffer.directory.search_gap import area_of
from localoffer.directory.tests.builders import word
from localoffer.places.distance import Point

pytestmark = pytest.mark.django_db

MARCH = date(2026, 3, 1)


def gap(searches: int = 1, *, month: date = MARCH, need: str = "", **values: Any) -> SearchGap:
    given = {"month": month, "need": word(Need, need) if need else None, "searches": searches, **values}
    return SearchGap.objects.create(**given)


@pytest.mark.parametrize(
    ("name", "area"), [("LS12 2AB", "LS12"), ("LS1 2AB", "LS1"), ("LS12", "LS12"), ("W1A 1AA", "W1A")]
)
def test_the_area_is_the_first_half_of_the_postcode(name: str, area: str) -> None:
    assert area_of(Point(53.8, -1.5, name)) == area


def test_without_a_place_there_is_no_area() -> None:
    assert area_of(None) == ""


# Rules that hold whoever writes


@pytest.mark.parametrize(
    "values", [{}, {"need": "asd"}, {"age": 0}, {"area": "LS12"}, {"need": "asd", "age": 7, "area": "LS12"}]
)
def test_there_is_one_row_for_each_month_need_age_and_area(values: dict[str, Any]) -> None:
    gap(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        gap(**values)


def test_what_differs_in_one_thing_is_another_row() -> None:
    for values in ({}, {"month": date(2026, 4, 1)}, {"need": "asd"}, {"age": 0}, {"age": 1}, {"area": "LS1"}):
        gap(**values)
    assert SearchGap.objects.count() == 6


@pytest.mark.parametrize(
    "wrong",
    [
        {"age": 26},
        {"age": -1},
        {"area": "LS12AB"},
        {"area": "LS1 2"},
        {"month": date(2026, 3, 2)},
        {"month": date(2026, 3, 31)},
        {"month": date(2026, 3, 11)},
        {"searches": -1},
    ],
)
def test_the_database_refuses_what_makes_no_sense(wrong: dict[str, Any]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        gap(**wrong)
    assert not SearchGap.objects.exists()


# Questions


def test_between_takes_whole_months_at_both_ends() -> None:
    for month in (date(2026, 3, 1), date(2026, 4, 1), date(2027, 3, 1), date(2027, 4, 1)):
        gap(month=month)
    found = SearchGap.objects.between(date(2026, 4, 15), date(2027, 3, 31)).order_by("month")
    assert [each.month for each in found] == [date(2026, 4, 1), date(2027, 3, 1)]


def test_needs_come_with_the_most_looked_for_first() -> None:
    word(Need, "hi", plain_name="", label="Hearing impairment")
    gap(2, need="asd", age=7)
    gap(3, need="hi")
    gap(2, need="asd", age=8)
    gap(1)
    assert SearchGap.objects.by_need() == [("ASD", 4), ("Hearing impairment", 3), ("No need given", 1)]


def test_two_needs_of_one_name_are_two() -> None:
    for identifier in ("asd", "autism"):
        word(Need, identifier, plain_name="Autism")
        gap(need=identifier)
    assert SearchGap.objects.by_need() == [("Autism", 1), ("Autism", 1)]


def test_ages_come_from_the_youngest_with_the_unknown_last() -> None:
    gap(5)
    gap(1, age=12)
    gap(2, age=0)
    gap(3, age=12, area="LS1")
    assert SearchGap.objects.by_age() == [("Under 1", 2), ("12 years old", 4), ("No age given", 5)]


def test_areas_come_with_the_most_looked_in_first() -> None:
    gap(1)
    gap(2, area="LS7")
    gap(1, area="LS12")
    gap(2, area="LS12", age=3)
    gap(2, area="LS1")
    assert SearchGap.objects.by_area() == [("LS12", 3), ("LS1", 2), ("LS7", 2), ("No area given", 1)]


def test_the_questions_are_asked_of_some_months_alone() -> None:
    gap(1, need="asd", age=7, area="LS1")
    gap(5, need="asd", age=7, area="LS1", month=date(2026, 4, 1))
    april = SearchGap.objects.between(date(2026, 4, 1), date(2026, 4, 30))
    assert (april.by_need(), april.by_age(), april.by_area()) == ([("ASD", 5)], [("7 years old", 5)], [("LS1", 5)])


def test_without_any_the_answers_are_empty() -> None:
    assert SearchGap.objects.by_need() == SearchGap.objects.by_age() == SearchGap.objects.by_area() == []
