"""A setting in the words a family uses."""

import re
from typing import TYPE_CHECKING

from localoffer.core.words import plain_ages
from localoffer.schools.phase import Phase

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting

# Types of the register that say more to a family than the phase does.
_TYPES = {
    "07": "Special school",
    "08": "Non-maintained special school",
    "10": "Independent special school",
    "11": "Independent school",
    "12": "Special school",
    "14": "Pupil referral unit",
    "15": "Nursery school",
    "18": "College",
    "24": "Secure unit",
    "29": "University or college of higher education",
    "31": "Sixth form centre",
    "32": "Specialist college",
    "33": "Special school",
    "36": "Special school",
    "38": "Alternative provision school",
    "39": "Sixth form college",
    "40": "University technical college",
    "41": "Studio school",
    "42": "Alternative provision school",
    "43": "Alternative provision school",
    "44": "Special school",
    "45": "Sixth form college",
    "46": "Sixth form college",
    "47": "Children’s centre",
    "48": "Children’s centre",
    "49": "Online school",
    "57": "Secure school",
}
_PHASES: dict[str, str] = {
    Phase.NURSERY: "Nursery school",
    Phase.PRIMARY: "Primary school",
    Phase.MIDDLE_PRIMARY: "Middle school",
    Phase.SECONDARY: "Secondary school",
    Phase.MIDDLE_SECONDARY: "Middle school",
    Phase.ALL_THROUGH: "Primary and secondary school",
    Phase.SIXTEEN_PLUS: "Sixth form or college",
}
_COLLEGES = ("18", "29", "32")
_STREET = re.compile(
    r"\d|\b(?:road|rd|street|lane|avenue|drive|close|way|grove|off|near|school|college|house)\b", re.IGNORECASE
)
OLDEST = 25


def kind_in_words(setting: "Setting") -> str:
    """`Primary school`, `Special school`, `College`."""
    return _TYPES.get(setting.type_code) or _PHASES.get(setting.phase) or setting.type_name or "School or college"


def called(setting: "Setting") -> str:
    """What to call it within a sentence."""
    if setting.type_code in _COLLEGES or setting.phase == Phase.SIXTEEN_PLUS:
        return "college"
    return "centre" if setting.type_code in ("47", "48") else "school"


def ages_in_words(setting: "Setting") -> str:
    """`3 to 11`, `16 and over`; empty where the register does not say. Beyond 25 there is no Local Offer."""
    oldest = None if setting.maximum_age is None or setting.maximum_age > OLDEST else setting.maximum_age
    if setting.minimum_age is None and oldest is None:
        return ""
    return plain_ages(setting.minimum_age, oldest)


def place_in_words(setting: "Setting") -> str:
    """`Guiseley, Leeds`. The register's second line is sometimes a street: then only the town."""
    lines = [setting.locality, setting.town]
    return ", ".join(dict.fromkeys(line for line in lines if line and not _STREET.search(line)))


def setting_summary(setting: "Setting") -> str:
    """`Primary school for ages 3 to 11 in Guiseley, Leeds, LS20 9DA.`"""
    ages, place = ages_in_words(setting), place_in_words(setting)
    summary = kind_in_words(setting)
    if ages:
        summary += f" for ages {ages}" if ages[0].isdigit() else f", {ages.lower()}"
    where = ", ".join(part for part in (place, setting.postcode) if part)
    return f"{summary} in {where}." if where else f"{summary}."


def name_without_shouting(name: str) -> str:
    """`THE BRIGSHAW LEARNING PARTNERSHIP` is how the register writes trusts: in ordinary capitals instead."""
    if not name.isupper():
        return name
    words = [word.capitalize() for word in name.split()]
    small = {"The", "Of", "And", "For", "In", "On", "At"}
    return " ".join(word.lower() if place and word in small else word for place, word in enumerate(words))
