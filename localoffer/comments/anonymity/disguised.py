"""Words that are not what they seem: characters that nobody sees, text turned round, letters of several alphabets."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.skeleton import is_hidden

_TURN = "[\u202a\u202b\u202d\u202e\u2066-\u2068]"
_TURNED = re.compile(f"{_TURN}[^\u202c\u2069\n]*[\u202c\u2069]?")
_WORD = re.compile(r"[^\s!-&(-,./:-@\[-`{-~]+")
_LOOKALIKE_ALPHABETS = ("CYRILLIC", "GREEK")


def find_disguised(text: str) -> Iterator[Found]:
    """Pieces of the text as it was given, not of its skeleton."""
    for found in _TURNED.finditer(text):
        yield Found(MarkKind.DISGUISED, found.start(), found.end(), "Characters that turn the order of letters round")
    for found in _WORD.finditer(text):
        if reason := _disguise(found[0]):
            yield Found(MarkKind.DISGUISED, found.start(), found.end(), reason)


def _disguise(word: str) -> str:
    """What is wrong with a word; empty where nothing is."""
    if word.isascii():
        return ""
    seen = [_alphabet(char) for char in word]
    if "LATIN" in seen and any(alphabet in seen for alphabet in _LOOKALIKE_ALPHABETS):
        return "Letters of several alphabets in one word"
    return "Characters inside a word that cannot be seen" if _hides_inside(seen, word) else ""


def _hides_inside(alphabets: list[str], word: str) -> bool:
    """Whether anything hidden stands between two Latin letters. Other alphabets need joiners and are left alone."""
    after_letter = hidden = False
    for alphabet, char in zip(alphabets, word, strict=True):
        if is_hidden(char):
            hidden = after_letter
        elif alphabet == "LATIN" and hidden:
            return True
        else:
            after_letter, hidden = alphabet == "LATIN", False
    return False


@lru_cache(maxsize=4096)
def _alphabet(char: str) -> str:
    """`LATIN`, `GREEK`, `ARABIC`; empty for what is no letter."""
    return unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""
