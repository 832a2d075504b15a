"""Where a postcode is, and where its first half is."""

import pytest

from localoffer.places.postcode import Postcode, UnknownPostcode
from localoffer.places.written_postcode import NotAPostcode

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def postcodes() -> None:
    for code, outcode, latitude, longitude in [
        ("LS12AB", "LS1", 53.80, -1.50),
        ("LS12AD", "LS1", 53.90, -1.60),
        ("LS13AA", "LS1", None, None),
        ("LS121AB", "LS12", 53.70, -1.70),
        ("ZE19ZZ", "ZE1", None, None),
    ]:
        Postcode.objects.create(code=code, outcode=outcode, latitude=latitude, longitude=longitude)


def test_a_whole_postcode_has_its_own_point() -> None:
    point = Postcode.objects.locate("ls1 2ab")
    assert (point.latitude, point.longitude, point.name) == (53.80, -1.50, "LS1 2AB")


def test_a_first_half_has_the_middle_of_the_points_we_know() -> None:
    point = Postcode.objects.locate("LS1")
    assert point.latitude == pytest.approx(53.85)
    assert point.longitude == pytest.approx(-1.55)
    assert point.name == "LS1"


def test_a_first_half_does_not_take_in_longer_ones() -> None:
    assert Postcode.objects.locate("LS12").latitude == pytest.approx(53.70)


@pytest.mark.parametrize("text", ["LS9 9ZZ", "LS9", "LS1 3AA", "ZE1"])
def test_one_without_a_point_is_unknown(text: str) -> None:
    with pytest.raises(UnknownPostcode, match=text):
        Postcode.objects.locate(text)


@pytest.mark.parametrize("text", ["", "Leeds", "\x00", "😀" * 10_000])
def test_what_is_no_postcode_says_so(text: str) -> None:
    with pytest.raises(NotAPostcode):
        Postcode.objects.locate(text)


def test_it_is_shown_with_a_space() -> None:
    assert [str(postcode) for postcode in Postcode.objects.order_by("code")][:2] == ["LS12 1AB", "LS1 2AB"]
