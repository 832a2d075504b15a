"""What the second of two people sees who changed the same answer: both texts, and where they differ."""

from typing import Any

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import Written
from localoffer.answering.difference import difference
from localoffer.answering.draft import DraftAnswer
from localoffer.answering.saving_words import day_and_clock, named
from localoffer.publishing.document import Section
from localoffer.schools.parts.part_kind import part_blocks
from localoffer.schools.parts.part_words import part_words


def conflict(held: DraftAnswer, written: Written, reader: User) -> dict[str, Any]:
    """For the page: who saved, the pieces of both texts, and their parts where those differ."""
    mine, theirs = difference(written.text, held.text)
    return {
        "who": named(held.saved_by, reader),
        "when": day_and_clock(held.saved_at) if held.saved_at else "",
        "mine": mine,
        "theirs": theirs,
        "has_same_text": written.text == held.text,
        "their_parts": _differing_parts(held, written),
    }


def with_both(mine: str, theirs: str) -> str:
    """Both texts below each other, without what is in both already."""
    if not theirs.strip() or theirs.strip() in mine:
        return mine
    return theirs if mine.strip() in theirs else f"{mine}\n\n{theirs}"


def _differing_parts(held: DraftAnswer, written: Written) -> tuple[Section, ...]:
    words = part_words()
    return tuple(
        Section(part.title, part_blocks(part, held.parts.get(part.identifier, {}), words))
        for part in held.question.stated_parts
        if held.parts.get(part.identifier) != written.parts.get(part.identifier)
    )
