"""A school's leaflet is a sheet of A3 folded once, however much the school writes."""

from datetime import date

import pypdfium2
import pytest
from django.http import QueryDict

from localoffer.directory.models import AccessFact, Need
from localoffer.formats.copy import copy_of
from localoffer.formats.format import BY_NAME
from localoffer.formats.make import render
from localoffer.publishing.edition import Edition
from localoffer.schools.leaflet_room import SIDES
from localoffer.schools.models import OfferAnswer, OfferQuestion, OfferTemplate, SchoolOffer
from localoffer.schools.offer_edition import offer_edition

pytestmark = pytest.mark.django_db

LONG = {
    "sentences": "We do a good deal, and we do it every day with great care for each child. " * 1500,
    "capitals": "WE WORK WITH MANY TEAMS AND WE WILL MEET YOU. " * 2500,
    "one sentence": "we know each child and " * 5000,
    "one word": "w" * 100_000,
    "a list": "- Somebody who knows your child well\n" * 3000,
    "short sentences": "We help. " * 10_000,
    "another script": "هر بچے کی مدد کی جاتی ہے۔ " * 5000,
    "letters that no font of ours has": "教育" * 20_000,
}


def pages(offer: SchoolOffer) -> int:
    edition = offer_edition(f"/schools/{offer.setting.urn}/offer/leaflet/", QueryDict())
    assert edition is not None
    return len(pypdfium2.PdfDocument(render(copy_of(edition, BY_NAME["pdf"], 12, date(2026, 11, 30)))))


def test_the_leaflets_of_the_starter_data(editions: list[Edition]) -> None:
    offers = SchoolOffer.objects.current().select_related("setting")
    assert {pages(each) for each in offers} <= set(range(2, SIDES + 1))


def longest(offer: SchoolOffer) -> None:
    """Every contact that there is room for, and every word of the vocabularies."""
    for answer in OfferAnswer.objects.filter(offer=offer).select_related("question"):
        for part in answer.question.stated_parts:
            if part.kind == "contacts":
                filled = {
                    "name": "Somebody with a long name and a longer role, " * 4,
                    "telephone": "0113 496 0000 ext. 12345",
                    "email": f"{'a' * 64}@{'school.' * 20}example.org",
                }
                answer.parts = {part.identifier: {"rows": {row.identifier: filled for row in part.rows}}}
        answer.save()
    offer.needs.set(Need.objects.all())
    offer.expertise.set(Need.objects.all())
    offer.access.set(AccessFact.objects.all())


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_answers(editions: list[Edition], text: str) -> None:
    offer = SchoolOffer.objects.current().select_related("setting").get(setting__urn=900003)
    OfferAnswer.objects.filter(offer=offer).update(text=text)
    longest(offer)
    offer.setting.name = "Saint Somebody’s Church of England Voluntary Aided Primary and Nursery School of the Valley"
    offer.setting.save()
    assert pages(offer) == SIDES


@pytest.mark.parametrize("question", ["How do you help?", "How do you help a child who needs more than others? " * 10])
def test_a_hundred_questions(editions: list[Edition], question: str) -> None:
    offer = SchoolOffer.objects.current().select_related("setting").get(setting__urn=900001)
    template = OfferTemplate.objects.create(setting_kind=offer.template.setting_kind, version="next", title="Next")
    for number in range(1, 101):
        asked = OfferQuestion.objects.create(
            template=template, identifier=f"q-{number}", position=number, number=number, text=question[:500]
        )
        OfferAnswer.objects.create(offer=offer, question=asked, text=LONG["sentences"])
    assert pages(offer) == SIDES
