"""Words before a name that say that one follows: a title, “my son”, “called”, “Dear”."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.name_words import (
    is_also_a_word,
    is_family_name,
    is_first_name,
    is_ordinary,
    is_person,
)
from localoffer.comments.anonymity.row import Row
from localoffer.comments.anonymity.word_lists import cues

_AFTER_TITLE = re.compile(r"\.?[ ]{0,2}|\.")
_AFTER_CUE = re.compile(r"[ ]?[,:(\-\"'/]{0,2}[ ]{0,2}")
_SPOKEN_OF = frozenset([("i", "am"), ("this", "is"), ("that", "is"), ("known", "as")])
# After these titles a small word is a name, too, if it is no ordinary one.
_TITLES_IN_SMALL_LETTERS = frozenset(["ms", "dr", "cllr", "prof"])
_FEWEST_LETTERS = 3
_MOST_WORDS_BETWEEN = 3


def after_titles(row: Row) -> Iterator[tuple[int, str]]:
    """The word after a title, with its position."""
    for at, word in enumerate(row.words[1:], start=1):
        title = row.key(at - 1)
        if not (title in cues("titles") or title in cues("titles_that_are_words")):
            continue
        if _AFTER_TITLE.fullmatch(word.gap) and _fits_title(row, at, title):
            yield at, "A title and a name"


def _fits_title(row: Row, at: int, title: str) -> bool:
    word = row.words[at]
    if word.is_initial:
        return word.key != "i" or "." in word.gap
    if row.begins_with_particles(at):
        return True
    if row.is_in_phrase(at) or word.key in cues("small") or word.key in cues("titles"):
        return False
    if title in cues("titles_that_are_words"):
        return row.may_be_name(at)
    if word.is_capital:
        return title in cues("titles_only") or not row.is_known(at) or is_family_name(word)
    return title in cues("titles_only") or _fits_title_in_small_letters(row, at, title)


def _fits_title_in_small_letters(row: Row, at: int, title: str) -> bool:
    word = row.words[at]
    if is_ordinary(word.key):
        return False
    if title in _TITLES_IN_SMALL_LETTERS and len(word.key) >= _FEWEST_LETTERS:
        return True
    return (is_first_name(word.key) or is_family_name(word)) and not is_also_a_word(word.key)


def after_people(row: Row) -> Iterator[tuple[int, str]]:
    """A name after a word for a person: “my son Jacob”, “the SENCO (Ade)”, “mum of Ali”."""
    for at, word in enumerate(row.words[1:], start=1):
        before = at - 1
        if row.key(before) in ("of", "to") and row.key(before - 1) in cues("relatives_of"):
            before -= 1
        if not is_person(row.key(before)) or row.words[before].is_possessive or is_person(word.key):
            continue
        if _AFTER_CUE.fullmatch(word.gap) and row.may_be_name(at) and _is_no_new_thought(row, at):
            yield at, "A word for a person, followed by a name"


def _is_no_new_thought(row: Row, at: int) -> bool:
    """After a comma, a letter by itself is no initial: “my son, A level or not”."""
    word = row.words[at]
    return word.follows_closely or "(" in word.gap or not word.is_initial


def after_naming(row: Row) -> Iterator[tuple[int, str]]:
    """“called Jacob”, “her name is Jacob”, “I am Jacob”, “this is Jacob”."""
    for at, word in enumerate(row.words[1:], start=1):
        if _AFTER_CUE.fullmatch(word.gap) and row.may_be_name(at) and _names(row, at - 1):
            yield at, "Follows “called”, “name is” or the like"


def _names(row: Row, at: int) -> bool:
    """Whether the words up to this position introduce a person's name."""
    key, before = row.key(at), row.key(at - 1)
    if key in cues("naming"):
        return not {row.key(at - 1), row.key(at - 2), row.key(at - 3)} & cues("named_things")
    if key in ("is", "was", "are", "being"):
        return before in ("name", "names", "surname", "nickname") or (before, key) in _SPOKEN_OF
    if key in ("name", "names", "surname"):
        return row.words[at].is_possessive or ":" in row.words[at + 1].gap
    return (before, key) in _SPOKEN_OF or row.words[at].text.lower() in ("i'm", "im")


def after_greetings(row: Row) -> Iterator[tuple[int, str]]:
    """“Dear Jacob”, “thanks to Jacob”, “spoke with Jacob”, “well done Jacob”."""
    for at, word in enumerate(row.words[1:], start=1):
        if not _AFTER_CUE.fullmatch(word.gap) or not row.may_be_name(at) or is_person(word.key):
            continue
        if _greets(row, at) and not row.is_part_of_thing(at) and not row.is_known(at):
            yield at, "Somebody is spoken to or thanked by name"


def _greets(row: Row, at: int) -> bool:
    cue = at - 1
    while at - cue <= _MOST_WORDS_BETWEEN and row.key(cue) in cues("between"):
        cue -= 1
    return row.key(cue) in cues("meeting_people")
