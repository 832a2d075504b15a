"""What the second of two people sees who changed the same answer: both texts, and where they differ."""

from collections.abc import Container
from typing import Any

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import Written
from localoffer.answering.difference import difference
from localoffer.answering.draft import DraftAnswer
from localoffer.answering.merging import Merging
from localoffer.answering.saving_words import day_and_clock, named
from localoffer.publishing.document import Section
from localoffer.schools.parts.part_kind import part_blocks
from localoffer.schools.parts.part_words import part_words


def conflict(held: DraftAnswer, written: Written, found: Merging, reader: User) -> dict[str, Any]:
    """For the page: who saved, what was taken from it, the pieces of both texts, and the parts that both changed."""
    has_both_texts = None in found.both
    mine, theirs = difference(written.text, held.text) if has_both_texts else ((), ())
    return {
        "who": named(held.saved_by, reader),
        "when": day_and_clock(held.saved_at) if held.saved_at else "",
        "taken": [each.called if each else "the text" for each in found.taken],
        "mine": mine,
        "theirs": theirs,
        "has_both_texts": has_both_texts,
        "their_parts": _parts(held, {each.part.identifier for each in found.both if each}),
        "is_to_decide": bool(found.both),
    }


def with_both(mine: str, theirs: str) -> str:
    """Both texts below each other, without what is in both already."""
    if not theirs.strip() or theirs.strip() in mine:
        return mine
    return theirs if mine.strip() in theirs else f"{mine}\n\n{theirs}"


def _parts(held: DraftAnswer, wanted: Container[str]) -> tuple[Section, ...]:
    words = part_words()
    return tuple(
        Section(part.title, part_blocks(part, held.parts.get(part.identifier, {}), words))
        for part in held.question.stated_parts
        if part.identifier in wanted
    )
