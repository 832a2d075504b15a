"""An offer with every kind of answer, for tests of what is made of it. `published_offers` makes plainer ones."""

from datetime import UTC, date, datetime
from typing import Any

from localoffer.directory.vocabulary import AccessFact
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import kind, setting
from localoffer.schools.tests.published_offers import offer, released

CONTACTS = {
    "identifier": "people",
    "kind": "contacts",
    "title": "Whom to contact",
    "headings": ["heading-2", "of-no-law"],
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
    stated = {"title": "Questions for schools", "in_force_from": date(2026, 1, 1), **values}
    asked = [(f"question-{number}", text, parts) for number, (text, parts) in enumerate(questions, 1)]
    return released(asked, _with_headings_and_introduction, setting_kind=kind("mainstream"), version=version, **stated)


def _with_headings_and_introduction(made: OfferTemplate) -> None:
    for question in made.questions.all():
        question.headings.add(heading(question.position))
    OfferQuestion.objects.create(
        template=made, identifier="introduction", position=0, text="About our school", is_optional=True
    )


def school_offer(made: Setting | None = None, *, template: OfferTemplate | None = None, **values: Any) -> SchoolOffer:
    """Published on 5 November 2026 with all of ANSWERS, to be renewed in 2999; drawn as others read it."""
    made = made or setting()
    stated = {
        "number": made.offers.count() + 1,
        "own_page": "https://school.example.org/send/",
        "published_at": datetime(2026, 11, 5, 9, 0, tzinfo=UTC),
        "review_date": date(2999, 9, 1),
        **values,
    }
    AccessFact.objects.get_or_create(identifier="step-free", defaults={"label": "Step-free way in"})
    published = offer(
        made,
        {f"question-{number}": answer for number, answer in enumerate(ANSWERS, 1)},
        template=template or OfferTemplate.objects.first() or offer_template(),
        needs=("asd",),
        expertise=("asd",),
        access=("step-free",),
        **stated,
    )
    return SchoolOffer.objects.with_everything().get(pk=published.pk)
