"""Pictures are found by words, and state themselves with their file and address."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from localoffer.easy_read.models import Picture
from localoffer.easy_read.own_pictures import load_pictures
from localoffer.easy_read.tests.builders import image

pytestmark = pytest.mark.django_db


def found(sought: str) -> set[str]:
    return {picture.name for picture in Picture.objects.matching(sought)}


def test_every_word_must_be_found_somewhere() -> None:
    load_pictures()
    assert found("POOL") == {"swim"}
    assert found("pool water") == {"swim"}
    assert found("pool zebra") == set()
    assert len(found("")) == Picture.objects.count()
    assert found("a\x00b zebra") == set()
    assert found("% _") == set()


def test_one_of_our_own_stands_among_the_static_files() -> None:
    load_pictures()
    stated = Picture.objects.get(name="swim").stated("/somewhere.svg")
    assert stated is not None
    assert stated.path.endswith("/swim.svg")
    assert stated.href == "/somewhere.svg"
    assert stated.alt == "A person who swims"


def test_one_that_was_uploaded_has_an_address_of_ours() -> None:
    picture = Picture(name="our-pool", alt="Our pool")
    picture.file.save("x.png", ContentFile(image()))
    assert picture.address == f"/easy-read-pictures/{picture.pk}-our-pool.png"
    assert picture.stated(picture.address) is not None
    picture.path.unlink()
    assert picture.stated(picture.address) is None


def test_a_picture_says_what_it_shows() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Picture.objects.create(name="silent", alt="")


@pytest.mark.parametrize("name", ["Swim", "a b", "../x", "a\n", "-a", ""])
def test_a_name_can_stand_in_an_address(name: str) -> None:
    with pytest.raises(ValidationError):
        Picture(name=name, alt="Something").full_clean()
