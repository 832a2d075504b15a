"""Schools, nurseries and colleges that a comment names."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.word_lists import cues, words

_CAPITAL = r"(?:St\.|[A-Z][A-Za-z'-]{0,30})"
_KIND = (
    "(?:Primary|Infants?|Juniors?|Middle|First|High|Secondary|Grammar|Community|Academy|School|College|Nursery|"
    "Pre-?school|Playgroup|SILC|PRU|Sixth Form|Free School|Special School|Comprehensive)"
)
_CHURCH = r"(?:C ?of ?E\s|CE\s|RC\s|Catholic\s|Church of England\s)?"
_NAMED = re.compile(
    rf"(?:\b(?:{_CAPITAL}|of|and|the)\s(?:&\s)?){{0,4}}\b{_CAPITAL}\s{_CHURCH}{_KIND}\b(?:\s{_KIND}\b){{0,2}}"
)
_SAINT = re.compile(
    rf"\bS(?:t|aint)s?\.?\s{_CAPITAL}(?:\s(?:and\s)?{_CAPITAL}){{0,2}}"
    r"|\b[Ss]t\.?\s[a-z]{3,20}'?s?\s(?:primary|school|high|academy|nursery|college|infants?|juniors?|catholic)\b"
)
_SMALL = re.compile(
    r"\b[a-z]{3,20}(?:\s[a-z]{3,20})?\s(?:primary|academy|silc|high school|infants|juniors|nursery school|college)\b"
)
_ATTENDED = re.compile(
    r"\b(?:attends?|attending|attended|goes to|go to|went to|going to|excluded from|"
    r"(?:pupil|student|place|start|starts|started|starting|teach|teaches|work|works|is|are|was|child|son|daughter|class|"
    rf"year|he|she|they) at|[Aa]t)\s(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})"
)


def find_schools(plain: str) -> Iterator[tuple[int, int]]:
    """Where each stands, without words such as “our” before it. “Special School” and “the academy” name none."""
    general = cues("school_words")
    ordinary = general | words("ordinary-words")
    for pattern, unnamed in ((_NAMED, general), (_SAINT, general), (_SMALL, ordinary), (_ATTENDED, ordinary)):
        for found in pattern.finditer(plain):
            start, end = found.span("name" if pattern is _ATTENDED else 0)
            start += _general_words(plain[start:end])
            if any(word not in unnamed for word in plain[start:end].lower().split()):
                yield start, end


def _general_words(school: str) -> int:
    """How many characters of words that any school may have stand before the name."""
    at = 0
    for word in re.finditer(r"\S+\s*", school):
        if word[0].strip().lower() not in cues("school_words"):
            break
        at = word.end()
    return at
