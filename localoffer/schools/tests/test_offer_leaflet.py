"""An offer in short."""

from datetime import date
from typing import Any

import pytest

from localoffer.publishing.document import Facts, Section, block_words
from localoffer.publishing.record import EXAMPLE_TEXT
from localoffer.schools.offer_leaflet import offer_leaflet
from localoffer.schools.school_offer import OfferAnswer, SchoolOffer
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.offer_builders import offer_template, school_offer

pytestmark = pytest.mark.django_db


def sections(offer: SchoolOffer) -> dict[str, Section]:
    return {each.heading: each for each in offer_leaflet(offer).sections}


def words(offer: SchoolOffer) -> str:
    return " ".join(offer_leaflet(offer).words())


def test_it_says_who_whom_to_contact_access_the_answers_and_where_the_rest_is(settings: Any) -> None:
    offer = school_offer(setting(urn=123456, name="Example School"))
    assert list(sections(offer)) == [
        "Who we are",
        "Whom to contact",
        "Needs and access",
        "Our answers in short",
        "Where to read more",
    ]
    assert "Primary school for ages 4 to 11." in words(offer)
    assert "0113 496 0101" in words(offer)
    assert "Step-free way in" in words(offer)
    assert "Ask for the SENCo first. She listens." in words(offer)
    assert f"{settings.SITE_URL}/schools/123456/offer/" in words(offer)
    assert "https://school.example.org/send/" in words(offer)
    assert "published it on 5 November 2026 and will renew it by 1 September 2999" in words(offer)


def answers(offer: SchoolOffer) -> dict[str, str]:
    (facts,) = sections(offer)["Our answers in short"].blocks
    assert isinstance(facts, Facts)
    return {each.term: " ".join(block_words(each.blocks[0])) for each in facts.facts}


def test_questions_answered_in_parts_only_are_left_to_the_whole_offer() -> None:
    assert list(answers(school_offer())) == ["Who is who?", "How do you train your staff?"]


def test_thirteen_long_answers_fit_on_two_pages() -> None:
    """About 600 words: what two sides of A4 hold beside the headings."""
    questions: list[tuple[str, list[dict[str, Any]]]] = [
        (f"What do you do about {number}, and how will I know?", []) for number in range(1, 14)
    ]
    template = offer_template(version="long", questions=questions)
    offer = school_offer(template=template)
    long = "We do a good deal, and we do it every day with great care for each child. " * 200
    OfferAnswer.objects.filter(offer=offer).delete()
    for question in template.questions.all():
        OfferAnswer.objects.create(offer=offer, question=question, text=long)
    offer = SchoolOffer.objects.with_everything().get(pk=offer.pk)
    assert len(words(offer).split()) < 600
    assert len(answers(offer)) == 14
    assert all(each.endswith("child.") for each in answers(offer).values())


def test_without_contacts_it_names_the_office() -> None:
    offer = school_offer()
    OfferAnswer.objects.filter(offer=offer).update(parts={})
    assert "The school office:  0113 496 0123" in words(SchoolOffer.objects.with_everything().get(pk=offer.pk))


def test_an_invented_or_old_one_says_so() -> None:
    assert EXAMPLE_TEXT in words(school_offer(is_example=True))
    old = words(school_offer(review_date=date(2026, 9, 1)))
    assert "may be out of date" in old
    assert "will renew it by" not in old
