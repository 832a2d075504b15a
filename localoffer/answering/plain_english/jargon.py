"""Finds abbreviations and terms of the field that an answer uses and does not explain."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from localoffer.answering.plain_english.glossary import Term

# How far behind its first use a term may be explained: `SENCo (special educational needs coordinator)`.
_NEAR = 20


@dataclass(frozen=True, slots=True)
class Jargon:
    """One term that a family may not know, how often it stands there, and what to write instead."""

    term: str
    times: int
    meaning: str
    advice: str
    is_ambiguous: bool


def unexplained(text: str, terms: Iterable[Term]) -> tuple[Jargon, ...]:
    """In the order of their first use. A term is explained where its meaning stands before it or right behind it."""
    lowered, simple = text.lower(), _simple(text)
    found = []
    for term in terms:
        # To look for a hundred terms takes long in a long answer, to look whether they are there at all does not.
        if term.written.lower() not in lowered:
            continue
        uses = list(term.pattern.finditer(text))
        if uses and not _is_explained(term, simple, len(_simple(text[: uses[0].end()]))):
            found.append((uses[0].start(), Jargon(term.written, len(uses), *_told(term), term.is_ambiguous)))
    return tuple(jargon for _, jargon in sorted(found, key=lambda pair: pair[0]))


def _is_explained(term: Term, simple: str, first_use: int) -> bool:
    meaning = _simple(term.expansion)
    return meaning in simple[: first_use + len(meaning) + _NEAR]


def _told(term: Term) -> tuple[str, str]:
    """What it means, and what to do about it."""
    if term.is_ambiguous:
        other = term.note.removeprefix("also: ")
        meaning = f"{term.expansion}, or {other}"
        return meaning, f"“{term.written}” has more than one meaning. Write out the one you mean."
    if term.note.startswith("old term"):
        return f"{term.expansion} ({term.note})", "This term is old. Use plain words, or the term of today."
    if term.is_abbreviation:
        return term.expansion, f"Write “{_in_text(term.expansion)} ({term.written})” the first time."
    return term.expansion, "Say in a few words what it is."


def _in_text(expansion: str) -> str:
    """As it would stand inside a sentence, where it is no name of one body."""
    names = ("Leeds", "British", "Makaton")
    return expansion if expansion.startswith(names) else expansion.lower()


def _simple(text: str) -> str:
    """Letters as they compare: no capitals, hyphens or curly marks, one space between words."""
    plain = text.lower().replace("’", "'").replace("-", "").replace("‑", "")
    return re.sub(r"\s+", " ", plain)
