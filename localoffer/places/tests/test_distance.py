"""Miles computed by the database agree with the textbook, and the square never cuts the circle."""

from math import asin, cos, degrees, radians, sin, sqrt

import pytest
from django.db.models import QuerySet
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from localoffer.places.distance import EARTH_RADIUS_MILES, Point, annotate_miles, box, miles_from
from localoffer.places.postcode import Postcode

LEEDS = Point(53.7997, -1.5492, "Leeds")


def degrees_as_given(lowest: float, highest: float) -> st.SearchStrategy[float]:
    """With six decimals, as postcode files and the register give them. PostgreSQL refuses to square 6e-214."""
    return st.integers(round(lowest * 1_000_000), round(highest * 1_000_000)).map(lambda millionths: millionths / 1e6)


UNITED_KINGDOM = st.builds(Point, degrees_as_given(49.8, 60.9), degrees_as_given(-8.2, 1.8))


def haversine(one: Point, other: Point) -> float:
    """Great-circle miles, written down again from the textbook."""
    north, east = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    chord = sin(north / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_MILES * asin(min(1.0, sqrt(chord)))


def beside(point: Point, miles: float, bearing: float) -> Point:
    """The point so many miles away in a direction (degrees from north)."""
    angle, course, latitude = miles / EARTH_RADIUS_MILES, radians(bearing), radians(point.latitude)
    reached = asin(sin(latitude) * cos(angle) + cos(latitude) * sin(angle) * cos(course))
    # The sine of the turn east follows from the spherical law of sines; in a few miles it stays under a quarter turn.
    east = asin(sin(angle) * sin(course) / cos(reached))
    return Point(round(degrees(reached), 9), round(point.longitude + degrees(east), 9))


def stored(point: Point) -> QuerySet[Postcode]:
    """A table that holds this point and no other."""
    Postcode.objects.update_or_create(
        code="LS12AB", defaults={"outcode": "LS1", "latitude": point.latitude, "longitude": point.longitude}
    )
    return Postcode.objects.all()


def measured(here: Point, there: Point) -> float:
    miles: float = stored(there).annotate(miles=miles_from(here)).values_list("miles", flat=True).get()
    return miles


def is_within(here: Point, there: Point, miles: float) -> bool:
    return annotate_miles(stored(there), here, miles).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("there", "miles"),
    [
        (LEEDS, 0),
        (Point(53.7950, -1.7594, "Bradford"), 8.6),
        (Point(53.9590, -1.0815, "York"), 22.1),
        (Point(51.5072, -0.1276, "London"), 169),
        (Point(60.1546, -1.1494, "Lerwick"), 439.4),
    ],
)
def test_miles_between_towns(there: Point, miles: float) -> None:
    assert measured(LEEDS, there) == pytest.approx(miles, rel=0.01, abs=0.001)


@pytest.mark.django_db
@given(UNITED_KINGDOM, UNITED_KINGDOM)
@settings(max_examples=60, deadline=None)
def test_miles_agree_with_the_textbook(here: Point, there: Point) -> None:
    assert measured(here, there) == pytest.approx(haversine(here, there), rel=0.001, abs=0.001)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("here", "there", "miles"),
    [
        (Point(0, 0), Point(0, 180), 12_437),
        (LEEDS, Point(-53.7997, 178.4508), 12_437),
        (Point(90, 0), Point(-90, 0), 12_437),
        (Point(90, 0), Point(90, 120), 0),
        (Point(0, 179.9), Point(0, -179.9), 13.8),
    ],
)
def test_the_ends_of_the_earth_are_measured_too(here: Point, there: Point, miles: float) -> None:
    assert measured(here, there) == pytest.approx(miles, rel=0.01, abs=0.001)


@pytest.mark.django_db
@pytest.mark.parametrize("here", [Point(90, 0), Point(-90, 0), Point(0, 180), Point(89.9999, 10)])
def test_asking_at_a_pole_is_no_error(here: Point) -> None:
    assert not is_within(here, LEEDS, 50)


@pytest.mark.django_db
@given(UNITED_KINGDOM, st.floats(0.1, 50), st.floats(0, 360))
@settings(max_examples=60, deadline=None)
def test_the_circle_has_a_sharp_edge_and_the_square_holds_it(here: Point, miles: float, bearing: float) -> None:
    assert is_within(here, beside(here, miles * 0.999, bearing), miles)
    assert not is_within(here, beside(here, miles * 1.001, bearing), miles)


@pytest.mark.django_db
@given(UNITED_KINGDOM, degrees_as_given(-0.9, 0.9), degrees_as_given(-1.5, 1.5), st.sampled_from([1, 5, 20, 50]))
@settings(max_examples=60, deadline=None)
def test_within_is_what_the_textbook_says(here: Point, north: float, east: float, miles: int) -> None:
    there = Point(here.latitude + north, here.longitude + east)
    apart = haversine(here, there)
    assume(abs(apart - miles) > 0.001 * miles)
    assert is_within(here, there, miles) == (apart < miles)


def test_the_square_takes_its_names_through_relations() -> None:
    assert set(box(LEEDS, 5, "places__location__")) == {
        "places__location__latitude__range",
        "places__location__longitude__range",
    }


@pytest.mark.django_db
def test_a_place_without_a_point_is_near_nothing() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1")
    assert not annotate_miles(Postcode.objects.all(), LEEDS, 50).exists()
