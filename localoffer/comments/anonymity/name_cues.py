"""Words before a name that say that one follows: a title, “my son”, “called”, “Dear”."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.name_words import (
    SMALL_WORDS,
    is_also_a_word,
    is_family_name,
    is_first_name,
    is_ordinary,
    is_person,
)
from localoffer.comments.anonymity.row import Row
from localoffer.comments.anonymity.word_lists import words

_AFTER_TITLE = re.compile(r"\.?[ ]{0,2}|\.")
_AFTER_CUE = re.compile(r"[ ]?[,:(\-\"'/]{0,2}[ ]{0,2}")
# Before these, whatever follows is a name. After other titles a small word may be just that: “miss out”, “dr said”.
_ONLY_TITLES = frozenset(["mr", "mrs", "mx", "messrs"])
# Titles that are also ordinary words.
_WEAK_TITLES = frozenset(["sir", "madam", "madame", "master", "dame", "lord", "lady", "doctor", "sergeant", "reverend", "pc", "pcso", "father"])

_NAMING = frozenset(["called", "named", "nicknamed", "aka", "christened"])
_NAME_IS = frozenset(["is", "was", "are", "being"])
# What is called so is no person: “a group called Sunshine”.
_NO_PERSON = frozenset(
    "group groups club clubs service services charity team organisation organisations company app apps place programme "
    "course courses website websites site page scheme project school schools nursery centre session sessions thing things "
    "something book film game condition syndrome disease drug medicine what it therapy tool system form letter document "
    "event festival unit ward department building house street road village town area".split()
)
_GREETINGS = frozenset(["dear", "hi", "hello", "hiya", "hey", "thank", "thanks", "ask", "asked", "met", "spoke", "speak", "talk", "talked", "emailed", "contact", "contacted", "rang", "phoned", "saw", "see", "seen", "thankyou", "bless", "well", "knew", "know"])
_BETWEEN = frozenset(["to", "with", "you", "for", "done", "our", "so", "much", "very"])
_FEWEST_LETTERS = 3


def after_titles(row: Row) -> Iterator[tuple[int, str]]:
    """The word after a title."""
    titles = words("titles")
    for at, word in enumerate(row.words[1:], start=1):
        before = row.key(at - 1)
        if before in titles and _AFTER_TITLE.fullmatch(word.gap) and _fits_title(row, at, before):
            yield at, "A title and a name"


def _fits_title(row: Row, at: int, title: str) -> bool:
    word = row.words[at]
    if row.is_in_phrase(at) or word.key in SMALL_WORDS or word.key in words("titles"):
        return False
    if title in _WEAK_TITLES:
        return row.may_be_name(at)
    if title in _ONLY_TITLES:
        return True
    if word.is_capital:
        return not row.is_known(at) or is_family_name(word)
    return _is_small_name(row, at) or (title in ("ms", "dr", "cllr", "prof") and not is_ordinary(word.key) and len(word.key) >= _FEWEST_LETTERS)


def _is_small_name(row: Row, at: int) -> bool:
    """A name from the lists in small letters, and no ordinary word."""
    word = row.words[at]
    known = is_first_name(word.key) or is_family_name(word)
    return known and not is_also_a_word(word.key) and not is_ordinary(word.key)


def after_people(row: Row) -> Iterator[tuple[int, str]]:
    """A name after a word for a person: “my son Jacob”, “the SENCO (Ade)”, “mum of Ali”."""
    for at, word in enumerate(row.words[1:], start=1):
        before = row.words[at - 1]
        if before.key in ("of", "to") and is_person(row.key(at - 2)) and row.key(at - 2) in ("mum", "mam", "dad", "mother", "father", "parent", "carer", "nan", "gran", "grandma", "sister", "brother", "guardian", "foster"):
            before = row.words[at - 2]
        if is_person(before.key) and not before.is_possessive and _AFTER_CUE.fullmatch(word.gap) and _fits_person(row, at):
            yield at, "A word for a person, followed by a name"


def _fits_person(row: Row, at: int) -> bool:
    if not row.may_be_name(at) or is_person(row.key(at)):
        return False
    # After a comma a new thought may begin: only what is surely a name counts there.
    return row.words[at].follows_closely or "(" in row.words[at].gap or is_first_name(row.key(at)) or not row.words[at].is_initial


def after_naming(row: Row) -> Iterator[tuple[int, str]]:
    """“called Jacob”, “her name is Jacob”, “I am Jacob”, “this is Jacob”."""
    for at, word in enumerate(row.words[1:], start=1):
        if _AFTER_CUE.fullmatch(word.gap) and row.may_be_name(at) and _names(row, at - 1):
            yield at, "Follows “called”, “name is” or the like"


def _names(row: Row, at: int) -> bool:
    """Whether the words up to this position introduce a person's name."""
    key, before = row.key(at), row.key(at - 1)
    if key in _NAMING:
        return not {row.key(at - 1), row.key(at - 2), row.key(at - 3)} & _NO_PERSON
    if key in _NAME_IS:
        return before in ("name", "names", "surname", "nickname")
    if key in ("name", "names", "name's", "surname"):
        return row.words[at].is_possessive or ":" in row.words[at + 1].gap
    return (before, key) in (("i", "am"), ("this", "is"), ("known", "as"), ("that", "is")) or row.words[at].text.lower() in ("i'm", "im")


def after_greetings(row: Row) -> Iterator[tuple[int, str]]:
    """“Dear Jacob”, “thanks to Jacob”, “spoke with Jacob”, “well done Jacob”."""
    for at, word in enumerate(row.words[1:], start=1):
        cue = at - 1
        while at - cue < 4 and row.key(cue) in _BETWEEN:
            cue -= 1
        if row.key(cue) in _GREETINGS and _AFTER_CUE.fullmatch(word.gap) and row.may_be_name(at) and not is_person(word.key):
            if not row.is_part_of_thing(at) and not row.is_known(at):
                yield at, "Somebody is spoken to or thanked by name"
