"""A text as a row of words, each knowing how it is written and what stands before it."""

import re
from dataclasses import dataclass
from itertools import groupby

_WORD = re.compile(r"[A-Za-zß]+(?:['-][A-Za-zß]+)*")
_ENDING = re.compile(r"'(?:s|ll|d|ve|re|m)$", re.IGNORECASE)
# PfA, EotaS: the last letter is a capital, too.
_MIXED_ACRONYM = re.compile(r"[A-Z][A-Za-z]{1,4}[A-Z]")
# After one of these a capital says nothing: every sentence begins with one.
_NEW_SENTENCE = re.compile(r"[.!?:;\n\"(\[*>~|=/]|\s-{1,2}\s|^\s*-")
_ONLY_SPACE = re.compile(r"[ ]{1,3}")
# So many words in capitals one after the other are shouted, and so is a text with more capitals than this share:
# there, a capital says nothing either.
SHOUTED_IN_A_ROW = 4
SHOUTED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """`key` is the word in small letters and without a possessive ending, and `end` is where it ends without that.

    `is_capital`: written with a capital by choice. `is_acronym`: `SEND`, `GPs`, `PfA`, where capitals say
    nothing of a name.
    """

    text: str
    key: str
    start: int
    end: int
    gap: str
    is_capital: bool
    is_acronym: bool
    begins_sentence: bool
    follows_closely: bool

    @property
    def is_initial(self) -> bool:
        return self.is_capital and len(self.key) == 1

    @property
    def is_possessive(self) -> bool:
        return self.text[-2:].lower() == "'s"


def words_of(plain: str) -> list[Word]:
    """The words of a skeleton, in order."""
    matches = list(_WORD.finditer(plain))
    words: list[Word] = []
    at = 0
    for found, is_shouted in zip(matches, _shouted(matches), strict=True):
        words.append(_word(found, plain[at : found.start()], is_shouted=is_shouted))
        at = found.end()
    return words


def _word(found: re.Match[str], gap: str, *, is_shouted: bool) -> Word:
    text, start = found[0], found.start()
    stem = _ENDING.sub("", text) if "'" in text else text
    letters = stem.removesuffix("s")
    is_acronym = not is_shouted and len(letters) > 1 and (letters.isupper() or bool(_MIXED_ACRONYM.fullmatch(letters)))
    return Word(
        text=text,
        key=stem.casefold(),
        start=start,
        end=start + len(stem),
        gap=gap,
        is_capital=not is_shouted and not is_acronym and text[0].isupper(),
        is_acronym=is_acronym,
        begins_sentence=start == len(gap) or (gap != " " and bool(_NEW_SENTENCE.search(gap))),
        follows_closely=gap == " " or bool(_ONLY_SPACE.fullmatch(gap)),
    )


def _shouted(matches: list[re.Match[str]]) -> list[bool]:
    """For each word, whether it stands among shouted ones."""
    letters = [char for found in matches for char in found[0] if char.isalpha()]
    if len(matches) >= SHOUTED_IN_A_ROW and sum(map(str.isupper, letters)) > SHOUTED_SHARE * len(letters):
        return [True] * len(matches)
    shouted: list[bool] = []
    for is_upper, group in groupby(matches, key=lambda found: found[0].isupper()):
        count = sum(1 for _ in group)
        shouted.extend([is_upper and count >= SHOUTED_IN_A_ROW] * count)
    return shouted
