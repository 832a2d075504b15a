"""What a parent wants to know first, also when little is known."""

from typing import Any

import pytest

from localoffer.directory.models import Contact, Need, Route, Service
from localoffer.directory.service_answers import for_whom, service_answers
from localoffer.directory.tests.builders import organisation, unsaved, word
from localoffer.publishing.document import Fact, List, block_words

pytestmark = pytest.mark.django_db

QUESTIONS = ["Is it for my child?", "How do we get it?", "Who pays?", "Whom do I ring?"]


def answer(made: Service, question: str) -> Fact:
    return service_answers(made)[QUESTIONS.index(question)]


def said(made: Service, question: str) -> list[str]:
    """The answer, one text for each paragraph or list."""
    return ["".join(block_words(block)) for block in answer(made, question).blocks]


def hrefs(made: Service) -> list[str]:
    found = []
    for block in answer(made, "Whom do I ring?").blocks:
        runs = block.items if isinstance(block, List) else (block.spans,)
        found += [span.href for run in runs for span in run if span.href]
    return found


def test_the_questions_are_always_the_same_and_never_without_an_answer() -> None:
    answers = service_answers(unsaved())
    assert [fact.term for fact in answers] == QUESTIONS
    assert all(fact.blocks for fact in answers)


def test_where_nothing_is_known_it_says_so() -> None:
    made = unsaved()
    assert [said(made, question) for question in QUESTIONS] == [
        ["No age limits are stated."],
        ["We do not know yet. Ask them, and they will tell you."],
        ["We do not know what it costs. Ask before you go."],
        ["We do not have a telephone number or an e-mail address yet."],
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"minimum_age": 5, "maximum_age": 11}, "Ages 5 to 11."),
        ({"maximum_age": 11}, "Up to 11."),
        ({"minimum_age": 14}, "Ages 14 and over."),
        ({"minimum_age": 0, "maximum_age": 25}, "All ages from 0 to 25."),
        ({"minimum_age": 0}, "All ages from 0 to 25."),
        ({"needs": "asd"}, "No age limits are stated. For: ASD."),
        ({"minimum_age": 5, "needs": "asd hi pd"}, "Ages 5 and over. For: / ASD / HI / PD"),
        ({"minimum_age": 7, "maximum_age": 7}, "Ages 7."),
        ({"maximum_age": 7, "all_needs": True}, "Up to 7. For every kind of need."),
        ({"all_needs": True, "needs": "asd"}, "No age limits are stated. For every kind of need."),
    ],
)
def test_for_whom(values: dict[str, Any], words: str) -> None:
    for position, identifier in enumerate(["asd", "hi", "pd"]):
        word(Need, identifier, position=position)
    assert " / ".join(word for block in for_whom(unsaved(**values)) for word in block_words(block)) == words


def test_who_may_use_it_follows_the_ages() -> None:
    made = unsaved(minimum_age=5, eligibility="Live in Leeds.\n\n- and bring an adult")
    assert said(made, "Is it for my child?") == ["Ages 5 and over.", "Live in Leeds.", "and bring an adult"]


def test_every_way_in_and_how() -> None:
    word(Route, "ehc-plan", plain_name="It is part of an EHC plan", position=2)
    word(Route, "self-referral", plain_name="You can ask for it yourself", position=1)
    made = unsaved(routes="ehc-plan self-referral", how_to_get_it="Ring the office.")
    assert sorted(said(made, "How do we get it?")[:2]) == ["It is part of an EHC plan.", "You can ask for it yourself."]
    assert said(made, "How do we get it?")[2:] == ["Ring the office."]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"cost": "free"}, ["It is free for families."]),
        ({"cost": "paid", "cost_details": "£4 a session."}, ["There is a charge.", "£4 a session."]),
        ({"cost": "varies"}, ["What you pay depends."]),
        (
            {"cost": "paid", "personal_budget": "yes", "direct_payment": "yes"},
            ["There is a charge.", "You can pay with a personal budget or direct payments."],
        ),
        (
            {"cost": "paid", "personal_budget": "yes", "direct_payment": "no"},
            ["There is a charge.", "You can pay with a personal budget.", "You cannot pay with direct payments."],
        ),
        (
            {"cost": "paid", "personal_budget": "no", "direct_payment": "unknown"},
            ["There is a charge.", "You cannot pay with a personal budget."],
        ),
    ],
)
def test_who_pays(values: dict[str, str], words: list[str]) -> None:
    assert said(unsaved(**values), "Who pays?") == words


def test_the_services_own_contacts_come_before_the_organisations() -> None:
    made = unsaved(organisation=organisation("Swim for All", telephone="0113 496 0009"))
    made.contacts.set(
        [
            Contact(role="Booking office", telephone="0113 496 0001", email="book@example.org", hours="Weekdays"),
            Contact(role="Coach", email="coach@example.org"),
        ]
    )
    assert said(made, "Whom do I ring?") == [
        "Booking office: 0113 496 0001, book@example.org. Weekdays.Coach: coach@example.org"
    ]
    assert hrefs(made) == ["tel:01134960001", "mailto:book@example.org", "mailto:coach@example.org"]


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        ({"telephone": "0113 496 0009"}, "Swim for All: 0113 496 0009"),
        ({"email": "all@example.org"}, "Swim for All: all@example.org"),
    ],
)
def test_without_contacts_of_its_own_the_organisation_answers(reach: dict[str, str], words: str) -> None:
    made = unsaved(organisation=organisation("Swim for All", **reach))
    assert said(made, "Whom do I ring?") == [words]
