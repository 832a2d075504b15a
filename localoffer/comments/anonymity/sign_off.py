"""The name under a comment: “Regards, X”, “from X”, “- X”, or a last line that is nothing else."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.name_words import is_also_a_word, is_first_name, is_ordinary
from localoffer.comments.anonymity.row import Row
from localoffer.comments.anonymity.word_lists import cues

_DASH = re.compile(r"[\s.!?]{0,9}[-~]{1,2}\s{0,9}")
_KISSES = " \n.!,:)xX"
_AFTER_LEAVE = re.compile(r"[\s,.!:-]{0,6}")
_LONGEST_NAME = 3
_FEWEST_LETTERS = 3


def before_the_end(row: Row) -> Iterator[tuple[int, str]]:
    """The words of a name that ends a line, after words with which people take their leave."""
    for end in _line_ends(row):
        for at in range(end, max(end - _LONGEST_NAME, -1), -1):
            if not _may_sign(row, at):
                break
            if _takes_leave(row, at):
                yield from ((each, "A name at the end, where people sign") for each in range(at, end + 1))
                break


def _line_ends(row: Row) -> list[int]:
    """The last word of each line; kisses do not count."""
    ends, last_letter = [], len(row.plain.rstrip(_KISSES))
    for at, word in enumerate(row.words):
        following = row.word(at + 1)
        if following is None or "\n" in following.gap or word.end >= last_letter > word.start:
            ends.append(at)
    return ends


def _may_sign(row: Row, at: int) -> bool:
    word = row.words[at]
    if row.may_be_name(at):
        return not (row.is_known(at) and is_also_a_word(word.key) and word.begins_sentence)
    # A name in small letters that no list holds: only where the whole comment ends.
    if at < len(row) - 1 or word.is_capital or word.is_acronym or len(word.key) < _FEWEST_LETTERS:
        return False
    return not is_ordinary(word.key) and not row.is_known(at)


def _takes_leave(row: Row, at: int) -> bool:
    """Whether the words before say good-bye, or a dash or a new line stands before the last words."""
    word, before = row.words[at], row.key(at - 1)
    if before in cues("leave_taking") and _AFTER_LEAVE.fullmatch(word.gap):
        return before != "from" or word.is_capital or is_first_name(word.key)
    return word.is_capital and (bool(_DASH.fullmatch(word.gap)) or word.gap.endswith("\n"))
