"""Counts beside the choices are right: the same questions are answered by hand, service by service."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.directory.models import AccessFact, Level, Need, Organisation, Route
from localoffer.directory.service_filters import filter_groups, selected, without_journey
from localoffer.directory.service_search import ServiceSearch
from localoffer.directory.tests.builders import location, organisation, sector, service, words
from localoffer.places.models import Postcode

pytestmark = pytest.mark.django_db

NEEDS, LEVELS, ROUTES, FACTS = "asd hi pd", "universal targeted", "open self", "hoist parking"
PARTS = {"leisure": "care", "therapies": "care", "bus": "travel"}
SECTORS = "care leisure therapies travel bus"
COSTS, DAYS = "free paid varies", "MO WE SA"
# Miles north of the visitor, and the degrees of latitude that make them.
MILES = {0.5: 0.00724, 3: 0.04342, 8: 0.11578, 30: 0.43418}


@dataclass(frozen=True)
class Known:
    """A service written down beside the database. Each name of a group has the choices that find it."""

    name: str
    finds: dict[str, set[str]]
    ages: tuple[int | None, int | None]
    miles: tuple[float, ...]

    def is_within(self, asked: dict[str, Any], without: str) -> bool:
        """Where no journey is asked for, a postcode means nothing; so it is for the count of that choice."""
        if not asked["within"] or without == "where" or asked["chosen"]["where"]:
            return True
        return any(miles <= asked["within"] for miles in self.miles)

    def answers(self, asked: dict[str, Any], without: str = "") -> bool:
        lowest, highest = self.ages
        return (
            all(word in self.name for word in asked["q"].split())
            and (asked["age"] is None or (lowest or 0) <= asked["age"] <= (25 if highest is None else highest))
            and self.is_within(asked, without)
            and all(
                not chosen or name == without or self.finds[name] & set(chosen)
                for name, chosen in asked["chosen"].items()
            )
        )


def some(chance: random.Random, choices: str) -> set[str]:
    return {choice for choice in choices.split() if chance.random() < 0.4}


def made(chance: random.Random, number: int, council: Organisation) -> Known:
    """One service at random, saved, and as it was written down."""
    kinds = some(chance, SECTORS) or {"care"}
    needs, routes, facts, days = (some(chance, all_) for all_ in (NEEDS, ROUTES, FACTS, DAYS))
    level, cost = chance.choice(["", *LEVELS.split()]), chance.choice(["unknown", *COSTS.split()])
    everyone = chance.random() < 0.2
    ages = chance.choice([(None, None), (5, 11), (None, 7), (11, None), (0, 25)])
    miles = tuple(sorted(chance.sample(list(MILES), chance.randint(0, 2))))
    online = chance.random() < 0.2
    name = f"{chance.choice(['swim', 'dance'])} {chance.choice(['club', 'class'])} {number}"
    service(
        name,
        organisation=council,
        sectors=" ".join(kinds),
        needs="" if everyone else " ".join(needs),
        all_needs=everyone,
        level=level,
        cost=cost,
        routes=" ".join(routes),
        days=",".join(sorted(days)),
        has=" ".join(facts),
        lacks=" ".join(set(FACTS.split()) - facts),
        minimum_age=ages[0],
        maximum_age=ages[1],
        is_online=online,
        at=[location(f"{far} miles", 53.8 + MILES[far], -1.5) for far in miles],
        status=chance.choice(["active", "active", "temporarily closed"]),
    )
    finds = {
        "need": set(NEEDS.split()) if everyone else needs,
        "sector": kinds | {PARTS[kind] for kind in kinds if kind in PARTS},
        "level": {level} - {""},
        "cost": {cost} - {"unknown"},
        "route": routes,
        "where": {"no-journey"} if online else set(),
        "day": days,
        "access": facts,
    }
    return Known(name, finds, ages, miles)


@pytest.fixture
def known() -> list[Known]:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.8, longitude=-1.5)
    for part, whole in PARTS.items():
        sector(part, parent=whole)
    for vocabulary, identifiers in ((Need, NEEDS), (Level, LEVELS), (Route, ROUTES), (AccessFact, FACTS)):
        words(vocabulary, identifiers)
    service("swim club that ended", sectors="leisure", status="defunct", all_needs=True)
    chance, council = random.Random(2026), organisation("Council")
    return [made(chance, number, council) for number in range(30)]


def choices(names: str) -> st.SearchStrategy[list[str]]:
    return st.one_of(st.just([]), st.lists(st.sampled_from(names.split()), max_size=2, unique=True))


QUESTIONS = st.fixed_dictionaries(
    {
        "q": st.sampled_from(["", "", "swim", "club swim", "zumba"]),
        "age": st.sampled_from([None, None, 0, 5, 7, 11, 25]),
        "within": st.sampled_from([0, 0, 1, 5, 10, 50]),
        "chosen": st.fixed_dictionaries(
            {
                "need": choices(NEEDS),
                "sector": choices(SECTORS),
                "level": choices(LEVELS),
                "cost": choices(COSTS),
                "route": choices(ROUTES),
                "where": choices("no-journey"),
                "day": choices(DAYS),
                "access": choices(FACTS),
            }
        ),
    }
)


def read(asked: dict[str, Any]) -> ServiceSearch:
    query = QueryDict(mutable=True)
    for name, values in asked["chosen"].items():
        query.setlist(name, values)
    if asked["q"]:
        query["q"] = asked["q"]
    if asked["age"] is not None:
        query["age"] = str(asked["age"])
    if asked["within"]:
        query["near"], query["within"] = "LS1 2AB", str(asked["within"])
    search = ServiceSearch.read(query)
    assert bool(search.left_out) == bool(asked["within"] and asked["chosen"]["where"])
    return search


def counts(search: ServiceSearch) -> Iterator[tuple[str, str, int]]:
    for group in filter_groups(search):
        for option in group.options:
            yield group.name, option.value, option.count


def test_results_and_counts_are_those_found_by_hand(known: list[Known]) -> None:
    @given(QUESTIONS)
    @settings(max_examples=40, deadline=None)
    def agree(asked: dict[str, Any]) -> None:
        search = read(asked)
        by_hand = {each.name for each in known if each.answers(asked)}
        assert {found.name for found in search.services()} == by_hand
        assert search.services().count() == len(by_hand)
        for name, value, count in counts(search):
            expected = sum(
                1 for each in known if each.answers(asked, without=name) and value in each.finds.get(name, ())
            )
            assert count == expected, f"{name}={value}"

    agree()


def test_a_choice_that_leaves_nothing_is_still_shown_with_its_nought() -> None:
    service(level="universal", needs="asd")
    service(level="targeted", needs="hi")
    found = {(name, value): count for name, value, count in counts(ServiceSearch.read(QueryDict("need=asd")))}
    assert (found["level", "universal"], found["level", "targeted"]) == (1, 0)
    assert (found["need", "asd"], found["need", "hi"]) == (1, 1), "its own group is not narrowed by itself"


def test_parts_of_a_sector_are_marked() -> None:
    sector("leisure", parent="care")
    group = next(group for group in filter_groups(ServiceSearch.read(QueryDict())) if group.name == "sector")
    assert {option.value: option.is_part for option in group.options} == {"care": False, "leisure": True}


def test_what_is_chosen_is_checked() -> None:
    words(Need, "asd hi")
    group = filter_groups(ServiceSearch.read(QueryDict("need=hi")))[0]
    assert {option.value: option.checked for option in group.options} == {"asd": False, "hi": True}


def test_every_choice_in_force_can_be_taken_away() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.8, longitude=-1.5)
    words(Need, "asd hi")
    search = ServiceSearch.read(QueryDict("q=swim&near=ls12ab&within=1&age=0&need=asd&need=hi&page=2"))
    assert [(each.label, each.href) for each in selected(search)] == [
        ("“swim”", "?near=ls12ab&within=1&age=0&need=asd&need=hi"),
        ("Within 1 mile of LS1 2AB", "?q=swim&within=1&age=0&need=asd&need=hi"),
        ("Under 1", "?q=swim&near=ls12ab&within=1&need=asd&need=hi"),
        ("ASD", "?q=swim&near=ls12ab&within=1&age=0&need=hi"),
        ("HI", "?q=swim&near=ls12ab&within=1&age=0&need=asd"),
    ]


@pytest.mark.parametrize(("within", "said"), [("10", "Within 10 miles of LS1"), ("", "Within 5 miles of LS1")])
def test_the_distance_in_force_is_said(within: str, said: str) -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.8, longitude=-1.5)
    assert [each.label for each in selected(ServiceSearch.read(QueryDict(f"near=ls1&within={within}")))] == [said]


def test_nothing_asked_is_nothing_in_force() -> None:
    assert selected(ServiceSearch.read(QueryDict("sort=checked&need=brick&age=99&near=Leeds"))) == []


def test_the_same_question_without_a_journey() -> None:
    asked = "q=swim&near=ls1&within=5&sort=distance&need=asd&page=2"
    assert without_journey(ServiceSearch.read(QueryDict(asked))) == "?q=swim&need=asd&where=no-journey"


def test_each_vocabulary_is_read_once() -> None:
    service("Swim club", needs="asd", level="targeted", routes="self", has="hoist")
    with CaptureQueriesContext(connection) as captured:
        search = ServiceSearch.read(QueryDict("need=asd&sector=leisure&level=targeted&route=self&access=hoist"))
        assert [found.name for found in search.services()] == ["Swim club"]
        filter_groups(search)
        selected(search)
    read = [query["sql"] for query in captured if "JOIN" not in query["sql"]]
    for name in ("need", "sector", "level", "route", "accessfact"):
        assert len([sql for sql in read if f'FROM "directory_{name}"' in sql]) == 1, name
