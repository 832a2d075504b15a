"""Pictures that officers uploaded are served while something public shows them."""

import pytest
from django.http.response import HttpResponseBase
from django.test import Client

from localoffer.easy_read.actions import NewPicture, upload_picture
from localoffer.easy_read.models import EasyRead, Picture
from localoffer.easy_read.tests.builders import draft, easy_read, image, officer, picture, remove

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploaded() -> Picture:
    new = NewPicture(name="our-pool", alt="Our pool", keywords="", source="us", content=image())
    return upload_picture(new=new, by=officer())


def shown_in(made: EasyRead, uploaded: Picture) -> EasyRead:
    made.rows.update(picture=uploaded)
    return made


def content(response: HttpResponseBase) -> bytes:
    return b"".join(response.streaming_content)  # type: ignore[attr-defined]


def test_it_comes_as_a_picture_and_nothing_else(client: Client, uploaded: Picture) -> None:
    made = shown_in(easy_read("Words."), uploaded)
    response = client.get(uploaded.address)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "max-age" in response["Cache-Control"]
    assert content(response).startswith(b"\x89PNG")
    assert uploaded.address in client.get(made.address).content.decode()


def test_nobody_sees_it_while_nothing_public_shows_it(client: Client, uploaded: Picture) -> None:
    assert client.get(uploaded.address).status_code == 404
    shown_in(draft("Words."), uploaded)
    assert client.get(uploaded.address).status_code == 404
    gone = shown_in(easy_read("Words."), uploaded)
    assert client.get(uploaded.address).status_code == 200
    remove(gone.publication)
    assert client.get(uploaded.address).status_code == 404


def test_a_missing_file_costs_the_picture_and_not_the_page(client: Client, uploaded: Picture) -> None:
    made = shown_in(easy_read("Words."), uploaded)
    uploaded.path.unlink()
    assert client.get(uploaded.address).status_code == 404
    page = client.get(made.address)
    assert page.status_code == 200
    assert "Words." in page.content.decode()
    assert uploaded.address not in page.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/easy-read-pictures/1-other.png",
        "/easy-read-pictures/99999999999999999999-our-pool.png",
        "/easy-read-pictures/1-swim.svg",
    ],
)
def test_nothing_else_is_there(client: Client, uploaded: Picture, address: str) -> None:
    own = picture()
    shown_in(easy_read("Words."), own)
    assert client.get(address).status_code == 404
    assert client.get(f"/easy-read-pictures/{own.pk}-swim.svg").status_code == 404
