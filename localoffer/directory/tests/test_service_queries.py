"""The questions that families ask of services, one at a time."""

from typing import Any

import pytest
from django.db.models import QuerySet
from pytest_django import DjangoAssertNumQueries

from localoffer.directory.actions import publish_service
from localoffer.directory.models import Schedule, Service
from localoffer.directory.tests.builders import draft, location, organisation, sector, service, unsaved
from localoffer.places.distance import Point

pytestmark = pytest.mark.django_db

LEEDS = Point(53.80, -1.50, "Leeds")


def names(found: QuerySet[Service]) -> list[str]:
    return sorted(each.name for each in found)


def test_listed_leaves_out_drafts_and_what_has_ended() -> None:
    service("Runs")
    service("Closed for now", status="temporarily closed")
    service("Inactive", status="inactive")
    service("Ended", status="defunct")
    draft("Draft")
    assert names(Service.objects.listed()) == ["Closed for now", "Runs"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("swim", ["By name", "By organisation", "By summary"]),
        ("SWIM wheelchair", ["By summary"]),
        ("wheelchair", ["By description", "By eligibility", "By summary"]),
        ("100%", ["By description"]),
        ("_", []),
        ("%", []),
        ("\\", []),
        ("s_im", []),
        ("sw%m", []),
        ("for-wheelchair", ["By summary"]),
        ("wheelchair-for", []),
        ("'; DROP TABLE", []),
        ("🏊", []),
        ("🏊 swim", ["By name", "By organisation", "By summary"]),
        ("children's", ["By eligibility"]),
        ("children’s", ["By eligibility"]),
        ("CHILDRENS CAFÉ", ["By eligibility"]),
        ("cafe", ["By eligibility"]),
        ("cafe\u0301", ["By eligibility"]),
        ("اردو", ["By description"]),
        ("swim nothing", []),
    ],
)
def test_every_word_must_be_somewhere(typed: str, found: list[str]) -> None:
    other: dict[str, Any] = {"organisation": organisation("Council"), "summary": "A club."}
    service("By name Swimming", **other)
    service("By summary", **{**other, "summary": "A swim for wheelchair users."})
    service("By description", description="Wheelchair, 100% free. اردو", **other)
    service("By eligibility", eligibility="wheelchair users 🏊 at the children’s café", **other)
    service("By organisation", **{**other, "organisation": organisation("Swim for All")})
    service("By nothing", **other)
    assert [name.removesuffix(" Swimming") for name in names(Service.objects.mentioning(typed))] == found


@pytest.mark.parametrize(
    ("age", "found"),
    [
        (0, ["any", "to 11"]),
        (4, ["any", "to 11"]),
        (5, ["5 to 7", "any", "from 5", "to 11"]),
        (7, ["5 to 7", "any", "from 5", "to 11"]),
        (8, ["any", "from 5", "to 11"]),
        (11, ["any", "from 5", "to 11"]),
        (12, ["any", "from 5"]),
        (25, ["any", "from 5"]),
    ],
)
def test_both_ends_of_an_age_count_and_no_limit_excludes_nobody(age: int, found: list[str]) -> None:
    service("any")
    service("from 5", minimum_age=5)
    service("to 11", maximum_age=11)
    service("5 to 7", minimum_age=5, maximum_age=7)
    assert names(Service.objects.for_age(age)) == found


def test_any_of_the_needs_or_every_need() -> None:
    service("autism", needs="asd")
    service("both", needs="asd hi")
    service("hearing", needs="hi")
    service("everyone", all_needs=True)
    service("not stated")
    assert names(Service.objects.for_needs(["asd"])) == ["autism", "both", "everyone"]
    assert names(Service.objects.for_needs(["asd", "hi"])) == ["autism", "both", "everyone", "hearing"]
    assert names(Service.objects.for_needs(["pd"])) == ["everyone"]


def test_a_sector_includes_its_parts_and_a_part_not_its_whole() -> None:
    sector("leisure", parent="care")
    sector("therapies", parent="care")
    service("whole", sectors="care")
    service("part", sectors="leisure")
    service("both parts", sectors="leisure therapies")
    service("other", sectors="travel")
    assert names(Service.objects.in_sectors(["care"])) == ["both parts", "part", "whole"]
    assert names(Service.objects.in_sectors(["leisure"])) == ["both parts", "part"]
    assert names(Service.objects.in_sectors(["leisure", "travel"])) == ["both parts", "other", "part"]


def test_levels_costs_and_routes() -> None:
    service("one", level="universal", cost="free", routes="open self")
    service("two", level="targeted", cost="paid", routes="self")
    service("three")
    assert names(Service.objects.at_levels(["universal"])) == ["one"]
    assert names(Service.objects.at_levels(["universal", "targeted"])) == ["one", "two"]
    assert names(Service.objects.at_costs(["free"])) == ["one"]
    assert names(Service.objects.at_costs(["free", "paid"])) == ["one", "two"]
    assert names(Service.objects.by_routes(["open"])) == ["one"]
    assert names(Service.objects.by_routes(["self"])) == ["one", "two"]


def test_what_needs_no_journey() -> None:
    places = [location("A", 53.81, -1.50), location("B", 53.82, -1.50)]
    service("at a place", at=places)
    service("nowhere stated")
    service("online too", at=places, is_online=True)
    service("at home", is_at_home=True)
    service("national line", area="national")
    service("national school", area="national", at=places)
    found = Service.objects.without_journey()
    assert names(found) == ["at home", "national line", "online too"]
    assert found.count() == 3


def test_particular_dates_have_weekdays() -> None:
    made = unsaved("fair")
    made.schedules.set([Schedule(frequency="dates", dates="2026-12-05, 2026-12-09")])
    publish_service(service=made, locations=[], by=None)
    assert names(Service.objects.on_days(["SA"])) == names(Service.objects.on_days(["WE"])) == ["fair"]
    assert names(Service.objects.on_days(["SU"])) == []
    assert Service.objects.get().facets().days == ("SA", "WE")


def test_days() -> None:
    service("weekdays", days="MO,WE")
    service("weekend", days="SA,SU")
    service("no days")
    assert names(Service.objects.on_days(["WE"])) == ["weekdays"]
    assert names(Service.objects.on_days(["MO", "WE"])) == ["weekdays"]
    assert names(Service.objects.on_days(["WE", "SA"])) == ["weekdays", "weekend"]
    assert names(Service.objects.on_days(["TH"])) == []


def test_a_fact_counts_only_where_it_is_said_to_be_there() -> None:
    service("has", has="hoist parking")
    service("has not", lacks="hoist")
    service("says nothing")
    assert names(Service.objects.with_access(["hoist"])) == ["has"]
    assert names(Service.objects.with_access(["hoist", "parking"])) == ["has"]


def test_near_measures_to_the_nearest_place_and_lists_a_service_once() -> None:
    service("two places", at=[location("A", 53.83, -1.50), location("B", 53.81, -1.50), location("C", 55, -1.50)])
    service("far", at=[location("D", 55, -1.50)])
    service("nowhere", at=[location("E")])
    service("online", is_online=True)
    (found,) = Service.objects.near(LEEDS, 5)
    assert found.name == "two places"
    assert found.miles == pytest.approx(0.691, rel=0.01)
    assert Service.objects.near(LEEDS, 5).count() == 1


def test_near_goes_with_the_other_questions() -> None:
    place = location("A", 53.81, -1.50)
    service("yes", at=[place, location("B", 53.82, -1.50)], needs="asd hi", days="MO,TU", has="hoist parking")
    service("wrong need", at=[place], needs="hi")
    found = Service.objects.listed().for_needs(["asd", "hi"]).on_days(["MO", "TU"]).with_access(["hoist", "parking"])
    assert names(found.near(LEEDS, 5)) == ["yes"]


def test_everything_of_many_services_takes_as_many_queries_as_of_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(3):
        service(f"Service {number}", needs="asd hi", days="MO", has="hoist", at=[location(f"Place {number}")])
    with django_assert_num_queries(12):
        for found in Service.objects.with_everything():
            found.to_document()
            found.facets()
