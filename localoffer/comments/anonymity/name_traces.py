"""Words after a name that show that it was one: what people do, what people have, “X, my son”."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.name_words import is_first_name, is_ordinary, is_person
from localoffer.comments.anonymity.row import Row
from localoffer.comments.anonymity.word_lists import cues

_AFTER_NAME = re.compile(r"[ ]?[,(\-]{0,2}[ ]{0,2}")
# “X (8)”, “X, 8,”, “X, aged 8”, “X (born …”.
_AGED = re.compile(
    r"[ ]?\((?:aged? |age |now |dob:? |born )?\d"
    r"|,? (?:who is |who's )?aged \d"
    r"|, \d{1,2}(?:,|\.(?!\d)|\))"
)


def does(row: Row, at: int, *, surely: bool = False) -> bool:
    """Whether the next word is something that a person does; `surely`: and that a thing does not."""
    following = row.word(at + 1)
    if following is None or not following.follows_closely or row.words[at].is_possessive:
        return False
    key = following.text.lower()
    if key in cues("does"):
        return True
    return key in cues("is") and (not surely or {row.key(at + 2), row.key(at + 3)} & cues("done_to") != set())


def owns(row: Row, at: int) -> bool:
    """“…'s teacher”: the next word is something that a person has."""
    return row.words[at].is_possessive and row.key(at + 1) in cues("has")


def is_explained(row: Row, at: int) -> bool:
    """“X, my son”, “X (his teacher)”, “X and I”, “X (8)”, “X, aged 8,”."""
    if _AGED.match(row.plain, row.words[at].end):
        return True
    following = row.word(at + 1)
    if following is None or row.words[at].is_possessive:
        return False
    if following.key == "and" and (row.key(at + 2) == "i" or _is_written_first_name(row, at + 2)):
        return True
    if following.follows_closely or not _AFTER_NAME.fullmatch(following.gap):
        return False
    return following.key in cues("owners") and is_person(row.key(at + 2))


def _is_written_first_name(row: Row, at: int) -> bool:
    word = row.word(at)
    return word is not None and word.is_capital and is_first_name(word.key)


def before_traces(row: Row) -> Iterator[tuple[int, str]]:
    """Words with a capital that nothing explains: what follows makes them a name, or nothing makes them a thing."""
    for at in range(len(row)):
        if row.is_unknown_capital(at) and not is_person(row.key(at)) and not row.is_part_of_thing(at):
            reason = _family(row, at) if row.key(at - 1) == "the" else _trace(row, at) or _unexplained(row, at)
            if reason:
                yield at, reason


def _family(row: Row, at: int) -> str:
    return "The name of a family" if row.key(at + 1) in ("family", "household") else ""


def _trace(row: Row, at: int) -> str:
    if does(row, at):
        return "A name, and what somebody does"
    if owns(row, at):
        return "A name, and what somebody has"
    if at == 0 and row.key(at + 1) == "here":
        return "Somebody says who is writing"
    return "A name, and who it is" if is_explained(row, at) else ""


def _unexplained(row: Row, at: int) -> str:
    """A capital inside a sentence, beside no other word that has one: those make names of services and places."""
    word = row.words[at]
    if word.begins_sentence or (word.follows_closely and _has_known_capital(row, at - 1)):
        return ""
    following = row.word(at + 1)
    if following is not None and following.follows_closely and _has_known_capital(row, at + 1):
        return ""
    return "A capital that no other word explains"


def _has_known_capital(row: Row, at: int) -> bool:
    """Whether a word inside a sentence has a capital, and is no name that nobody knows."""
    word = row.word(at)
    if word is None or word.begins_sentence or not (word.is_capital or word.is_acronym):
        return False
    return word.is_acronym or row.is_known(at) or is_ordinary(word.key)
