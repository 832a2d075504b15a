"""A picture is chosen from the gallery, or brought along."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.easy_read.models import EasyRead, Picture
from localoffer.easy_read.own_pictures import load_pictures
from localoffer.officers.tests.easy_read.builders import (
    DRAFT,
    PUBLISH,
    address,
    draft,
    form,
    page,
    picture_file,
    published,
    signed_in,
)

pytestmark = pytest.mark.django_db
SAID = {"alt": "Our pool", "keywords": "", "source": "Drawn by us", "upload": "yes"}


@pytest.fixture
def writer() -> Client:
    load_pictures()
    return signed_in(DRAFT, PUBLISH)


def gallery(made: EasyRead) -> str:
    return address(made, f"rows/{made.rows.get().pk}/picture/")


def picture_of(made: EasyRead) -> Picture | None:
    return made.rows.get().picture


def test_the_button_saves_and_leads_to_the_gallery(writer: Client) -> None:
    made = draft("a")
    pk = made.rows.get().pk
    response = writer.post(address(made), {**form(writer, made), f"text-{pk}": "typed", "do": f"picture:{pk}"})
    assert response["Location"] == gallery(made)
    assert "typed" in page(writer.get(gallery(made))).text


def test_pictures_are_found_by_words(writer: Client) -> None:
    made = draft("a")
    every = page(writer.get(gallery(made))).select(".easy__choice")
    found = page(writer.get(gallery(made), {"q": "pool"})).select(".easy__choice")
    assert len(every) > 40
    assert ["A person who swims" in each.text for each in found] == [True]
    assert "No picture has all of these words" in page(writer.get(gallery(made), {"q": "zebra"})).text


def test_one_is_chosen_and_taken_away_again(writer: Client) -> None:
    made = draft("a")
    swim = Picture.objects.get(name="swim")
    response = writer.post(gallery(made), {"version": made.version, "picture": swim.pk})
    assert response["Location"] == f"{address(made)}?at=1#row-1"
    assert picture_of(made) == swim
    made.refresh_from_db()
    writer.post(gallery(made), {"version": made.version, "picture": ""})
    assert picture_of(made) is None


def test_the_second_of_two_is_told(writer: Client) -> None:
    made = draft("a")
    swim = Picture.objects.get(name="swim")
    answer = writer.post(gallery(made), {"version": made.version + 1, "picture": swim.pk}, follow=True)
    assert "Choose the picture again" in page(answer).text
    assert picture_of(made) is None
    assert writer.post(gallery(made), {"version": made.version, "picture": 10**9}).status_code == 404


def test_one_s_own_is_added_and_used(writer: Client) -> None:
    made = draft("a")
    writer.post(gallery(made), {**SAID, "version": made.version, "file": picture_file()})
    picture = picture_of(made)
    assert picture is not None
    assert (picture.name, picture.alt, picture.source) == ("our-pool", "Our pool", "Drawn by us")
    shown = f"/admin/easy-read/pictures/{picture.pk}/"
    assert writer.get(shown)["Content-Type"] == "image/png"
    assert shown in writer.get(address(made)).content.decode()
    assert shown in writer.get(address(made, "preview/")).content.decode()
    assert Client().get(picture.address).status_code == 404
    assert Client().get(shown).status_code == 302
    writer.post(address(made), {**form(writer, made), "do": "publish"})
    assert Client().get(picture.address).status_code == 200


def test_two_of_the_same_description_have_two_names(writer: Client) -> None:
    for _ in range(2):
        made = draft("a")
        writer.post(gallery(made), {**SAID, "version": made.version, "file": picture_file("JPEG")})
    assert set(Picture.objects.uploaded().values_list("name", flat=True)) == {"our-pool", "our-pool-2"}


@pytest.mark.parametrize("alt", ["Bücher", "游泳", "a" * 200, "__a__"])
def test_any_description_gives_a_name(writer: Client, alt: str) -> None:
    made = draft("a")
    writer.post(gallery(made), {**SAID, "alt": alt, "version": made.version, "file": picture_file()})
    picture = picture_of(made)
    assert picture is not None
    assert picture.alt == alt


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"file": SimpleUploadedFile("x.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>")}, "PNG or JPEG"),
        ({"file": SimpleUploadedFile("x.png", b"")}, "empty"),
        ({"file": ""}, "required"),
        ({"alt": " "}, "required"),
        ({"source": ""}, "required"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_kept(
    writer: Client, changed: dict[str, object], problem: str
) -> None:
    made = draft("a")
    before = Picture.objects.count()
    response = writer.post(gallery(made), {**SAID, "version": made.version, "file": picture_file(), **changed})
    assert problem in page(response).text
    assert Picture.objects.count() == before
    assert picture_of(made) is None


def test_rows_of_what_is_public_and_headings_have_no_gallery(writer: Client) -> None:
    assert writer.get(gallery(published("a"))).status_code == 404
    made = draft("a")
    made.rows.update(is_heading=True)
    assert writer.get(gallery(made)).status_code == 404
