"""A moderator's decisions on marks are put into the words that the moderator typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from localoffer.comments.anonymity import Mark
from localoffer.comments.comment import Comment
from localoffer.officers.comments.forms import (
    LET_STAND,
    LONGEST_REPLACEMENT,
    REPLACE,
    MarkForm,
    keys_to_replace,
    mark_prefix,
)
from localoffer.officers.comments.marked_words import CheckedComment, Fragment, check
from localoffer.officers.comments.replacing import replace_marks, replace_words


@dataclass(frozen=True, slots=True)
class Settled:
    """`words` and `area` with the replacements in them; `not_found` are marks that were no longer there to replace."""

    words: str
    area: str
    let_stand: tuple[tuple[Mark, str], ...]
    not_found: tuple[Mark, ...]


def settle(comment: Comment, typed: CheckedComment, decisions: Sequence[MarkForm], data: QueryDict) -> Settled:
    """`comment` is as it was shown, `typed` as it was sent, `decisions` are valid and about marks in `typed`.

    Offsets are those of the text as it was sent, so editing and replacing at once puts nothing in a wrong place.
    """
    chosen = {form.fragment.key: form.cleaned_data["replacement"] for form in decisions if form.decided == REPLACE}
    words = replace_marks(typed.comment.words, typed.in_words, chosen)
    area = replace_marks(typed.comment.area, typed.in_area, chosen)
    not_found: list[Mark] = []
    for fragment in _edited_away(comment, keys_to_replace(data) - chosen.keys()):
        replacement = data.get(f"{mark_prefix(fragment.key)}-replacement", "")[:LONGEST_REPLACEMENT]
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


def _edited_away(comment: Comment, keys: set[str]) -> list[Fragment]:
    """Marks that were shown, and were to be replaced, but that the check does not find in the text as it was sent."""
    if not keys:
        return []
    return [fragment for fragment in check(comment).open_fragments() if fragment.key in keys]
