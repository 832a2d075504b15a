"""The words that describe services."""

import pytest

from localoffer.directory.models import Need
from localoffer.directory.tests.builders import sector, word

pytestmark = pytest.mark.django_db


def test_a_word_is_shown_as_a_parent_says_it() -> None:
    assert str(word(Need, "asd", label="Autistic spectrum disorder", plain_name="Autism")) == "Autism"


def test_without_a_plain_name_the_official_one_is_shown() -> None:
    assert str(word(Need, "asd", label="Autistic spectrum disorder", plain_name="")) == "Autistic spectrum disorder"


def test_words_stand_in_the_order_of_their_file() -> None:
    for position, identifier in enumerate(["spld", "asd", "mld"]):
        word(Need, identifier, position=position)
    assert [need.identifier for need in Need.objects.all()] == ["spld", "asd", "mld"]


def test_a_sector_may_be_part_of_another() -> None:
    part = sector("leisure", parent="education-health-care")
    assert part.parent is not None
    assert list(part.parent.children.all()) == [part]
