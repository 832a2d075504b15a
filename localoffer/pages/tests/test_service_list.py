from collections.abc import Callable

import pytest

from localoffer.directory.models import Service
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
