import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from localoffer.core.authority import Colours
from localoffer.core.views.look import style_sheet

pytestmark = pytest.mark.urls("localoffer.core.tests.addresses")


def test_colours_become_custom_properties() -> None:
    colours = Colours(brand="#111", brand_dark="#000", accent="#fc0", link="#222")
    assert (
        style_sheet(colours)
        == ":root {\n  --brand: #111;\n  --brand-dark: #000;\n  --accent: #fc0;\n  --link: #222;\n}\n"
    )


def test_the_look_is_a_style_sheet_that_may_be_kept(client: Client) -> None:
    response = client.get(reverse("core:look"))
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert "public" in response["Cache-Control"]
    assert "max-age=3600" in response["Cache-Control"]
    assert settings.AUTHORITY.colours.brand in response.content.decode()
    assert not response.cookies


def test_the_look_is_only_read(client: Client) -> None:
    assert client.post(reverse("core:look")).status_code == 405
