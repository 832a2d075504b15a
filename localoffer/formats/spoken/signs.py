"""Every character that is no letter or figure: a pause, a word, or nothing."""

import re
import unicodedata

from localoffer.formats.spoken.rule import Said, rule

_WORDS = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "%": "per cent",
    "@": "at",
    "#": "hash",
    "£": "pounds",
    "€": "euros",
    "$": "dollars",
    "©": "copyright",
    "®": "",
    "™": "",
    "°": "degrees",
    "×": "times",
    "÷": "divided by",
    "±": "plus or minus",
    "→": "to",
    "<": "less than",
    ">": "more than",
    "≤": "at most",
    "≥": "at least",
    "~": "about",
    "✓": "yes",
    "✔": "yes",
    "✗": "no",
    "✘": "no",
    "★": "star",
    "☆": "star",
    "♿": "wheelchair",
}
_PAUSES = dict.fromkeys("()[]{}|–—―−•·▪●‣…\n\t", ",") | dict.fromkeys("/\\_*\"“”„«»‘’'`^-‐‑‒", " ")
_KEPT = ".,?!;:"
# Parts of emoji that only colour or join them.
_SILENT = {"Cf", "Mn", "Me", "Mc", "Sk", "Cc", "Cs", "Co", "Cn"}


def say_sign(sign: str) -> str:
    """What is said for one character that stands alone."""
    if sign in _KEPT:
        return sign
    if sign in _PAUSES:
        return _PAUSES[sign]
    if sign in _WORDS:
        return f" {_WORDS[sign]} "
    category = unicodedata.category(sign)
    if category in _SILENT:
        return ""
    if category == "So":
        return f", {_name(sign)}, "
    return " " if category[0] in "ZP" else f" {_name(sign)} "


def _name(sign: str) -> str:
    """`party popper`; the figures and dashes of some names go."""
    name = unicodedata.name(sign, "sign").lower()
    return " ".join(re.sub(r"[^a-z]+", " ", name).split())


def _either(match: re.Match[str]) -> Said:
    """`his/her`: `or`; `and/or`: `and or`."""
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    return " " if before.endswith("and") else " or "


RULES = (
    rule(r"(?<=[^\W\d])/(?=[^\W\d])", _either),
    rule(r"(?<=\w)[-‐‑](?=\d)|(?<=\d)[-‐‑](?=[^\W\d])", lambda _: " "),
    rule(r"(?<=\d)×(?=\d)|(?<=\d) x (?=\d)", lambda _: " by "),
    rule(r" [-–—] ", lambda _: ", "),
    rule(r"(?<=\d) ?> ?(?=\d)", lambda _: " to "),
    rule(r"(?<=\w) ?> ?(?=[^\W\d])", lambda _: ", "),
    rule(r"\.{2,}|…", lambda _: ","),
)
