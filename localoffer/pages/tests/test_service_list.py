from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from localoffer.directory.models import Level, Schedule, Sector, Service
from localoffer.pages.service_list import read_service_list, service_list

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("query", ["", "cost=free", "?cost=free", "sector=therapies&level=specialist&age=7&q=speech"])
def test_known_filters_are_read(vocabularies: None, query: str) -> None:
    assert read_service_list(query).left_out == []


@pytest.mark.parametrize(
    ("query", "message"),
    [("colour=red&page=2", "colour, page"), ("cost=cheap", "Cost"), ("age=seven", "Age must be")],
)
def test_an_unknown_one_is_named(vocabularies: None, query: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_service_list(query)


def test_what_became_unknown_is_left_out(make_service: Callable[..., Service]) -> None:
    make_service("Swim Club")
    listed = service_list("need=retired&\x00=1")
    assert [service.name for service in listed.services] == ["Swim Club"]
    assert listed.total == 1


def test_unpublished_services_are_not_listed(make_service: Callable[..., Service]) -> None:
    make_service("Draft club", live=False)
    make_service("Ended club", status="defunct")
    assert service_list("").total == 0


@pytest.mark.parametrize(
    ("query", "queries"), [("", 4), ("cost=free&day=MO&age=7", 4), ("need=asd&sector=therapies&level=specialist", 7)]
)
def test_a_list_reads_only_the_vocabularies_that_it_names(
    vocabularies: None,
    make_service: Callable[..., Service],
    django_assert_num_queries: DjangoAssertNumQueries,
    query: str,
    queries: int,
) -> None:
    """The services, their places and routes, their number; and one for each vocabulary. However many there are."""
    for number in range(7):
        values = {"all_needs": True, "cost": "free", "level": Level.objects.get(identifier="specialist")}
        service = make_service(f"Club {number}", **values)
        service.sectors.set(Sector.objects.filter(identifier="therapies"))
        service.schedules.set([Schedule(frequency="weekly", days="MO")])
        service.save()
    with django_assert_num_queries(queries):
        assert service_list(query).total == 7
