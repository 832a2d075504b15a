"""A query string becomes a question, whatever stands in it; the services that answer come in order."""

from datetime import date

import pytest
from django.conf import settings
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from localoffer.directory.models import Service
from localoffer.directory.service_search import ServiceSearch
from localoffer.directory.tests.builders import location, sector, service
from localoffer.places.models import Postcode
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def places_and_words() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.80, longitude=-1.50)
    sector("leisure")


def search(query: str) -> ServiceSearch:
    return ServiceSearch.read(QueryDict(query))


def names(query: str) -> list[str]:
    return [found.name for found in search(query).services()]


def messages(query: str) -> list[str]:
    return [left.message for left in search(query).left_out]


def test_everything_that_may_be_asked_is_read() -> None:
    service(needs="asd", level="targeted", routes="self", has="hoist")
    read = search(
        "q=swim&near=ls12ab&within=10&age=7&need=asd&sector=leisure&level=targeted&cost=free&day=MO&day=SA"
        "&access=hoist&route=self&sort=checked&page=2"
    )
    assert read.left_out == []
    assert (read.words, read.age, read.within, read.sort) == ("swim", 7, 10, "checked")
    assert read.point is not None
    assert read.point.name == "LS1 2AB"
    assert read.chosen == {
        "need": ["asd"],
        "sector": ["leisure"],
        "level": ["targeted"],
        "cost": ["free"],
        "route": ["self"],
        "day": ["MO", "SA"],
        "access": ["hoist"],
        "where": [],
    }


@pytest.mark.parametrize("query", ["", "q=&near=&age=&within=&sort=", "page=3", "sort=checked", "within=10", "utm=x"])
def test_nothing_asked_is_nothing_wrong(query: str) -> None:
    service("Swim club")
    assert names(query) == ["Swim club"]
    assert messages(query) == []


def test_names_in_order_and_the_same_order_each_time() -> None:
    for name in ("Beta", "alpha", "Beta", "Gamma", "delta"):
        service(name, at=[location("Pool", 53.81, -1.50)])
    for query in ("", "sort=checked", "near=LS1"):
        assert names(query) == ["alpha", "Beta", "Beta", "delta", "Gamma"]
    keys = [found.pk for found in search("").services()]
    assert keys == [found.pk for found in search("").services()]


@pytest.fixture
def three_places() -> None:
    service("Far", at=[location("Far", 53.86, -1.50)])
    service("Near", at=[location("Near", 53.81, -1.50)])
    service("Middle", at=[location("Middle", 53.83, -1.50)])
    service("Another town", at=[location("Another town", 54.30, -1.50)])
    service("Online", is_online=True)


@pytest.mark.usefixtures("three_places")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("near=LS1+2AB", ["Near", "Middle", "Far"]),
        ("near=LS1+2AB&within=1", ["Near"]),
        ("near=LS1+2AB&within=2", ["Near"]),
        ("near=LS1&within=50", ["Near", "Middle", "Far", "Another town"]),
        ("near=LS1+2AB&sort=name", ["Far", "Middle", "Near"]),
        ("near=LS1+2AB&sort=distance", ["Near", "Middle", "Far"]),
        ("near=LS1+9ZZ&sort=distance", ["Another town", "Far", "Middle", "Near", "Online"]),
    ],
)
def test_nearest_first(query: str, found: list[str]) -> None:
    assert names(query) == found


@pytest.mark.usefixtures("three_places")
def test_what_needs_no_journey_is_asked_without_a_postcode() -> None:
    service("Home visits", is_at_home=True, cost="free")
    assert names("where=no-journey") == ["Home visits", "Online"]
    assert names("where=no-journey&cost=free") == ["Home visits"]
    assert messages("where=no-journey") == []
    assert names("where=no-journey&near=LS1+2AB&sort=distance") == ["Home visits", "Online"]
    assert messages("where=no-journey&near=LS1+2AB") == [
        "What needs no journey has no distance, so we left the postcode out."
    ]
    assert messages("where=moon") == ["We do not know one of the choices under Where, so we left it out."]


def test_a_stored_question_reads_only_the_vocabularies_it_names(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    service("Swim club", needs="asd", level="targeted", at=[location("Pool", 53.81, -1.50)])
    with django_assert_num_queries(5):  # Two vocabularies; the services, their places, their ways in.
        (found,) = search("need=asd&level=targeted").services()
        assert found.places.all()[0].location.name == "Pool"
    with django_assert_num_queries(0):
        search("q=swim&age=7&cost=free&day=MO&where=no-journey")


def test_an_unknown_distance_becomes_the_authoritys_own() -> None:
    assert search("near=LS1&within=7").within == settings.AUTHORITY.default_within_miles
    assert messages("near=LS1&within=7") == ["We do not know that choice under distance, so we left it out."]


def test_nearest_first_without_a_postcode_goes_by_name_without_a_word() -> None:
    """Whoever takes the postcode away from a list of the nearest keeps `sort=distance` in the address."""
    assert search("sort=distance").sort == "name"
    assert messages("sort=distance") == []


def test_most_recently_checked_first_and_the_never_checked_last() -> None:
    for name, checked in [("Never", None), ("Old", date(2025, 1, 1)), ("New", date(2026, 1, 1)), ("Also never", None)]:
        service(name)
        Publication.objects.filter(title=name).update(last_checked=checked)
    assert names("sort=checked") == ["New", "Old", "Also never", "Never"]


def test_any_of_one_name_and_all_of_different_names() -> None:
    service("autism and free", needs="asd", cost="free")
    service("hearing and free", needs="hi", cost="free")
    service("autism and paid", needs="asd", cost="paid")
    assert names("need=asd&need=hi") == ["autism and free", "autism and paid", "hearing and free"]
    assert names("need=asd&need=hi&cost=free") == ["autism and free", "hearing and free"]
    assert names("need=asd&cost=free&q=autism") == ["autism and free"]


def test_a_retired_word_is_no_choice_any_more() -> None:
    service("Club", needs="asd")
    vocabulary = search("").vocabularies["need"][1]
    assert vocabulary == {"asd": "ASD"}
    Service.needs.rel.model.objects.update(is_retired=True)
    assert search("").vocabularies["need"][1] == {}
    assert messages("need=asd") == ["We do not know one of the choices under Need, so we left it out."]
    assert names("need=asd") == ["Club"]


def test_words_are_many() -> None:
    service("Swim club", summary="a " * 100)
    assert names("q=" + "+".join(["a"] * 100)) == ["Swim club"]


def test_what_a_page_of_results_shows_takes_the_same_queries_for_any_number(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(5):
        service(f"Service {number}", routes="self open", at=[location(f"Place {number}", 53.81, -1.5)])
    found = search("near=LS1").services()
    with django_assert_num_queries(3):
        for each in found:
            assert each.organisation.name
            assert each.publication
            assert [place.location.name for place in each.places.all()]
            assert [str(route) for route in each.routes.all()]
