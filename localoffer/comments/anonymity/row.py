"""The words of one text in a row, and what may be a name among them."""

from collections.abc import Sequence
from functools import cache

from localoffer.comments.anonymity.name_words import (
    SHORTEST_SHOUTED_NAME,
    SMALL_WORDS,
    is_also_a_word,
    is_family_name,
    is_first_name,
    is_ordinary,
)
from localoffer.comments.anonymity.word_lists import phrases
from localoffer.comments.anonymity.words import Word, words_of

# A name before one of these belongs to a place, a body or a condition: Victoria Park, Rett syndrome.
_THINGS = frozenset(
    "school schools primary academy high college nursery infant infants junior juniors silc hospital hospice house clinic "
    "surgery practice unit ward centre center trust foundation charity society association club team service services "
    "project scheme library church chapel mosque building suite class award awards fund act report review inquiry syndrome "
    "syndromes disease disorder palsy test scale assessment method programme system model approach group theatre museum "
    "gallery stadium arena leisure station university campus institute day carnival festival fc rovers city town road street "
    "avenue lane terrace crescent park hall court lodge mount mill mills square bridge bay beach island".split()
)
# The same, where only a capital makes it one: “Jacob House” is a house, “Jacob house” is in a hurry.
_THINGS_WITH_A_CAPITAL = _THINGS | frozenset(
    "view drive close way gardens place row hill walk rise green gate bank grove farm field fields wood woods first middle "
    "grammar community catholic specialist sixth children's".split()
)
_HOLY_OR_ROYAL = frozenset("st saint saints ss king queen prince princess pope san santa lady lord sir".split())
FREE, KNOWN_WORD, KNOWN_PHRASE = 0, 1, 2


@cache
def _not_names(lines: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases of `not-names.txt` by their first word, the longest first. Words without their possessive endings."""
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
        not_names = _not_names(phrases("not-names"))
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
        return self.words[at] if 0 <= at < len(self.words) else None

    def is_known(self, at: int) -> bool:
        """Whether `not-names.txt` says that this word names no person, alone or in its phrase."""
        return self._known[at] != FREE

    def is_in_phrase(self, at: int) -> bool:
        return self._known[at] == KNOWN_PHRASE

    def is_unknown_capital(self, at: int) -> bool:
        """A capital that nothing explains: no ordinary word, no place, no body, no abbreviation."""
        word = self.words[at]
        return word.is_capital and len(word.key) > 1 and not self.is_known(at) and not is_ordinary(word.key) and word.key not in SMALL_WORDS

    def may_be_name(self, at: int) -> bool:
        """Whether this word can be a name where the words around it ask for one: “my son …”."""
        word = self.word(at)
        if word is None or self.is_in_phrase(at):
            return False
        if word.is_initial:
            return word.key not in "ai" or self._is_dotted(at)
        if is_first_name(word.key):
            return self._is_written_as_name(word)
        return (word.is_capital and is_family_name(word) and not self.is_known(at)) or self.is_unknown_capital(at)

    def _is_written_as_name(self, word: Word) -> bool:
        if word.is_capital:
            return True
        plain_word = is_also_a_word(word.key) or is_ordinary(word.key)
        return not plain_word and (len(word.key) >= SHORTEST_SHOUTED_NAME or not word.is_acronym)

    def _is_dotted(self, at: int) -> bool:
        return self.plain[self.words[at].end : self.words[at].end + 1] == "."

    def is_thing(self, at: int) -> bool:
        """Whether the word itself says school, street or the like."""
        return self.key(at) in _THINGS_WITH_A_CAPITAL

    def is_part_of_thing(self, at: int) -> bool:
        """Whether the word belongs to the name of a school, a street, a body or a condition."""
        if self.key(at - 1) in _HOLY_OR_ROYAL and self.words[at - 1].text[0].isupper():
            return True
        if self.words[at].is_possessive:
            following = self.word(at + 1)
            return following is not None and following.is_capital and following.key in _THINGS_WITH_A_CAPITAL - {"school", "class", "nursery"}
        return self._leads_to_thing(at + 1)

    def _leads_to_thing(self, at: int) -> bool:
        """Whether a word for a thing ends the words with capitals that follow."""
        for ahead in range(at, min(at + 4, len(self.words))):
            word = self.words[ahead]
            if not word.follows_closely:
                return False
            if word.key in (_THINGS_WITH_A_CAPITAL if word.text[0].isupper() else _THINGS):
                return word.text[0].isupper() or ahead == at
            if not word.is_capital:
                return False
        return False
