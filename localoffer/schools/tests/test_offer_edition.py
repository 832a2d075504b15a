"""A school's offer and its leaflet in all formats."""

from datetime import date

import pytest
from django.http import QueryDict
from django.test import Client

from localoffer.schools.offer_document import offer_document
from localoffer.schools.offer_edition import offer_edition
from localoffer.schools.offer_leaflet import offer_leaflet
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.offer_builders import school_offer

pytestmark = pytest.mark.django_db
ASKED = QueryDict("")


def test_it_is_the_document_of_the_page() -> None:
    offer = school_offer(setting(urn=123456, name="Example School"))
    whole = offer_edition("/schools/123456/offer/", ASKED)
    short = offer_edition("/schools/123456/offer/leaflet/", ASKED)
    assert whole is not None
    assert short is not None
    assert (whole.document, short.document) == (offer_document(offer), offer_leaflet(offer))
    assert (whole.address, whole.last_checked, whole.owner) == (
        "/schools/123456/offer/",
        date(2026, 11, 5),
        "Example School",
    )


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/schools/",
        "/schools/123456/",
        "/schools/123456/offer",
        "/schools/654321/offer/",
        "/schools/123456/offer/data/",
        "/schools/123456/offer/embed/",
        "/schools/99999999999999999999/offer/",
        "/schools/١٢٣٤٥٦/offer/",
        "/schools//offer/",
    ],
)
def test_it_answers_for_its_own_addresses_only(address: str) -> None:
    school_offer(setting(urn=123456))
    assert offer_edition(address, ASKED) is None


def test_its_formats_stand_below_it(client: Client) -> None:
    school_offer(setting(urn=123456))
    for below in ("offer/", "offer/leaflet/"):
        formats = client.get(f"/schools/123456/{below}formats/").content.decode()
        assert f"/schools/123456/{below}formats/word/" in formats
        copy = client.get(f"/schools/123456/{below}formats/print/").content.decode()
        assert "Ask for the SENCo first." in copy
    assert "Ask for the SENCo first." in client.get("/schools/123456/formats/print/").content.decode()
    assert client.get("/schools/654321/offer/formats/").status_code == 404
