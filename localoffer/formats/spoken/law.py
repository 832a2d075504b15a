"""References to the law, and numbers in Roman figures."""

import re

from localoffer.formats.spoken.number_words import cardinal
from localoffer.formats.spoken.numbers import amount
from localoffer.formats.spoken.rule import Said, rule

_NAMES = {
    "s": "section",
    "ss": "sections",
    "reg": "regulation",
    "regs": "regulations",
    "para": "paragraph",
    "paras": "paragraphs",
    "sch": "Schedule",
    "art": "article",
}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_INSIDE = re.compile(r"\((\w{1,3})\)")
_CUE = re.compile(r"(?i)\b(sections?|ss?\.)[^.;]{0,60}$")


def roman(figures: str) -> int | None:
    """`XIV` as 14; None where it is no number."""
    values = [_ROMAN[each] for each in figures]
    total = sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
    return total if _to_roman(total) == figures else None


def _to_roman(number: int) -> str:
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (number // 10) + ones[number % 10]


def _part(match: re.Match[str]) -> Said:
    number = roman(match[2])
    return None if number is None else f"{match[1]} {cardinal(number)}"


def _provision(match: re.Match[str]) -> Said:
    """`section 30(6)(a)`: `section thirty, subsection six, paragraph A`; below a regulation all are paragraphs."""
    name, number, inside = match[1] or "", match[2], _INSIDE.findall(match[3])
    before = name or match.string[max(0, match.start() - 80) : match.start()]
    is_section = bool(_CUE.search(before + " ")) or name.lower().rstrip(".") in {"s", "ss"}
    first = "subsection" if is_section else "sub-paragraph" if name.lower().startswith("para") else "paragraph"
    names = [first, "paragraph", "sub-paragraph"]
    steps = [f"{name} {_step(each)}" for name, each in zip(names, inside, strict=False)]
    said = _NAMES.get(name.lower().rstrip("."), name)
    return f"{said} {', '.join([_step(number), *steps])}".strip()


def _step(written: str) -> str:
    """`6`, `a`, `19A`, `ii`."""
    figures = re.match(r"\d+", written)
    if not figures:
        return " ".join(written.upper())
    return f"{amount(figures[0])} {' '.join(written[figures.end() :].upper())}".strip()


RULES = (
    rule(
        r"(?:\b(sections?|regulations?|paragraphs?|articles?|schedules?|ss?\.?|regs?\.?|paras?\.?|sch\.?|art\.?) ?)?"
        r"\b(\d{1,3}[A-Z]{0,2})((?:\(\w{1,3}\)){1,3})",
        _provision,
        any_case=True,
    ),
    rule(
        r"\b(ss?\.|regs?\.?|paras?\.?|sch\.|art\.|Sch) ?(\d{1,3}[A-Z]{0,2})\b(?![.,:/]\d)()",
        _provision,
        any_case=True,
    ),
    rule(r"\b(Part|Schedule|Chapter|Volume|Phase|Stage|Type|Grade|Level|Section|Appendix|Annex) ([IVX]{1,8})\b", _part),
)
