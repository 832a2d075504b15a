"""Dates on which somebody was born. Dates of meetings, letters and hearings are left alone."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.word_lists import cues
from localoffer.comments.anonymity.written_dates import DATE, year_of_whole_date

# The Local Offer is for people up to 25 (Children and Families Act 2014, section 30).
OLDEST = 25
# A date of the last years is far more often that of a meeting than that of a birth.
RECENT = 3
# Nobody who writes was born before.
LONGEST_LIFE = 110

_BORN_BEFORE = re.compile(
    r"\b(?:born|birth|birthday|birthdate|d\.? ?o\.? ?b|b\.|b-?day|turn(?:ed|s|ing) \w+|date of birth|due date)(?!\w)"
    r"[^\n.!?]{0,40}$",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(
    r"[^\n.!?]{0,20}\b(?:birthday|birth ?date|b-?day|date of birth|is when (?:he|she|they) (?:was|were) born|dob)\b"
    r"|[^\n.!?]{0,20}\b(?:weeks early|weeks premature)\b",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"born|birth|dob", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[\n.!?]")
_SEEN_BEFORE, _SEEN_AFTER = 70, 40


def find_birth_dates(plain: str, *, today: date) -> Iterator[Found]:
    """Dates beside a word for birth, and whole dates that can only be that of a child, a young person or a parent."""
    for found in DATE.finditer(plain):
        before = plain[max(0, found.start() - _SEEN_BEFORE) : found.start()]
        after = plain[found.end() : found.end() + _SEEN_AFTER]
        if reason := _reason(found, before, after, today):
            yield Found(MarkKind.BIRTH_DATE, found.start(), found.end(), reason)


def _reason(found: re.Match[str], before: str, after: str, today: date) -> str:
    if (_BORN_BEFORE.search(before) or _BORN_AFTER.match(after)) and not _is_of_a_later_day(before):
        return "A date beside a word for birth"
    year = year_of_whole_date(found)
    if year is None or _is_of_an_event(before, after):
        return ""
    age = today.year - year
    if RECENT < age <= OLDEST:
        return "A date on which a child or a young person may have been born"
    return "A date long ago, on which somebody may have been born" if OLDEST < age <= LONGEST_LIFE else ""


def _is_of_a_later_day(before: str) -> bool:
    """“She was born deaf and the meeting on …”: a word for a meeting stands nearer than the one for birth."""
    birth = max((found.end() for found in _BIRTH.finditer(before)), default=0)
    return bool(_any_of(cues("meetings")).search(before, birth))


def _is_of_an_event(before: str, after: str) -> bool:
    """Whether words around a date say that it is that of a meeting or a letter, in the same sentence."""
    if _any_of(cues("events")).search(_SENTENCE_END.split(before)[-1][-_SEEN_AFTER:]):
        return True
    # “Ade (22/08/2013) was told”: what is in brackets belongs to what stands before them.
    return not before.endswith("(") and bool(_any_of(cues("meetings")).search(_SENTENCE_END.split(after)[0]))


@cache
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)
