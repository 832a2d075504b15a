"""Words after a name that show that it was one: what people do, what people have, “X, my son”."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.name_words import is_first_name, is_person
from localoffer.comments.anonymity.row import Row

_DOES = frozenset(
    "said says told tells asked asks loves loved likes liked hates hated enjoys enjoyed goes went struggles struggled cries "
    "cried attends attended lives lived plays played never cannot sits sat wants wanted feels felt tries tried helped came "
    "comes started starts left rang phoned emailed wrote explained listened listens understands understood knows knew thinks "
    "thought turned became can't won't got gets walks talks eats sleeps stims screams smiles smiled laughs laughed misses "
    "missed refuses refused promised visited met spoke saw runs ran lost deserves deserved waits waited always still".split()
)
_IS = frozenset("is was has had needs needed doesn't didn't isn't wasn't hasn't hadn't couldn't wouldn't hasnt doesnt didnt isnt".split())
_HAS = frozenset(
    "teacher teachers ta class school plan ehcp ehc iep mum mam dad mother father parents family brother sister friend friends "
    "needs autism adhd diagnosis placement place bus taxi driver escort room bedroom house sleep behaviour anxiety progress "
    "story life future education speech therapist consultant doctor nurse social worker case review report meeting "
    "appointment assessment referral funding support condition birthday age name nan gran grandma uncle auntie wheelchair "
    "face eyes world voice head team headteacher senco tutor lad lass son daughter husband wife partner email number phone "
    "situation attendance confidence transport lunch shoes medication tablets seizures group".split()
)
_OWNERS = frozenset(["my", "our", "her", "his", "their", "the", "a"])
_AFTER_NAME = re.compile(r"[ ]?[,(\-]{0,2}[ ]{0,2}")


_AGED = re.compile(r"[ ]?\((?:aged? |age |now |dob:? |born )?\d|,? (?:who is |who's )?aged \d|, \d{1,2}(?:,|\.(?!\d)|\))")


def does(row: Row, at: int, *, surely: bool = False) -> bool:
    """Whether the next word is something that a person does; `surely`: and that a thing does not."""
    following = row.word(at + 1)
    if following is None or not following.follows_closely or row.words[at].is_possessive:
        return False
    key = following.text.lower()
    return key in _DOES or (not surely and key in _IS)


def owns(row: Row, at: int) -> bool:
    """“…'s teacher”: the next word is something that a person has."""
    return row.words[at].is_possessive and row.key(at + 1) in _HAS


def before_traces(row: Row) -> Iterator[tuple[int, str]]:
    """Words with a capital that nothing explains, where what follows makes them a name."""
    for at in range(len(row)):
        if row.is_unknown_capital(at) and not row.is_part_of_thing(at) and (reason := _trace(row, at)):
            yield at, reason


def _trace(row: Row, at: int) -> str:
    if is_person(row.key(at)):
        return ""
    if does(row, at):
        return "A name, and what somebody does"
    if owns(row, at):
        return "A name, and what somebody has"
    if row.key(at + 1) in ("family", "household") and row.key(at - 1) == "the":
        return "The name of a family"
    if at == 0 and row.key(at + 1) == "here":
        return "Somebody says who is writing"
    return "A name, and who it is" if is_explained(row, at) else ""


def is_explained(row: Row, at: int) -> bool:
    """“X, my son”, “X (his teacher)”, “X and I”, “X (8)”, “X, aged 8,”."""
    if _AGED.match(row.plain, row.words[at].end):
        return True
    following = row.word(at + 1)
    if following is None:
        return False
    if following.key in ("and", "&") and (row.key(at + 2) == "i" or _is_written_first_name(row, at + 2)):
        return True
    beside = _AFTER_NAME.fullmatch(following.gap) and following.key in _OWNERS
    return bool(beside) and not following.follows_closely and is_person(row.key(at + 2))


def _is_written_first_name(row: Row, at: int) -> bool:
    word = row.word(at)
    return word is not None and word.is_capital and is_first_name(word.key)
