"""Templates of questions and published offers for tests, each in one line."""

from datetime import UTC, date, datetime
from typing import Any

from localoffer.directory.vocabulary import AccessFact
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.school_offer import OfferAnswer, SchoolOffer
from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import kind, need, setting

CONTACTS = {
    "identifier": "people",
    "kind": "contacts",
    "title": "Whom to contact",
    "rows": [{"identifier": "senco", "label": "The SENCo"}, {"identifier": "head", "label": "The head teacher"}],
}
TRAINING = {
    "identifier": "training",
    "kind": "training",
    "title": "What our staff are trained in",
    "rows": [{"identifier": "awareness", "label": "Awareness"}, {"identifier": "specialist", "label": "Specialist"}],
}
ACCESS = {"identifier": "building", "kind": "access", "title": "Our building"}
POLICIES = {
    "identifier": "policies",
    "kind": "policies",
    "title": "Our policies",
    "rows": [{"identifier": "behaviour", "label": "Behaviour"}],
}
NEEDS = {"identifier": "for", "kind": "needs", "title": "Needs that we support"}

# Each question with its parts, and an answer to it.
QUESTIONS: tuple[tuple[str, list[dict[str, Any]]], ...] = (
    ("Who is who?", [CONTACTS]),
    ("How do you train your staff?", [TRAINING, NEEDS]),
    ("Is your building accessible?", [ACCESS, POLICIES]),
)
ANSWERS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "Ask for the SENCo first. She listens.",
        {"people": {"rows": {"senco": {"name": "A Example", "telephone": "0113 496 0101", "email": "s@example.org"}}}},
    ),
    (
        "All staff learn about autism.\n\n- Every autumn\n- With parents",
        {
            "training": {"rows": {"specialist": {"text": "One teacher", "needs": ["asd"]}}},
            "for": {"needs": ["asd", "unheard-of"]},
        },
    ),
    (
        "",
        {
            "building": {"features": ["step-free"], "text": "One lift."},
            "policies": {"rows": {"behaviour": {"url": "https://school.example.org/b", "date": "2026-01-31"}}},
        },
    ),
)


def heading(number: int) -> ReportHeading:
    return ReportHeading.objects.get_or_create(
        number=number,
        defaults={
            "identifier": f"heading-{number}",
            "title": f"Heading {number}",
            "asks": "What the law asks.",
            "reference": "Schedule 1",
            "standing": "V",
            "version": "2014",
        },
    )[0]


def offer_template(*, version: str = "2026", questions: Any = QUESTIONS, **values: Any) -> OfferTemplate:
    """Released and confirmed, with an introduction and these questions."""
    stated = {"title": "Questions for schools", "in_force_from": date(2026, 1, 1), "is_confirmed": True, **values}
    # Its own page is nothing that these tests read.
    made = OfferTemplate.objects.bulk_create(
        [OfferTemplate(setting_kind=kind("mainstream"), version=version, **stated)]
    )[0]
    OfferQuestion.objects.create(
        template=made, identifier="introduction", position=0, text="About our school", is_optional=True
    )
    for number, (text, parts) in enumerate(questions, 1):
        question = OfferQuestion.objects.create(
            template=made, identifier=f"question-{number}", position=number, number=number, text=text, parts=parts
        )
        question.headings.add(heading(number))
    return made


def school_offer(made: Setting | None = None, *, template: OfferTemplate | None = None, **values: Any) -> SchoolOffer:
    """Published on 5 November 2026 with all of ANSWERS, to be renewed in 2999; drawn as others read it."""
    made = made or setting()
    defaults = {
        "number": made.offers.count() + 1,
        "own_page": "https://school.example.org/send/",
        "published_at": datetime(2026, 11, 5, 9, 0, tzinfo=UTC),
        "review_date": date(2999, 9, 1),
    }
    template = template or OfferTemplate.objects.first() or offer_template()
    offer = SchoolOffer.objects.create(setting=made, template=template, **{**defaults, **values})
    need("asd")
    AccessFact.objects.get_or_create(identifier="step-free", defaults={"label": "Step-free way in"})
    for number, (text, parts) in enumerate(ANSWERS, 1):
        question = template.questions.get(identifier=f"question-{number}")
        OfferAnswer.objects.create(offer=offer, question=question, text=text, parts=parts)
    offer.needs.set([need("asd")])
    offer.expertise.set([need("asd")])
    offer.access.set(AccessFact.objects.filter(identifier="step-free"))
    return SchoolOffer.objects.with_everything().get(pk=offer.pk)
