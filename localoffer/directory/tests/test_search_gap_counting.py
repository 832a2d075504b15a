"""Counting searches that found nothing: what is counted, and what never is."""

from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from django.db import DatabaseError
from django.http import QueryDict
from django.utils import timezone

from localoffer.directory.actions import record_search_gap
from localoffer.directory.models import Need, SearchGap
from localoffer.directory.service_search import ServiceSearch
from localoffer.directory.tests.builders import words
from localoffer.places.models import Postcode

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def leeds() -> None:
    Postcode.objects.create(code="LS122AB", outcode="LS12", latitude=53.80, longitude=-1.50)
    words(Need, "asd hi")


def count(query: str) -> None:
    record_search_gap(search=ServiceSearch.read(QueryDict(query)))


def kept() -> list[tuple[str | None, int | None, str, int]]:
    rows = SearchGap.objects.order_by("need__identifier", "age", "area")
    return list(rows.values_list("need__identifier", "age", "area", "searches"))


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("need=asd", ("asd", None, "", 1)),
        ("age=0", (None, 0, "", 1)),
        ("near=LS12+2AB", (None, None, "LS12", 1)),
        ("near=ls12", (None, None, "LS12", 1)),
        ("q=Sam+Example+LS12+2AB", (None, None, "", 1)),
        ("q=Sam&need=hi&age=25&near=ls122ab&cost=free", ("hi", 25, "LS12", 1)),
        ("need=hi&near=LS12&where=no-journey", ("hi", None, "", 1)),
    ],
)
def test_need_age_and_area_are_kept_and_nothing_else(query: str, row: tuple[str | None, int | None, str, int]) -> None:
    count(query)
    assert kept() == [row]


@pytest.mark.parametrize("query", ["", "cost=free&day=MO", "need=brick", "age=99", "near=Leeds", "near=ZE1+0AA", "q=+"])
def test_a_search_for_nothing_in_particular_is_not_counted(query: str) -> None:
    count(query)
    assert kept() == []


def test_the_same_again_is_one_row() -> None:
    for _ in range(3):
        count("need=asd&age=7&near=LS12")
    count("need=asd&age=7")
    count("q=anything")
    count("q=something+else")
    assert sorted(kept(), key=str) == sorted([("asd", 7, "LS12", 3), ("asd", 7, "", 1), (None, None, "", 2)], key=str)


def test_each_need_is_counted() -> None:
    count("need=hi")
    count("need=hi&need=asd&need=hi")
    assert kept() == [("asd", None, "", 1), ("hi", None, "", 2)]


def test_each_month_has_its_own_count() -> None:
    # The second is half past midnight in Leeds.
    for moment in (datetime(2026, 6, 30, 12, tzinfo=UTC), datetime(2026, 6, 30, 23, 30, tzinfo=UTC)):
        with patch.object(timezone, "now", return_value=moment):
            count("need=asd")
    months = SearchGap.objects.order_by("month").values_list("month", "searches")
    assert [(f"{month:%Y-%m-%d}", searches) for month, searches in months] == [("2026-06-01", 1), ("2026-07-01", 1)]


def test_all_needs_or_none_are_counted() -> None:
    count("need=hi")
    with patch("localoffer.directory.actions.F", side_effect=DatabaseError), pytest.raises(DatabaseError):
        count("need=asd&need=hi")
    assert kept() == [("hi", None, "", 1)]
