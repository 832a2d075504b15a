"""What a school's answers are at this moment: the draft, else what it published, else the questions alone."""

from dataclasses import dataclass

from localoffer.answering.draft import draft_of
from localoffer.schools.models import OfferTemplate, SchoolOffer, Setting
from localoffer.schools.offer_answers_document import Answered
from localoffer.schools.offer_template_choice import offer_template_for


@dataclass(frozen=True, slots=True)
class OfferInHand:
    """`template` is None where no questions are released for the school. `is_draft` says that somebody works on it."""

    template: OfferTemplate | None
    answers: tuple[Answered, ...]
    is_draft: bool = False
    is_published: bool = False


def offer_in_hand(setting: Setting) -> OfferInHand:
    """On a constant number of queries."""
    if draft := draft_of(setting):
        return OfferInHand(draft.template, tuple(draft.answers.in_order()), is_draft=True)
    if offer := SchoolOffer.objects.current().select_related("template").filter(setting=setting).first():
        return OfferInHand(offer.template, tuple(offer.answers.select_related("question")), is_published=True)
    return OfferInHand(offer_template_for(setting), ())
