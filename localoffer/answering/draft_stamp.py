"""What names the state of a draft, so that somebody publishes exactly what they have checked."""

import hashlib
from collections.abc import Iterable

from localoffer.answering.draft import DraftAnswer, OfferDraft


def draft_stamp(draft: OfferDraft, answers: Iterable[DraftAnswer]) -> str:
    """The same for the same draft with the same answers and own page; another after any change."""
    said = [(each.pk, each.version, each.is_finished, each.to_confirm) for each in answers]
    state = (draft.pk, draft.template_id, draft.own_page, sorted(said))
    return hashlib.sha256(repr(state).encode()).hexdigest()[:32]
