"""Written English in, words to say out."""

import re
from collections.abc import Iterator

from localoffer.formats.spoken import (
    abbreviations,
    addresses,
    dates,
    law,
    money,
    numbers,
    postcodes,
    signs,
    telephones,
    times,
    units,
)
from localoffer.formats.spoken.glossary import Glossary
from localoffer.formats.spoken.letters import readable, tidy
from localoffer.formats.spoken.rule import Rule
from localoffer.formats.spoken.signs import say_sign
from localoffer.formats.spoken.words import say_word

# The first that matches at a place wins, so what is more particular comes first.
RULES: tuple[Rule, ...] = (
    *addresses.RULES,
    *telephones.RULES,
    *money.RULES,
    *dates.RULES,
    *times.RULES,
    *law.RULES,
    *units.RULES,
    *postcodes.RULES,
    *dates.WEEKDAY_RULES,
    *abbreviations.RULES,
    *numbers.RULES,
    *signs.RULES,
)
_ANY = re.compile("|".join(f"(?P<rule{place}>{each.inline})" for place, each in enumerate(RULES)))
_WORD = re.compile(r"[^\W\d_]{1,100}(?:[-'’&‐‑][^\W\d_]{1,100}){0,20}")


def spoken(text: str, glossary: Glossary | None = None, met: set[str] | None = None) -> str:
    """What is said for a paragraph: only letters, spaces, `.,?!;:’` and hyphens inside words, and no figures.

    `met` holds the abbreviations that the listener was told the meaning of, and gets those of this paragraph.
    Raises nothing. The time it takes grows with the length of the text, whatever it holds.
    """
    written = readable(text)
    return tidy("".join(_pieces(written, glossary or {}, set() if met is None else met)))


def _pieces(text: str, glossary: Glossary, met: set[str]) -> Iterator[str]:
    place = 0
    while place < len(text):
        said, place = _by_rule(text, place) or _by_word(text, place, glossary, met) or _by_sign(text, place)
        yield said


def _by_rule(text: str, place: int) -> tuple[str, int] | None:
    """The first rule that knows what stands here."""
    found = _ANY.match(text, place)
    if found is None or found.lastgroup is None:
        return None
    for each in RULES[int(found.lastgroup.removeprefix("rule")) :]:
        match = each.pattern.match(text, place)
        if match and match.end() > place and (said := each.say(match)) is not None:
            return _apart(text, match, said), match.end()
    return None


def _apart(text: str, match: re.Match[str], said: str) -> str:
    """What was a figure or a sign runs into no word beside it."""
    before = " " if text[match.start() - 1 : match.start()].isalnum() else ""
    after = " " if text[match.end() : match.end() + 1].isalnum() else ""
    return f"{before}{said}{after}"


def _by_word(text: str, place: int, glossary: Glossary, met: set[str]) -> tuple[str, int] | None:
    match = _WORD.match(text, place)
    return (say_word(match, glossary, met), match.end()) if match else None


def _by_sign(text: str, place: int) -> tuple[str, int]:
    return say_sign(text[place]), place + 1
