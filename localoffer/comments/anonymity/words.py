"""A text as a row of words, each knowing how it is written and what stands before it."""

import re
from dataclasses import dataclass
from itertools import groupby

_WORD = re.compile(r"[A-Za-zß]+(?:['-][A-Za-zß]+)*")
_ENDING = re.compile(r"'(?:s|ll|d|ve|re|m)$", re.IGNORECASE)
# After one of these a capital says nothing: every sentence begins with one.
_NEW_SENTENCE = re.compile(r"[.!?:;\n\"(\[*>~|=/]|\s-{1,2}\s|^\s*-")
_ONLY_SPACE = re.compile(r"[ ]{1,3}")
# So many words in capitals one after the other are shouted, and so is a text with more capitals than this share:
# there, a capital says nothing either.
SHOUTED_IN_A_ROW = 4
SHOUTED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """`key` is the word in small letters and without a possessive ending, and `end` is where it ends without that."""

    text: str
    key: str
    start: int
    end: int
    gap: str
    is_shouted: bool

    @property
    def is_acronym(self) -> bool:
        """`SEND`, `GP`: a capital that says nothing of a name."""
        return not self.is_shouted and len(self.key) > 1 and self.text[: len(self.key)].isupper()

    @property
    def is_capital(self) -> bool:
        """Written with a capital by choice."""
        return self.text[0].isupper() and not self.is_shouted and not self.is_acronym

    @property
    def is_initial(self) -> bool:
        return len(self.key) == 1 and self.is_capital

    @property
    def is_possessive(self) -> bool:
        return self.text.lower().endswith("'s")

    @property
    def begins_sentence(self) -> bool:
        return self.start == len(self.gap) or bool(_NEW_SENTENCE.search(self.gap))

    @property
    def follows_closely(self) -> bool:
        """Whether nothing but a space parts it from the word before."""
        return bool(_ONLY_SPACE.fullmatch(self.gap))


def words_of(plain: str) -> list[Word]:
    """The words of a skeleton, in order."""
    matches = list(_WORD.finditer(plain))
    words: list[Word] = []
    at = 0
    for found, is_shouted in zip(matches, _shouted(matches), strict=True):
        key = _ENDING.sub("", found[0])
        end = found.start() + len(key)
        words.append(Word(found[0], key.casefold(), found.start(), end, plain[at : found.start()], is_shouted))
        at = found.end()
    return words


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
