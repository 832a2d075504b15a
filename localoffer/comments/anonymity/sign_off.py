"""The name under a comment: “Regards, X”, “from X”, “- X”, or a last line that is nothing else."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.name_words import is_also_a_word, is_ordinary
from localoffer.comments.anonymity.row import Row

_LAST_WORDS = frozenset(
    "regards thanks thankyou you sincerely faithfully truly love cheers from signed yours wishes ta best respectfully "
    "gratefully hugs x xx xxx thx".split()
)
_DASH = re.compile(r"[\s.!?]*\s*[-~]{1,2}\s*")
_KISSES = re.compile(r"[\s.!,:)x]*", re.IGNORECASE)
_LONGEST_NAME = 3
_FEWEST_LETTERS = 3
_AFTER_LAST_WORD = re.compile(r"[\s,.!:-]{0,6}")


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
    ends = []
    for at, word in enumerate(row.words):
        following = row.word(at + 1)
        if following is None or "\n" in following.gap:
            ends.append(at)
        elif _KISSES.fullmatch(row.plain, word.end) and word.key.strip("x"):
            ends.append(at)
    return ends


def _may_sign(row: Row, at: int) -> bool:
    word = row.words[at]
    if row.may_be_name(at) and not (row.is_known(at) and is_also_a_word(word.key) and word.begins_sentence):
        return True
    is_last = at == len(row) - 1
    return is_last and not word.is_capital and len(word.key) >= _FEWEST_LETTERS and not is_ordinary(word.key) and not row.is_known(at) and not word.is_acronym


def _takes_leave(row: Row, at: int) -> bool:
    """Whether the words before say good-bye, or a dash or a new line stands before the last word."""
    word, before = row.words[at], row.key(at - 1)
    if before in _LAST_WORDS and _AFTER_LAST_WORD.fullmatch(word.gap):
        return before != "from" or word.is_capital or row.words[at - 1].begins_sentence
    if not word.is_capital:
        return False
    return at > 0 and bool(_DASH.fullmatch(word.gap) or word.gap.endswith("\n"))
