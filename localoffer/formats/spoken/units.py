"""Measures and ages, written short."""

import re

from localoffer.formats.spoken.number_words import cardinal
from localoffer.formats.spoken.numbers import amount
from localoffer.formats.spoken.rule import DOT, TO, Said, rule

_UNITS = {
    "mi": ("mile", "miles"),
    "km": ("kilometre", "kilometres"),
    "m": ("metre", "metres"),
    "cm": ("centimetre", "centimetres"),
    "mm": ("millimetre", "millimetres"),
    "kg": ("kilogram", "kilograms"),
    "g": ("gram", "grams"),
    "ml": ("millilitre", "millilitres"),
    "mph": ("mile an hour", "miles an hour"),
    "ft": ("foot", "feet"),
    "hr": ("hour", "hours"),
    "hrs": ("hour", "hours"),
    "min": ("minute", "minutes"),
    "mins": ("minute", "minutes"),
    "sec": ("second", "seconds"),
    "secs": ("second", "seconds"),
    "yr": ("year", "years"),
    "yrs": ("year", "years"),
    "wk": ("week", "weeks"),
    "wks": ("week", "weeks"),
    "mth": ("month", "months"),
    "mths": ("month", "months"),
    "KB": ("kilobyte", "kilobytes"),
    "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°": ("degree", "degrees"),
}
_NUMBER = r"(\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,9}(?:\.\d{1,6})?)"
_UNIT = rf"({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![\w£]|['’]\w){DOT}(?!\w)"


def _unit(match: re.Match[str]) -> Said:
    one, many = _UNITS[match[2]]
    return f"{amount(match[1])} {one if match[1] == '1' else many}"


def _unit_range(match: re.Match[str]) -> Said:
    return f"{amount(match[1])} to {amount(match[2])} {_UNITS[match[3]][1]}"


def _year_group(match: re.Match[str]) -> Said:
    """`Y6`, `Yr 6`: `Year six`; `Y5-6`, `Y5/6`: `Years five to six`."""
    if match[2]:
        return f"Years {cardinal(int(match[1]))} to {cardinal(int(match[2]))}"
    return f"Year {cardinal(int(match[1]))}"


RULES = (
    rule(rf"\bY(?:ea)?rs? ?(\d{{1,2}})(?:(?:{TO}|/)(?:Y(?:r|ear)? ?)?(\d{{1,2}}))?(?![\d:.,/%]\d|\d)\b", _year_group),
    rule(rf"\bY(\d{{1,2}})(?:(?:{TO}|/)Y?(\d{{1,2}}))?\b", _year_group),
    rule(r"\bKS ?([1-5])\b", lambda match: f"Key Stage {cardinal(int(match[1]))}"),
    rule(r"\b(\d{1,2})[ -]?y/?o\b", lambda match: f"{cardinal(int(match[1]))} year old"),
    rule(rf"\b{_NUMBER}{TO}{_NUMBER} ?{_UNIT}", _unit_range),
    rule(rf"\b{_NUMBER} ?{_UNIT}", _unit),
)
