"""Words as people look for them: no capitals, no apostrophes, no punctuation."""

import re
import unicodedata

_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
_NOT_WORDS = re.compile(r"[\W_]+")


def sought_words(*texts: str) -> str:
    """`St Mary’s, LS1 2AB` becomes `st marys ls1 2ab`. Accents are dropped."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", " ".join(texts))).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_WORDS.sub(" ", letters).strip()
