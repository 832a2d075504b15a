"""Where one school stands with its offer."""

from datetime import date, timedelta

from localoffer.answering.draft import OfferDraft
from localoffer.answering.offer_state import OfferState
from localoffer.schools.models import SchoolOffer

# An offer published no longer than this before the day of renewal is meant for the coming year already.
RENEW_FROM = timedelta(days=90)


def school_state(*, draft: OfferDraft | None, offer: SchoolOffer | None, on: date) -> OfferState:
    """`offer` is what is published now, `draft` what is being written. See `OfferState`."""
    if offer and offer.review_date > on + RENEW_FROM:
        return OfferState.PUBLISHED
    if draft:
        return OfferState.IN_PROGRESS
    return OfferState.DUE if offer else OfferState.NOT_STARTED
