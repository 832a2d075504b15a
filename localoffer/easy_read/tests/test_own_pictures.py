"""Our own set: every picture of the list is drawn, harmless and described."""

import re
from xml.etree import ElementTree

import pytest

from localoffer.easy_read.models import Picture
from localoffer.easy_read.own_pictures import load_pictures
from localoffer.easy_read.picture import OWN_PICTURES

FILES = sorted(OWN_PICTURES.glob("*.svg"))


@pytest.mark.django_db
class TestLoading:
    def test_list_and_files_are_the_same(self) -> None:
        assert load_pictures() == len(FILES) >= 40
        assert set(Picture.objects.values_list("name", flat=True)) == {file.stem for file in FILES}
        for picture in Picture.objects.all():
            picture.full_clean()
            assert picture.alt
            assert picture.licence == "CC0-1.0"
            assert picture.stated(picture.address) is not None

    def test_a_second_time_follows_the_list_and_adds_none(self) -> None:
        load_pictures()
        Picture.objects.filter(name="swim").update(alt="wrong")
        assert load_pictures() == 0
        assert Picture.objects.get(name="swim").alt == "A person who swims"

    def test_a_picture_of_an_officer_keeps_its_name(self) -> None:
        Picture.objects.create(name="swim", alt="Our pool", file="easy-read-pictures/x.png")
        load_pictures()
        assert Picture.objects.get(name="swim").alt == "Our pool"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_picture_is_a_plain_drawing_in_three_colours(file: object) -> None:
    text = (OWN_PICTURES / str(file)).read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.get("viewBox") == "0 0 200 200"
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {"svg", "rect", "g", "path", "circle"}
    assert set(re.findall(r"#[0-9a-f]{3,6}", text)) <= {"#fff", "#16202a", "#bcdcee"}
    assert "style" not in text
    assert "href" not in text
