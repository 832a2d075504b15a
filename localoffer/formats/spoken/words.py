"""Words: most are said as they are written; abbreviations are not."""

import re

from localoffer.formats.spoken.glossary import Entry, Glossary, pronunciations
from localoffer.formats.spoken.rule import letters

# Longer than this in capitals it is a word that was written loudly, unless nobody could say it.
_LONGEST_SPELLED = 4
_VOWELS = set("AEIOUY")
_CAPITALS = re.compile(r"[A-Z]{2,}")
_LOUD = re.compile(r"[A-Z]{5,}")
_AROUND = 30
_OWNER = re.compile(r"['’]s$")


def say_word(match: re.Match[str], glossary: Glossary, met: set[str]) -> str:
    """`met` holds the abbreviations that were explained, and gets those explained now."""
    word = match[0]
    if word.islower():
        return word
    stem = _OWNER.sub("", word)
    owner = word[len(stem) :]
    if said := pronunciations().get(stem):
        return said + owner
    if entry := glossary.get(stem):
        return _abbreviation(entry, match.string, met) + owner
    if "-" in stem or "&" in stem:
        parts = re.split("([-&])", stem)
        return "".join(_part(part, match, glossary, met) for part in parts) + owner
    return _unknown(stem, match) + owner


def _part(part: str, match: re.Match[str], glossary: Glossary, met: set[str]) -> str:
    """`SEND-friendly`, `R&D`."""
    if part in {"-", "&"}:
        return part if part == "-" else " and "
    entry = glossary.get(part)
    return _abbreviation(entry, match.string, met) if entry else _unknown(part, match)


def _abbreviation(entry: Entry, text: str, met: set[str]) -> str:
    """Explained where it is met first, unless the text explains it itself."""
    if not entry.expansion or entry.expansion in met:
        return entry.said
    met.add(entry.expansion)
    if entry.expansion.lower() in text.lower():
        return entry.said
    return f"{entry.said}, that is, {entry.expansion},"


def _unknown(word: str, match: re.Match[str]) -> str:
    """`NHS` is spelled, `LEEDS` and `OTLEY ROAD` are said."""
    stem = word.removesuffix("s")
    if not _CAPITALS.fullmatch(stem):
        return word
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    if (len(stem) > _LONGEST_SPELLED or _LOUD.search(around)) and _VOWELS & set(stem) and len(stem) > 1:
        return word.capitalize()
    return letters(stem) + ("’s" if stem != word else "")
