"""The braille codes that we can write, one for each language that a program does well enough."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from localoffer.formats.braille.characters import code_points, writable
from localoffer.formats.isolated import RenderingFailed


class NoBrailleCode(RenderingFailed):
    """There is no braille of ours for the language of the document."""


@dataclass(frozen=True, slots=True)
class BrailleCode:
    """Tables of liblouis. `letters` are what it writes: all else in a text is written in English braille."""

    uncontracted: str
    contracted: str
    letters: frozenset[str] = frozenset()

    def table(self, contracted: bool) -> str:
        return self.contracted if contracted else self.uncontracted


ENGLISH = BrailleCode("en-ueb-g1.ctb", "en-ueb-g2.ctb")
# Words of another language in an English text are written without contractions (UEB 13).
_FOREIGN = BrailleCode(ENGLISH.uncontracted, ENGLISH.uncontracted)
CODES = {
    "en": ENGLISH,
    "ar": BrailleCode("ar-ar-g1.utb", "ar-ar-g2.ctb", code_points("21-40 60c 61b 61f 621-63a 640-652 660-669 6d4")),
    "ur": BrailleCode(
        "ur-pk-g1.utb",
        "ur-pk-g2.ctb",
        code_points(
            "30-39 ab bb 60c 61b 61f 621-624 626-628 62a-63a 641-648 64a-64b 64e-651 660-669 670 679 67e 686 688 691 "
            "698 6a9 6af 6ba 6be 6c1-6c3 6cc 6d2 6d4 6f0-6f9"
        ),
    ),
}


def check_language(language: str) -> None:
    """Raises NoBrailleCode where a document in that language, a BCP 47 tag, cannot be made."""
    if _short(language) not in CODES:
        raise NoBrailleCode(f"no braille code for {_short(language)}")


def _short(language: str) -> str:
    return language.partition("-")[0].lower()


def in_tables(text: str, language: str, contracted: bool) -> Iterator[tuple[str, str]]:
    """Runs of the text, each with the table that writes it, in order.

    English words in an Arabic or Urdu text are written uncontracted, because the reader may not know the contractions.
    """
    code = CODES.get(_short(language), _FOREIGN)
    if not code.letters:
        yield code.table(contracted), writable(text)
        return
    for is_own, run in groupby(_letters(_plain(text), code), lambda pair: pair[1]):
        letters = "".join(letter for letter, _ in run)
        if is_own:
            yield code.table(contracted), letters
        else:
            yield ENGLISH.uncontracted, writable(letters) + (" " if letters.endswith(" ") else "")


def _plain(text: str) -> str:
    """Letters instead of their shapes at the start, middle and end of a word, and nothing that cannot be seen."""
    seen = (letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Cf")
    return " ".join("".join(seen).split())


def _letters(text: str, code: BrailleCode) -> Iterator[tuple[str, bool]]:
    """Each letter with whether the code writes it. A space goes with the word before it."""
    for word in text.split(" "):
        is_whole = code.letters.issuperset(word)
        is_own = is_whole
        for letter in word:
            is_own = is_whole or (not word.isascii() and letter in code.letters)
            yield letter, is_own
        yield " ", is_own
