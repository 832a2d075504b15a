"""Amounts, ranges, fractions and ordinals: every number that no other module knows better."""

import re

from localoffer.formats.spoken.number_words import decimal, digits, ordinal, plural, whole
from localoffer.formats.spoken.rule import TO, Said, rule

# Longer than this without commas, it is the name of something: a reference, a register's number.
_LONGEST_AMOUNT = 5
_NUMBER = r"(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,9})?|\d{1,12}(?:\.\d{1,9})?)"
_FRACTIONS = {
    "½": "a half",
    "¼": "a quarter",
    "¾": "three quarters",
    "⅓": "a third",
    "⅔": "two thirds",
    "⅕": "a fifth",
    "⅛": "an eighth",
}
_IN_FIGURES = {"1/2": "½", "1/4": "¼", "3/4": "¾", "1/3": "⅓", "2/3": "⅔"}
_NAMED = (
    r"\b(URN|UPRN|UKPRN|UID|ID|[Rr]eference|[Rr]ef\.?|[Cc]ode|DfE|LA|[Cc]harity|[Cc]ompany)"
    r"((?: (?:number|no\.?|code))?[:.]?) ?(\d{3,12})\b(?![.,]\d)"
)


def amount(number: str) -> str:
    """`1,250`, `3.5`, `12`; six figures or more without commas are said one by one."""
    if "." in number:
        return decimal(number)
    return digits(number) if "," not in number and len(number) > _LONGEST_AMOUNT else whole(number)


def _range(match: re.Match[str]) -> Said:
    """`0–25`: `nought to twenty-five`."""
    per_cent = " per cent" if match[3] else ""
    return f"{amount(match[1])} to {amount(match[2])}{per_cent}"


def _fraction(match: re.Match[str]) -> Said:
    sign = _IN_FIGURES.get(match[2].replace("⁄", "/"), match[2])
    said = _FRACTIONS.get(sign)
    if said is None:
        return None
    return f"{whole(match[1].strip())} and {said}" if match[1] else said


def _named(match: re.Match[str]) -> Said:
    """`URN 108058`: the name of a thing, figure by figure."""
    name = match[1].rstrip(".")
    said = {"Ref": "Reference", "ref": "reference"}.get(name, " ".join(name) if name.isupper() else name)
    number = " number" if "n" in match[2] else " code" if "code" in match[2] else ""
    return f"{said}{number} {digits(match[3])}"


RULES = (
    rule(r"\b24/7\b", lambda _: "twenty-four seven"),
    rule(_NAMED, _named),
    rule(r"(?:\b(\d{1,6} ?))?([½¼¾⅓⅔⅕⅛])", _fraction),
    rule(r"(?<![\d/.,])(?:(\d{1,6}) )?\b([123][/⁄][234])(?![/\d]|[.,]\d)", _fraction),
    rule(r"(?<![\w.,])[-−](?=\d{1,12}(?:\.\d{1,9})?°)", lambda _: "minus "),
    rule(r"\b1:1\b", lambda _: "one to one"),
    rule(rf"\b{_NUMBER}:(?!\d\d)(\d{{1,3}})\b", lambda match: f"{amount(match[1])} to {amount(match[2])}"),
    rule(r"\b(\d{1,6})(?:st|nd|rd|th)\b", lambda match: ordinal(int(match[1]))),
    rule(r"\b(\d{1,4})['’]?s\b", lambda match: plural(match[1])),
    rule(rf"\b{_NUMBER} ?%?(?:{TO}){_NUMBER}(?![-–/\d]|[.,:]\d| ?[ap]\.?m\b)( ?%| per ?cent\b)?", _range),
    rule(rf"\b{_NUMBER} ?%", lambda match: f"{amount(match[1])} per cent"),
    rule(rf"\b{_NUMBER}(?= (?:million|billion|thousand)\b)", lambda match: amount(match[1])),
    rule(r"(?<=\d)[-–/.,:](?=\d)", lambda match: {"/": " slash ", ".": " point ", ":": ", "}.get(match[0], ", ")),
    rule(rf"{_NUMBER}\+(?= |$|[.,;:)])", lambda match: f"{amount(match[1])} plus"),
    rule(
        r"(\d{1,3}(?:,\d{3}){1,3}(?!\d|,\d)(?:\.\d{1,9}(?!\d))?|\d{1,12}\.\d{1,9}(?![\d.]))",
        lambda match: amount(match[1]),
    ),
    rule(r"\d{1,1000}", lambda match: amount(match[0])),
)
