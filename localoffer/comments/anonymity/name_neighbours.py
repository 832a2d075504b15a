"""What belongs to a name that is found: family names, initials, a name joined by “and”, the same name elsewhere."""

from localoffer.comments.anonymity.name_words import (
    SHORTEST_BARE_NAME,
    is_also_a_word,
    is_family_name,
    is_ordinary,
    is_person,
)
from localoffer.comments.anonymity.row import Row
from localoffer.comments.anonymity.word_lists import cues

_AFTER_INITIAL = (" ", ". ", ".")
_MOST_FAMILY_NAMES = 3


def add_neighbours(row: Row, reasons: dict[int, str]) -> None:
    """Adds to `reasons`, by position, the words before and after each name that belong to it."""
    for at in sorted(reasons):
        if at and row.words[at - 1].is_initial and row.words[at].gap in _AFTER_INITIAL and row.key(at - 1) != "i":
            reasons.setdefault(at - 1, "An initial and a name")
    at = 0
    while at < len(row):
        if at in reasons:
            at = _add_after(row, reasons, at)
        at += 1


def _add_after(row: Row, reasons: dict[int, str], at: int) -> int:
    """Adds what belongs to the name at this position, and returns the last position that does."""
    last = at
    while last - at < _MOST_FAMILY_NAMES and _continues(row, last + 1):
        last += 1
        reasons.setdefault(last, "Part of a name")
    if joined := _joined(row, last):
        reasons.setdefault(joined, "Joined to another name")
    return last


def _continues(row: Row, at: int) -> bool:
    """Whether the word is a further name of the person before it."""
    word = row.word(at)
    if word is None or not belong_together(row, at) or row.is_known(at):
        return False
    if row.begins_with_particles(at):
        return True
    if word.key in cues("small"):
        return False
    if word.is_capital and not word.is_initial:
        return _is_further_name(row, at)
    return word.is_initial or (is_family_name(word) and not is_ordinary(word.key))


def _is_further_name(row: Row, at: int) -> bool:
    """Whether a word with a capital is a family name: “Green” is, and so is whatever is no ordinary word."""
    word, following = row.words[at], row.word(at + 1)
    if is_person(word.key) or row.is_part_of_thing(at) or row.is_thing(at):
        return False
    titled = following is not None and following.follows_closely and following.is_capital and is_ordinary(following.key)
    return is_family_name(word) or not (is_ordinary(word.key) and titled)


def _joined(row: Row, at: int) -> int:
    """The position of a name after “and” or a comma; 0 where there is none."""
    following = row.word(at + 1)
    if following is None or row.words[at].is_possessive:
        return 0
    if following.key in ("and", "or"):
        return at + 2 if _may_be_joined(row, at + 2) else 0
    beside = following.gap in (", ", " & ", "&", " / ", "/", " + ")
    return at + 1 if beside and _may_be_joined(row, at + 1) else 0


def _may_be_joined(row: Row, at: int) -> bool:
    word = row.word(at)
    return (
        word is not None
        and word.is_capital
        and row.may_be_name(at)
        and not row.is_known(at)
        and not row.is_part_of_thing(at)
    )


def add_repeated(row: Row, reasons: dict[int, str]) -> None:
    """A word that is a name in one place is one in the others."""
    names = {row.key(at) for at in reasons}
    for at, word in enumerate(row.words):
        if word.key in names and at not in reasons and _is_repeated(row, at):
            reasons[at] = "A name that stands elsewhere in the comment"


def _is_repeated(row: Row, at: int) -> bool:
    word = row.words[at]
    if row.is_in_phrase(at) or row.is_part_of_thing(at) or (word.key in cues("small") and not is_also_a_word(word.key)):
        return False
    if not word.is_capital:
        return len(word.key) >= SHORTEST_BARE_NAME and not is_ordinary(word.key) and not is_also_a_word(word.key)
    if word.begins_sentence and is_ordinary(word.key):
        return row.key(at + 1) not in cues("questions")
    return True


def belong_together(row: Row, at: int) -> bool:
    """Whether the word at this position and the one before it can be parts of one name."""
    word, before = row.words[at], row.words[at - 1]
    return not before.is_possessive and (word.follows_closely or (before.is_initial and word.gap in _AFTER_INITIAL))
