"""Telephone numbers, digit by digit in their groups."""

import re

from localoffer.formats.spoken.number_words import digits
from localoffer.formats.spoken.rule import Said, rule

_GAP = r"[ \u00a0\u2009-]"
# A whole number without spaces is grouped as its area code asks (Ofcom, National Telephone Numbering Plan).
_GROUPS = (
    (re.compile(r"02\d{9}"), (3, 4, 4)),
    (re.compile(r"(?:011\d|01\d1|03\d\d|08\d\d|09\d\d)\d{7}"), (4, 3, 4)),
    (re.compile(r"0[17]\d{9}"), (5, 3, 3)),
)


def grouped(number: str) -> list[str]:
    """`01134960000` as its three groups."""
    for pattern, sizes in _GROUPS:
        if pattern.fullmatch(number):
            return [number[sum(sizes[:place]) : sum(sizes[: place + 1])] for place in range(len(sizes))]
    return [number[start : start + 4] for start in range(0, len(number), 4)] if len(number) > 6 else [number]


def say_groups(groups: list[str]) -> str:
    """`oh one one three, four nine six, oh oh oh oh`."""
    return ", ".join(digits(group, "oh") for group in groups)


def _extension(written: str | None) -> str:
    return f", extension {digits(written, 'oh')}" if written else ""


def _national(match: re.Match[str]) -> Said:
    groups = re.findall(r"\d+", match[1])
    found = len("".join(groups))
    if not 7 <= found <= 11:
        return None
    return say_groups(_short_groups(groups)) + _extension(match[2])


def _short_groups(groups: list[str]) -> list[str]:
    """As they are written, unless one is longer than anybody can take in."""
    is_short = len(groups) > 1 and all(len(group) <= 4 for group in groups[1:])
    return groups if is_short else grouped("".join(groups))


def _international(match: re.Match[str]) -> Said:
    """`+44 (0)113 496 0000`."""
    country, rest = match[1], re.findall(r"\d+", match[2])
    if any(len(group) > 4 for group in rest) and not match[2].startswith("("):
        first, *others = grouped("0" + "".join(rest))
        rest = [first.removeprefix("0"), *others]
    return f"plus {say_groups([country, *rest])}{_extension(match[3])}"


def _after_word(match: re.Match[str]) -> Said:
    """`call 111`, `text SHOUT to 85258`: a number to dial, not an amount."""
    return f"{match[1]} {say_groups(match[2].split())}"


_EXTENSION = r"(?:,? ?\(?(?:ext(?:ension|n)?\.?|x) ?(\d{1,6})\b\)?)?"

RULES = (
    rule(
        rf"(?<![\w+])\+(44|\d{{1,3}}(?={_GAP})){_GAP}?((?:\(0\){_GAP}?)?\d(?:{_GAP}?\d){{6,11}})(?!\d){_EXTENSION}",
        _international,
    ),
    rule(rf"(?<![\w.,/£])(\(?0\d{{1,5}}\)?{_GAP}?\d(?:{_GAP}?\d){{2,9}})(?![\d/]|[.,]\d){_EXTENSION}", _national),
    rule(
        r"\b((?:[Cc]all|CALL|[Rr]ing|[Dd]ial|[Pp]hone|[Tt]elephone|[Tt]ext|NHS|[Cc]alling|[Rr]inging|[Dd]ialling)"
        r"(?: (?:on|us on|NHS))?) (1\d\d(?: ?\d{3})?|999|[4-8]\d{4}|18000|18001)(?![\d%]|[.,:/]\d)",
        _after_word,
    ),
    rule(r"\b(to) ([6-8]\d{4})(?![\d%]|[.,:/]\d)", _after_word),
    rule(r"\b(1800[0-2])(?= 0)", lambda match: say_groups([match[1]]) + ","),
    rule(r"\b(1[01]1|112)(?= or (?:999|111)\b)", lambda match: say_groups([match[1]])),
    rule(r"\b(999)(?![\d%]|[.,:/]\d)", lambda match: say_groups([match[1]])),
    rule(r"\b(116 ?(?:000|111|117|123))(?![\d%]|[.,:/]\d)", lambda match: say_groups(match[1].split())),
    rule(r"\b(?:ext(?:ension)?\.?|EXT) ?(\d{2,6})\b", lambda match: f"extension {digits(match[1], 'oh')}"),
)
