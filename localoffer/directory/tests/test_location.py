"""Where a service happens: the point follows the postcode, unless somebody gave a better one."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from localoffer.directory.models import Location
from localoffer.directory.tests.builders import location
from localoffer.places.models import Postcode

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def postcodes() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.80, longitude=-1.50)
    Postcode.objects.create(code="LS13AA", outcode="LS1", latitude=53.90, longitude=-1.60)


def cleaned(place: Location) -> tuple[str, float | None, float | None]:
    place.full_clean()
    place.save()
    return place.postcode, place.latitude, place.longitude


def test_the_point_is_looked_up() -> None:
    assert cleaned(Location(name="Pool", postcode=" ls12ab ")) == ("LS1 2AB", 53.80, -1.50)


def test_an_unknown_postcode_has_no_point() -> None:
    assert cleaned(Location(name="Pool", postcode="ze1 0aa")) == ("ZE1 0AA", None, None)


def test_no_postcode_is_no_mistake() -> None:
    assert cleaned(Location(name="Woods", latitude=53.7, longitude=-1.7)) == ("", 53.7, -1.7)


def test_a_point_that_is_given_stays() -> None:
    given = Location(name="Park gate", postcode="LS1 2AB", latitude=53.81, longitude=-1.51)
    assert cleaned(given) == ("LS1 2AB", 53.81, -1.51)
    assert cleaned(Location.objects.get()) == ("LS1 2AB", 53.81, -1.51)


@pytest.mark.parametrize(
    ("postcode", "point"), [("LS1 3AA", ("LS1 3AA", 53.90, -1.60)), ("ZE1 0AA", ("ZE1 0AA", None, None))]
)
def test_a_place_that_moves_leaves_its_old_point(postcode: str, point: tuple[str, float, float]) -> None:
    cleaned(Location(name="Pool", postcode="LS1 2AB"))
    place = Location.objects.get()
    place.postcode = postcode
    assert cleaned(place) == point


def test_a_place_that_moves_to_a_point_that_is_given() -> None:
    cleaned(Location(name="Pool", postcode="LS1 2AB"))
    place = Location.objects.get()
    place.postcode, place.latitude, place.longitude = "LS1 3AA", 53.95, -1.65
    assert cleaned(place) == ("LS1 3AA", 53.95, -1.65)


@pytest.mark.parametrize("postcode", ["Leeds", "12345", "LS1 2A", "😀"])
def test_what_is_no_postcode_is_refused(postcode: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Location(name="Pool", postcode=postcode).full_clean()
    assert caught.value.message_dict == {"postcode": ["This is not a UK postcode. Write it like LS1 3AD."]}


def test_half_a_point_is_refused_in_plain_words() -> None:
    with pytest.raises(ValidationError, match="Give both latitude and longitude, or neither"):
        Location(name="Pool", latitude=53.8).full_clean()


@pytest.mark.parametrize(("latitude", "longitude"), [(53.8, None), (None, -1.5), (91, 0), (0, 181)])
def test_the_database_takes_whole_points_on_earth(latitude: float | None, longitude: float | None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        location("Pool", latitude, longitude)


def test_a_place_is_there_once_however_its_address_is_typed() -> None:
    cleaned(Location(name="Pool", address="1 Example Street\nLeeds", postcode="LS1 2AB"))
    again = Location(name="Pool", address=" 1 Example Street \r\n\r\nLeeds\r\n", postcode="ls12ab")
    with pytest.raises(ValidationError) as caught:
        again.full_clean()
    assert caught.value.messages == ["We have this place already. Choose it from the list of places."]
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_the_longest_name_and_address_fit_the_index() -> None:
    cleaned(Location(name="🏊" * 255, address="🏊" * 400))
    with pytest.raises(ValidationError):
        Location(name="Pool", address="x" * 401).full_clean()


def test_places_go_by_name_whatever_the_capitals() -> None:
    for name in ("beta", "Gamma", "Alpha", "alpha"):
        location(name)
    assert [place.name for place in Location.objects.all()] == ["Alpha", "alpha", "beta", "Gamma"]


def test_the_address_has_no_empty_lines() -> None:
    place = Location(name="Pool", address="1 Example Street\n\n  Leeds \r\n", postcode="LS1 2AB")
    assert place.address_lines == ["Pool", "1 Example Street", "Leeds", "LS1 2AB"]
    assert str(place) == "Pool, LS1 2AB"
    assert str(Location(name="Woods")) == "Woods"
