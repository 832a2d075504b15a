"""A visitor's postcode becomes a point, or a message that says what to try."""

import pytest
from django.conf import settings
from django.http import QueryDict

from localoffer.core.asked import Asked
from localoffer.places.locate import locate
from localoffer.places.postcode import Postcode

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked() -> Asked:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.8, longitude=-1.5)
    return Asked(QueryDict())


def only_message(asked: Asked) -> str:
    (left,) = asked.left_out
    assert left.name == "near"
    return left.message


@pytest.mark.parametrize("text", ["ls12ab", "LS1"])
def test_a_known_place_is_found_without_a_word(asked: Asked, text: str) -> None:
    point = locate(text, asked)
    assert point is not None
    assert (point.latitude, point.longitude) == (53.8, -1.5)
    assert asked.left_out == []


def test_nothing_typed_is_nothing_wrong(asked: Asked) -> None:
    assert locate("", asked) is None
    assert asked.left_out == []


def test_an_unknown_postcode_in_a_known_district_suggests_the_district(asked: Asked) -> None:
    assert locate("ls1 9zz", asked) is None
    message = only_message(asked)
    assert "We do not know the postcode LS1 9ZZ" in message
    assert "the first half (LS1)" in message
    assert settings.AUTHORITY.postcode_example in message


@pytest.mark.parametrize("text", ["ZE1 0AA", "ze1"])
def test_a_district_that_we_do_not_know_either_is_not_suggested(asked: Asked, text: str) -> None:
    assert locate(text, asked) is None
    message = only_message(asked)
    assert "We do not know the postcode ZE1" in message
    assert "first half" not in message
    assert settings.AUTHORITY.postcode_example in message


def test_what_is_no_postcode_is_said_back_shortened(asked: Asked) -> None:
    assert locate("x" * 10_000, asked) is None
    message = only_message(asked)
    assert "does not look like a postcode" in message
    assert len(message) < 150


def test_the_message_belongs_to_the_field_that_was_asked(asked: Asked) -> None:
    locate("Leeds", asked, name="from")
    assert [left.name for left in asked.left_out] == ["from"]
