"""Names of people: those that the lists hold, those that the words around give away, and every other place of both."""

from collections.abc import Iterator

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.name_cues import after_greetings, after_naming, after_people, after_titles
from localoffer.comments.anonymity.name_neighbours import add_neighbours, add_repeated, belong_together
from localoffer.comments.anonymity.name_traces import before_traces, does, is_explained, owns
from localoffer.comments.anonymity.name_words import (
    SHORTEST_BARE_NAME,
    is_also_a_word,
    is_family_name,
    is_first_name,
    is_ordinary,
    is_person,
)
from localoffer.comments.anonymity.row import Row
from localoffer.comments.anonymity.sign_off import before_the_end
from localoffer.comments.anonymity.spelled_names import find_spelled_names
from localoffer.comments.anonymity.word_lists import cues, words


def find_names(plain: str) -> Iterator[Found]:
    """Names and initials, titles and possessive endings left out. Names that follow each other are one piece."""
    yield from find_spelled_names(plain)
    row = Row(plain)
    reasons: dict[int, str] = {}
    for rule in (after_titles, after_people, after_naming, after_greetings, before_the_end, _listed, before_traces):
        for at, reason in rule(row):
            reasons.setdefault(at, reason)
    add_neighbours(row, reasons)
    add_repeated(row, reasons)
    yield from _pieces(row, reasons)


def _listed(row: Row) -> Iterator[tuple[int, str]]:
    """Names from the lists that need no other sign."""
    for at, word in enumerate(row.words):
        if row.is_in_phrase(at) or row.is_part_of_thing(at):
            continue
        if is_first_name(word.key) and _counts(row, at):
            yield at, "A first name"
        elif _is_family(row, at):
            yield at, "A family name"
        elif _is_possessive_without_sign(row, at):
            yield at, "A first name, and what somebody has"


def _counts(row: Row, at: int) -> bool:
    """Whether a first name stands as one."""
    word = row.words[at]
    if is_also_a_word(word.key):
        return word.is_capital and (_acts(row, at) if word.begins_sentence else _stands_out(row, at))
    if word.is_capital:
        return not row.is_known(at) or does(row, at, surely=True)
    return len(word.key) >= SHORTEST_BARE_NAME and not is_ordinary(word.key) and not row.is_known(at)


def _acts(row: Row, at: int) -> bool:
    """“Grace cried”, “Grace's teacher”, “Grace, my niece”: a word that only a person goes with."""
    if owns(row, at) or is_explained(row, at):
        return True
    return does(row, at, surely=row.key(at) in cues("times_and_feelings"))


def _stands_out(row: Row, at: int) -> bool:
    """A capital inside a sentence that neither a month, a place nor a title in capitals explains."""
    if row.is_known(at) or (row.words[at].follows_closely and row.words[at - 1].is_capital and row.is_known(at - 1)):
        return owns(row, at) or does(row, at, surely=True)
    return not (_has_ordinary_capital(row, at - 1) or _has_ordinary_capital(row, at + 1))


def _has_ordinary_capital(row: Row, at: int) -> bool:
    """Whether an ordinary word inside a sentence has a capital: then a title is written so."""
    word = row.word(at)
    if word is None or not word.is_capital or word.begins_sentence:
        return False
    return is_ordinary(word.key) and word.key not in cues("small") and not is_person(word.key)


def _is_family(row: Row, at: int) -> bool:
    word = row.words[at]
    if not word.is_capital or row.is_known(at) or is_ordinary(word.key):
        return False
    return is_family_name(word) or (row.key(at - 1) == "the" and _is_plural_of_family(word.key))


def _is_plural_of_family(key: str) -> bool:
    """“The Nguyens”, “the Joneses”."""
    return key.removesuffix("s") in words("family-names") or key.removesuffix("es") in words("family-names")


def _is_possessive_without_sign(row: Row, at: int) -> bool:
    """“jakes mum”."""
    key, name = row.key(at), row.key(at).removesuffix("s")
    if row.key(at + 1) not in cues("has") or name == key or len(name) < SHORTEST_BARE_NAME - 1:
        return False
    return is_first_name(name) and not is_also_a_word(name) and not is_ordinary(key)


def _pieces(row: Row, reasons: dict[int, str]) -> Iterator[Found]:
    at = 0
    while at < len(row):
        first = at
        while at in reasons and at + 1 in reasons and belong_together(row, at + 1):
            at += 1
        if first in reasons:
            yield Found(MarkKind.NAME, row.words[first].start, row.words[at].end, reasons[first])
        at += 1
