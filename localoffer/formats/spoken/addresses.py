"""Web addresses and e-mail addresses, so that a listener can write them down."""

import re

from localoffer.formats.spoken.number_words import digits
from localoffer.formats.spoken.rule import Said, rule

# A longer one cannot be written down by ear. Its site is said, and that it is in the written formats.
LONGEST = 90
_SIGNS = {
    ".": "dot",
    "/": "slash",
    "-": "dash",
    "_": "underscore",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    "#": "hash",
    "%": "percent",
    "+": "plus",
    "~": "tilde",
    ":": "colon",
    "@": "at",
    ",": "comma",
    "'": "apostrophe",
}
_SPELLED = {"www", "uk", "eu", "nhs", "bbc", "pdf", "url", "html", "bsl", "sen", "fm", "tv"}
_ENDINGS = r"(?:uk|org|com|net|gov|edu|eu|io|info|co|wales|scot)"
_HOST = rf"(?:[\w-]{{1,63}}\.){{1,6}}{_ENDINGS}\b(?![\w@])"
_PATH = r"(?::\d{2,5})?(?:[/?#][^\s<>\"“”‘’]{0,2000})?"


def _piece(piece: str) -> str:
    if piece in _SIGNS:
        return _SIGNS[piece]
    if piece.isdigit():
        return digits(piece)
    if piece.lower() in _SPELLED:
        return " ".join(piece.upper())
    return piece


def _pieces(address: str) -> list[str]:
    return [_piece(each) for each in re.findall(r"\d+|[^\W\d_]+|[^\w\s]|_", address)]


def _web(match: re.Match[str]) -> Said:
    """`https://leeds.gov.uk/send`: `leeds dot gov dot U K slash send`."""
    host, written = match[1], match[2]
    path = written.rstrip(".,;:!?)]}'")
    after = written[len(path) :].lstrip(")]}'")
    if len(host + path) > LONGEST:
        return f"a long web address at {' '.join(_pieces(host))}{after}"
    return f"{' '.join(_pieces(host + path.rstrip('/')))}{after}"


def _mail(match: re.Match[str]) -> Said:
    """`name@example.org`: slowly, with a pause after each part."""
    return ", ".join(_pieces(match[1]))


RULES = (
    rule(r"(?:mailto:)?\b([\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24})\b", _mail, any_case=True),
    rule(rf"\b(?:https?|ftp)://((?:[\w-]{{1,63}}\.){{0,6}}[\w-]{{1,63}})({_PATH})", _web, any_case=True),
    rule(rf"\b({_HOST})({_PATH})", _web, any_case=True),
)
