"""The SENCo first, then the first points of contact, with ways to reach them."""

from typing import Any

import pytest

from localoffer.publishing.document import Span
from localoffer.schools.offer_contact import ContactPoint, OfferContact, offer_contact
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import contact_parts, offer

pytestmark = pytest.mark.django_db

OFFICE = contact_parts(place={"name": "The office", "telephone": "0113 496 0001"}, child={"email": "form@example.org"})
TEACHER = contact_parts(senco={"name": "A Teacher", "telephone": "0113 496 0002", "email": "senco@example.org"})


def contact(**answers: Any) -> OfferContact:
    return offer_contact(offer(setting(), answers))


def test_no_offer_names_nobody() -> None:
    assert offer_contact(None) == OfferContact()
    assert contact(support="We help.") == OfferContact()


def test_the_senco_comes_first_whatever_stands_first() -> None:
    found = contact(contacts=("Ring us.", OFFICE), concerns=("Ask.", TEACHER))
    assert [point.what_for for point in found.points] == ["SENCo", "To apply for a place", "Your child"]
    assert found.senco == ContactPoint("SENCo", "A Teacher", "0113 496 0002", "senco@example.org")


def test_rows_without_anything_are_left_out() -> None:
    empty = contact_parts(place={"name": "", "telephone": ""}, child={"email": "form@example.org"})
    assert [point.email for point in contact(contacts=("", empty)).points] == ["form@example.org"]
    assert contact(concerns=("", contact_parts(senco={}))).senco is None


def test_a_number_and_an_address_are_links() -> None:
    ways = ContactPoint("SENCo", telephone="0113 496 0002", email="senco@example.org").ways
    assert ways[0] == Span("0113 496 0002", href="tel:01134960002")
    assert ways[2] == Span("senco@example.org", href="mailto:senco@example.org")
    assert ContactPoint("SENCo", "A Teacher").ways == ()


def test_a_number_with_an_extension_can_be_rung() -> None:
    ways = ContactPoint("SENCo", telephone="0113 496 0002 x42").ways
    assert ways == (Span("0113 496 0002 x42", href="tel:01134960002"),)


@pytest.mark.parametrize("parts", [{}, {"senco": {}}, {"senco": {"rows": {"who": {"name": "X"}}}}, {"unknown": {}}])
def test_parts_of_another_age_are_no_fault(parts: dict[str, Any]) -> None:
    assert contact(concerns=("Ask.", parts)) == OfferContact()
