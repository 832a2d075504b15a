"""What the lists say of one word: a first name, a family name, an ordinary word, a word for a person."""

import re

from localoffer.comments.anonymity.word_lists import words
from localoffer.comments.anonymity.words import Word

# O'Brien, McDonald, MacLeod: a capital inside.
_IRISH_OR_SCOTTISH = re.compile(r"(?:O'|Mc|Mac|Fitz)[A-Z][a-z]{2,}")
# Small words that no name begins with, whatever their capitals.
SMALL_WORDS = frozenset(
    "a an the i i'm i've i'd i'll and or but so if then as at by for from in into of off on onto out over to up with without "
    "he she it we you they him her them us me my our your his their its this that these those there here who whom whose "
    "which what when where why how is are was were be been am has have had do does did will would can could shall should "
    "may might must not no yes all any some none both each every just only also too very please thanks thank".split()
)
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
    """In the list, or of a form that only family names have."""
    parts = word.key.replace("'", "").split("-")
    known = all(part in words("family-names") for part in parts)
    return known or (word.is_capital and bool(_IRISH_OR_SCOTTISH.match(word.text)))


def is_ordinary(key: str) -> bool:
    """An ordinary word, a form of one, or one that is put together with one: `self-referral`."""
    ordinary = words("ordinary-words")
    key = key.replace("'", "")
    return key in ordinary or any(part in ordinary for part in key.split("-")) or any(stem in ordinary for stem in _stems(key))


def _stems(key: str) -> list[str]:
    endings = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", ""))
    return [key.removesuffix(end) + instead for end, instead in endings if key.endswith(end) and len(key) > len(end) + 2]


def is_person(key: str) -> bool:
    """A word for a person, after which a name may stand: `son`, `teacher`."""
    return key in words("people")
