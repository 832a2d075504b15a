"""What the lists say of one word: a first name, a family name, an ordinary word, a word for a person."""

import re
from functools import lru_cache

from localoffer.comments.anonymity.word_lists import words
from localoffer.comments.anonymity.words import Word

# O'Brien, McDonald, MacLeod: a capital inside.
_IRISH_OR_SCOTTISH = re.compile(r"(?:O'|Mc|Mac|Fitz)[A-Z][a-z]{2,}")
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)
# Shorter names in small letters are too often slips of the pen: “ana” for “and a”.
SHORTEST_BARE_NAME = 4
SHORTEST_SHOUTED_NAME = 3


def is_first_name(key: str) -> bool:
    """In the list, or made of names that are: `anne-marie`."""
    names = words("first-names")
    return key in names or ("-" in key and all(part in names for part in key.split("-")))


def is_also_a_word(key: str) -> bool:
    """A first name that is an ordinary word, too: `grace`, `will`."""
    return key in words("first-names-that-are-words")


def is_family_name(word: Word) -> bool:
    """In the list, or joined to one that is, or of a form that only family names have."""
    known = any(part in words("family-names") for part in word.key.replace("'", "").split("-"))
    return known or (word.is_capital and bool(_IRISH_OR_SCOTTISH.match(word.text)))


def is_ordinary(key: str) -> bool:
    """An ordinary word, a form of one, or one that is put together with one: `self-referral`."""
    return _is_ordinary(key.replace("'", ""), words("ordinary-words"))


@lru_cache(maxsize=16384)
def _is_ordinary(key: str, ordinary: frozenset[str]) -> bool:
    if key in ordinary or ("-" in key and any(part in ordinary for part in key.split("-"))):
        return True
    return any(
        key.endswith(end) and len(key) > len(end) + 2 and key.removesuffix(end) + instead in ordinary
        for end, instead in _ENDINGS
    )


def is_person(key: str) -> bool:
    """A word for a person, after which a name may stand: `son`, `teacher`."""
    return key in words("people")
