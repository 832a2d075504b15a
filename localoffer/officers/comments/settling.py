"""A moderator's decisions on marks are put into the words that the moderator typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from localoffer.comments.anonymity import Mark, find_marks
from localoffer.comments.comment import Comment
from localoffer.comments.marking import marks
from localoffer.officers.comments.forms import LET_STAND, LONGEST_REPLACEMENT, REPLACE, MarkForm, mark_prefix
from localoffer.officers.comments.marked_words import Fragment, open_fragments
from localoffer.officers.comments.replacing import replace_marks, replace_words


@dataclass(frozen=True, slots=True)
class Settled:
    """`words` and `area` with the replacements in them; `not_found` are marks that were no longer there to replace."""

    words: str
    area: str
    let_stand: tuple[tuple[Mark, str], ...]
    not_found: tuple[Mark, ...]


def settle(comment: Comment, typed: Comment, decisions: Sequence[MarkForm], data: QueryDict) -> Settled:
    """`comment` is as it was shown, `typed` as it was sent, `decisions` are valid and about marks in `typed`.

    Offsets are those of the text as it was sent, so editing and replacing at once puts nothing in a wrong place.
    """
    chosen = {form.fragment.key: form.cleaned_data["replacement"] for form in decisions if form.decided == REPLACE}
    words = replace_marks(typed.words, marks(typed), chosen)
    area = replace_marks(typed.area, find_marks(typed.area), chosen)
    not_found: list[Mark] = []
    for fragment in _edited_away(comment, decisions, data):
        replacement = data.get(f"{mark_prefix(fragment)}-replacement", "")[:LONGEST_REPLACEMENT]
        words, was_there = replace_words(words, fragment.mark.text, replacement)
        if not was_there:
            not_found.append(fragment.mark)
    return Settled(
        words=words,
        area=area,
        let_stand=tuple(
            (form.fragment.mark, form.cleaned_data["reason"]) for form in decisions if form.decided == LET_STAND
        ),
        not_found=tuple(not_found),
    )


def _edited_away(comment: Comment, decisions: Sequence[MarkForm], data: QueryDict) -> list[Fragment]:
    """Marks that were shown, and were to be replaced, but that the check does not find in the text as it was sent."""
    found = {form.fragment.key for form in decisions}
    gone = (fragment for fragment in open_fragments(comment) if fragment.key not in found)
    return [fragment for fragment in gone if data.get(f"{mark_prefix(fragment)}-decision") == REPLACE]
