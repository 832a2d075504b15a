"""Amounts of money."""

import re

from localoffer.formats.spoken.number_words import cardinal, count, decimal, whole
from localoffer.formats.spoken.rule import TO, Said, rule

_COINS = {
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "$": ("dollar", "dollars", "cent", "cents"),
}
_ARTICLE = re.compile(r"\b[Aa]n? $")
_LARGE = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion"}
_WHOLE = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})"
_AMOUNT = rf"({_WHOLE}(?:\.\d{{1,6}})?)(?!\d)"
_SCALE = r"(?: ?(thousand|million|billion|trillion)\b|(k|mn?|bn?)\b)?"


def _amount(coins: tuple[str, str, str, str], number: str, large: str) -> str:
    """`large` is `million`, or empty."""
    one, many, penny, pence = coins
    before, _, after = number.partition(".")
    if large:
        return f"{decimal(number)} {large} {many}"
    if len(after) not in (0, 2):
        return f"{decimal(number)} {many}"
    pounds = int(before.replace(",", ""))
    said = f"{whole(before)} {one if pounds == 1 else many}"
    small = int(after or 0)
    if not small:
        return said
    if not pounds:
        return count(small, penny, pence)
    return f"{said} and {count(small, penny, pence)}"


def _large(word: str | None, letter: str | None) -> str:
    return (word or _LARGE.get((letter or "").lower(), "")).lower()


def _money(match: re.Match[str]) -> Said:
    """`£1,250`, `£3.50`, `£1.2m`; `a £20 deposit` is one of twenty pound."""
    said = _amount(_COINS[match[1]], match[2], _large(match[3], match[4]))
    is_before_noun = _ARTICLE.search(match.string[max(0, match.start() - 3) : match.start()])
    return said.removesuffix("s") if is_before_noun else said


def _money_range(match: re.Match[str]) -> Said:
    """`£5-£10`, `£5 to £10`, `£5-10`: `five pounds to ten pounds`."""
    coins = _COINS[match[1]]
    last = _large(match[7], match[8])
    is_one_amount = "." in match[2] or not match[5]
    first = _large(match[3], match[4]) or (last if is_one_amount else "")
    return f"{_amount(coins, match[2], first)} to {_amount(coins, match[6], last)}"


def _pence(match: re.Match[str]) -> Said:
    return f"{cardinal(int(match[1]))} {'penny' if int(match[1]) == 1 else 'pence'}"


RULES = (
    rule(rf"([£€$]) ?{_AMOUNT}{_SCALE}{TO}([£€$])? ?{_AMOUNT}{_SCALE}", _money_range, any_case=True),
    rule(rf"([£€$]) ?{_AMOUNT}{_SCALE}", _money, any_case=True),
    rule(r"\b(\d{1,3})p\b", _pence),
    rule(r"(?<=\d) ?p/?w\b", lambda _: " per week"),
    rule(r"(?<=\d) ?p\.?a\b\.?", lambda _: " per annum"),
)
