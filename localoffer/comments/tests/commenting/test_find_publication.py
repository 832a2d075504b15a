"""People copy an address in many shapes; only a public page of this site is found by it."""

from typing import Any

import pytest

from localoffer.comments.commenting.find_publication import find_publication
from localoffer.comments.tests.builders import publication

pytestmark = pytest.mark.django_db
ADDRESS = "/services/swimming/"


@pytest.fixture(autouse=True)
def at_home(settings: Any) -> None:
    settings.SITE_URL = "https://offer.example.org:8443"
    settings.ALLOWED_HOSTS = ["www.offer.example.org"]


@pytest.mark.parametrize(
    "typed",
    [
        ADDRESS,
        "/services/swimming",
        f"  {ADDRESS}\n",
        f"{ADDRESS}?page=2#costs",
        f"https://offer.example.org:8443{ADDRESS}",
        f"http://OFFER.example.org{ADDRESS}",
        f"offer.example.org{ADDRESS}",
        f"www.offer.example.org{ADDRESS}",
        "https://offer.example.org/services/%73wimming/",
    ],
)
def test_found(typed: str) -> None:
    made = publication(address=ADDRESS)
    assert find_publication(typed) == made


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "/",
        "swimming",
        "services/swimming/",
        "/services/",
        f"https://elsewhere.example.org{ADDRESS}",
        f"//elsewhere.example.org{ADDRESS}",
        "https://[",
        "javascript:alert(1)",
        "/services/swimming/\x00",
        "/services/swimming%00/",
        "/services/swimming/' OR 1=1 --",
        "/%FF%FE/",
        "🏊",
        "/" + "x" * 10_000,
    ],
)
def test_not_found(typed: str) -> None:
    publication(address=ADDRESS)
    assert find_publication(typed) is None


def test_a_page_that_is_not_public() -> None:
    publication(address=ADDRESS, is_public=False)
    assert find_publication(ADDRESS) is None
