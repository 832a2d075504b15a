"""What marks cover is replaced in the words as a moderator has typed them."""

import re
from collections.abc import Iterable, Mapping

from localoffer.comments.anonymity import Mark
from localoffer.officers.comments.marked_words import mark_key


def replace_marks(text: str, found: Iterable[Mark], replacements: Mapping[str, str]) -> str:
    """Put each replacement, named by the key of its mark, wherever the check found that mark in this very text.

    The marks come in the order of the text, and no two overlap.
    """
    pieces: list[str] = []
    end = 0
    for mark in found:
        if mark_key(mark) in replacements:
            pieces += [text[end : mark.start], replacements[mark_key(mark)]]
            end = mark.end
    return "".join([*pieces, text[end:]])


def replace_words(text: str, words: str, replacement: str) -> tuple[str, bool]:
    """Put the replacement wherever these words stand as words, marked or not; and whether they stand anywhere."""
    replaced, times = re.subn(rf"(?<!\w){re.escape(words)}(?!\w)", lambda _: replacement, text)
    return replaced, times > 0
