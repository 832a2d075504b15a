"""The words of one text in a row, and what may be a name among them."""

import re
from collections.abc import Sequence
from functools import cache

from localoffer.comments.anonymity.name_words import (
    SHORTEST_SHOUTED_NAME,
    is_also_a_word,
    is_family_name,
    is_first_name,
    is_ordinary,
)
from localoffer.comments.anonymity.word_lists import cues, phrases
from localoffer.comments.anonymity.words import Word, words_of

# ParentMail, JavaScript: a capital inside, where no family name has one.
_MAKERS_NAME = re.compile(r"(?<!Mc)(?<!Mac)(?<=[a-z])[A-Z]")
FREE, KNOWN_WORD, KNOWN_PHRASE = 0, 1, 2
# The name of a school or a street has at most so many words before the one that says what it is.
LONGEST_NAME_OF_A_THING = 4
MOST_PARTICLES = 3


@cache
def _not_names(lines: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases of the two lists by their first word, the longest first. Words without their possessive endings."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines:
        phrase = tuple(word.key for word in words_of(line))
        if phrase:
            found.setdefault(phrase[0], []).append(phrase)
    return {first: sorted(rest, key=len, reverse=True) for first, rest in found.items()}


class Row:
    """The words of a skeleton. Positions that are asked for may lie outside: nothing is there."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.words: Sequence[Word] = words_of(plain)
        self.keys = tuple(word.key for word in self.words)
        self._known = self._mask()

    def _mask(self) -> list[int]:
        mask = [FREE] * len(self.words)
        not_names = _not_names(phrases("not-names") + phrases("local-not-names"))
        at = 0
        while at < len(self.keys):
            length = next((len(p) for p in not_names.get(self.keys[at], ()) if self.keys[at : at + len(p)] == p), 0)
            mask[at : at + length] = [KNOWN_PHRASE if length > 1 else KNOWN_WORD] * length
            at += max(length, 1)
        return mask

    def __len__(self) -> int:
        return len(self.words)

    def key(self, at: int) -> str:
        """The word at a position; empty outside."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def word(self, at: int) -> Word | None:
        """The same as a Word; None outside."""
        return self.words[at] if 0 <= at < len(self.words) else None

    def is_known(self, at: int) -> bool:
        """Whether a list of what is no name says that this word names no person, alone or in its phrase."""
        return self._known[at] != FREE

    def is_in_phrase(self, at: int) -> bool:
        """Whether it says so of a phrase that the word is part of."""
        return self._known[at] == KNOWN_PHRASE

    def is_unknown_capital(self, at: int) -> bool:
        """A capital that nothing explains: no ordinary word, no place, no body, no abbreviation."""
        word = self.words[at]
        if not word.is_capital or len(word.key) == 1 or self.is_known(at) or _MAKERS_NAME.search(word.text):
            return False
        return not is_ordinary(word.key) and word.key not in cues("small")

    def may_be_name(self, at: int) -> bool:
        """Whether this word can be a name where the words around it ask for one: “my son …”."""
        word = self.word(at)
        if word is None or self.is_in_phrase(at):
            return False
        if word.is_initial:
            return word.key not in "ai" or self.plain[word.end : word.end + 1] == "."
        if is_first_name(word.key):
            return word.is_capital or _is_surely_a_name(word)
        return (word.is_capital and is_family_name(word) and not self.is_known(at)) or self.is_unknown_capital(at)

    def begins_with_particles(self, at: int) -> bool:
        """Whether a family name such as “van der Berg” begins here."""
        particles = next((n for n in range(MOST_PARTICLES + 1) if self.key(at + n) not in cues("particles")), 0)
        word = self.word(at + particles)
        return particles > 0 and word is not None and word.is_capital and word.follows_closely

    def is_thing(self, at: int) -> bool:
        """Whether the word says school, street or the like. “Jacob Green” is a person, “Jacob Green Park” is not."""
        if self.key(at) in cues("things_that_are_family_names"):
            following = self.word(at + 1)
            is_close = following is not None and following.follows_closely and following.is_capital
            return is_close and self._is_thing_word(at + 1)
        return self._is_thing_word(at)

    def _is_thing_word(self, at: int) -> bool:
        return self.key(at) in cues("things") or self.key(at) in cues("things_with_a_capital")

    def is_part_of_thing(self, at: int) -> bool:
        """Whether the word belongs to the name of a school, a street, a body or a condition."""
        if self.key(at - 1) in cues("holy_or_royal") and self.words[at - 1].text[0].isupper():
            return True
        if not self.words[at].is_possessive:
            return self._leads_to_thing(at + 1)
        following = self.word(at + 1)
        is_thing = following is not None and following.is_capital and self.is_thing(at + 1)
        return is_thing and self.key(at + 1) not in cues("own_things")

    def _leads_to_thing(self, at: int) -> bool:
        """Whether a word for a thing ends the words with capitals that follow."""
        for ahead in range(at, min(at + LONGEST_NAME_OF_A_THING, len(self.words))):
            word = self.words[ahead]
            if not word.follows_closely:
                return False
            if not word.text[0].isupper():
                return ahead == at and word.key in cues("things")
            if self.is_thing(ahead):
                return True
            if not word.is_capital:
                return False
        return False


def _is_surely_a_name(word: Word) -> bool:
    """A first name in small letters, or in capitals throughout, that is no word."""
    if is_also_a_word(word.key) or is_ordinary(word.key):
        return False
    return len(word.key) >= SHORTEST_SHOUTED_NAME or not word.is_acronym
