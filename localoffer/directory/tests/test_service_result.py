"""A service among results: short, and as data."""

from typing import Any

import pytest

from localoffer.directory.models import Service
from localoffer.directory.service_result import result_json, where, where_in_short
from localoffer.directory.tests.builders import location, organisation, service, unsaved
from localoffer.places.distance import Point

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ({}, []),
        ({"is_online": True}, ["Online or by telephone"]),
        ({"is_at_home": True}, ["In your home"]),
        ({"is_online": True, "is_at_home": True}, ["Online or by telephone", "In your home"]),
        ({"area": "national"}, ["Anywhere in England"]),
        ({"area": "national", "is_online": True}, ["Online or by telephone"]),
    ],
)
def test_where_without_a_place(values: dict[str, Any], names: list[str]) -> None:
    assert where(unsaved(**values)) == names


@pytest.mark.parametrize(
    ("places", "short"),
    [
        (["Pool"], "Pool"),
        (["Pool", "Gym"], "Pool; Gym"),
        (["Pool", "Gym", "Park"], "Pool; Gym and 1 more place"),
        (["Pool", "Gym", "Park", "Hall"], "Pool; Gym and 2 more places"),
    ],
)
def test_where_in_short(places: list[str], short: str) -> None:
    assert where_in_short(service(at=[location(name) for name in places])) == short


def test_as_data() -> None:
    service(
        "Swim club",
        slug="swim",
        summary="A club.",
        source_id="demo-swim",
        level="targeted",
        cost="free",
        minimum_age=5,
        needs="asd",
        is_example=True,
        organisation=organisation("Swim for All"),
        at=[location("Pool", 53.80, -1.5)],
    )
    (found,) = Service.objects.near(Point(53.81, -1.5), 5)
    assert result_json(found) == {
        "id": "demo-swim",
        "name": "Swim club",
        "url": "/services/swim/",
        "summary": "A club.",
        "organisation": "Swim for All",
        "needs": ["asd"],
        "all_needs": False,
        "minimum_age": 5,
        "maximum_age": None,
        "level": "targeted",
        "cost": "free",
        "where": ["Pool"],
        "distance": 0.69,
        "is_example": True,
    }


def test_as_data_where_little_is_known() -> None:
    made = service()
    stated = result_json(made)
    assert stated["id"] == str(made.pk)
    assert (stated["level"], stated["distance"], stated["where"]) == (None, None, [])
