"""An offer in short."""

from datetime import date
from typing import Any

import pytest

from localoffer.publishing.document import Facts, List, Section, block_words
from localoffer.publishing.record import EXAMPLE_TEXT
from localoffer.schools.leaflet_room import room_beside
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


def long_offer(text: str, questions: int = 13, wording: str = "What do you do, and how will I know?") -> SchoolOffer:
    """With this answer to each of so many questions, and to the introduction."""
    asked: list[tuple[str, list[dict[str, Any]]]] = [(f"{number}: {wording}", []) for number in range(1, questions + 1)]
    template = offer_template(version=f"long-{questions}", questions=asked)
    offer = school_offer(template=template)
    OfferAnswer.objects.filter(offer=offer).delete()
    for question in template.questions.all():
        OfferAnswer.objects.create(offer=offer, question=question, text=text)
    return SchoolOffer.objects.with_everything().get(pk=offer.pk)


SENTENCE = "We do a good deal, and we do it every day with great care for each child."


def test_the_fewer_answers_the_more_it_gives_of_each() -> None:
    many, few = long_offer(f"{SENTENCE} " * 200, questions=14), long_offer(f"{SENTENCE} " * 200, questions=3)
    assert len(answers(many)) == 15
    counts = [each.count("child.") for each in answers(many).values()]
    assert sorted(set(counts)) == [4, 5]
    # What room is left goes to the first answers.
    assert counts == sorted(counts, reverse=True)
    assert 0 <= room_beside(offer_leaflet(many)) < 2
    assert {each.count("child.") for each in answers(few).values()} == {5}


@pytest.mark.parametrize("text", [f"{SENTENCE} " * 2000, "A" * 100_000, "we know each child and " * 5000])
def test_answers_that_have_no_room_are_counted_and_left_to_the_whole_offer(text: str) -> None:
    offer = long_offer(text, questions=60)
    left = 61 - len(answers(offer))
    assert 20 < left < 60
    assert f"We answer {left} more questions only there." in words(offer)
    assert room_beside(offer_leaflet(offer)) >= 0


def test_where_all_have_room_nothing_is_said_of_more() -> None:
    assert "only there" not in words(school_offer())


def test_many_contacts_leave_room_for_the_rest() -> None:
    offer = school_offer()
    rows = [
        {"identifier": "senco", "label": "SENCo"},
        *({"identifier": f"r{n}", "label": f"Role {n}"} for n in range(40)),
    ]
    contact = {"name": "Somebody with a long name, " * 7, "email": f"{'a' * 60}@{'school.' * 20}example.org"}
    part = {"identifier": "people", "kind": "contacts", "title": "Whom to contact", "rows": rows}
    template = offer_template(version="contacts", questions=[("Who is who?", [part])])
    filled = {"people": {"rows": {row["identifier"]: contact for row in rows}}}
    SchoolOffer.objects.filter(pk=offer.pk).update(template=template)
    OfferAnswer.objects.filter(offer=offer).delete()
    asked = template.questions.get(identifier="question-1")
    OfferAnswer.objects.create(offer=offer, question=asked, text=SENTENCE, parts=filled)
    offer = SchoolOffer.objects.with_everything().get(pk=offer.pk)
    listed, more = sections(offer)["Whom to contact"].blocks
    assert isinstance(listed, List)
    assert 1 < len(listed.items) < 8
    assert list(block_words(more)) == ["Our full answers name more."]
    assert SENTENCE in words(offer)


def test_without_contacts_it_names_the_office() -> None:
    offer = school_offer()
    OfferAnswer.objects.filter(offer=offer).update(parts={})
    assert "The school office:  0113 496 0123" in words(SchoolOffer.objects.with_everything().get(pk=offer.pk))


def test_an_invented_or_old_one_says_so() -> None:
    assert EXAMPLE_TEXT in words(school_offer(is_example=True))
    old = words(school_offer(review_date=date(2026, 9, 1)))
    assert "may be out of date" in old
    assert "will renew it by" not in old
