"""A text as it looks to a reader: plain letters and digits, nothing hidden, each with its place in the original.

Rules read the skeleton, so “Ja\\u200bcob”, full-width digits and letters in fancy styles need no rules of their own.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Characters that take no room, beside those that Unicode calls format characters: a filler, and variation selectors.
_HIDDEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f]")
_LATIN = re.compile(
    r"LATIN (?P<case>CAPITAL|SMALL|LETTER SMALL CAPITAL)(?: LETTER)?(?: DOTLESS)? (?P<letter>[A-Z]{1,2})\b"
)
_PLAIN = str.maketrans("‘’‛ʼ′`´“”„«»‐‑‒–—―−﹘⁃", "'''''''\"\"\"\"\"---------")
LONGEST_PIECE = 4
_LINE_ENDS = "\n\u2028\u2029\x85"
_SPACE = re.compile(r"[^\S\n]")


@lru_cache(maxsize=4096)
def plain(char: str) -> str:
    """One character as plain as it can be: nothing, one, or a few. Line breaks stay, other spaces become a space."""
    if char.isspace():
        return "\n" if char in _LINE_ENDS else " "
    if is_hidden(char):
        return ""
    if char.isascii():
        return char
    simple = "".join(_letter(part) for part in unicodedata.normalize("NFKD", char))
    # A few characters stand for a whole sentence, which no rule needs and which would make a text long.
    return _SPACE.sub(" ", simple.translate(_PLAIN)) if len(simple) <= LONGEST_PIECE else char


def is_hidden(char: str) -> bool:
    """Whether a reader sees nothing of it: zero-width and direction characters, and their like."""
    return not char.isspace() and (unicodedata.category(char) in ("Cf", "Cc", "Cs") or bool(_HIDDEN.match(char)))


def _letter(char: str) -> str:
    """A Latin letter without its stroke or accent. Accents that stand alone are left out."""
    if char.isascii():
        return char
    if unicodedata.category(char) in ("Mn", "Me"):
        return ""
    found = _LATIN.match(unicodedata.name(char, ""))
    if not found:
        return char
    return found["letter"] if found["case"] == "CAPITAL" else found["letter"].lower()


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`plain` is what rules read. Its character `n` came from the original's character `origins[n]`."""

    original: str
    plain: str
    origins: tuple[int, ...]

    def start_in_original(self, start: int) -> int:
        """Where a piece that starts here in `plain` starts in the original."""
        return self.origins[start]

    def end_in_original(self, end: int) -> int:
        """Where a piece that ends here in `plain` ends in the original, marks above its last letter included."""
        at = self.origins[end - 1] + 1
        while at < len(self.original) and unicodedata.category(self.original[at]) in ("Mn", "Me"):
            at += 1
        return at


def skeleton(text: str) -> Skeleton:
    """Any text, in time that grows with its length."""
    pieces: list[str] = []
    origins: list[int] = []
    for at, char in enumerate(text):
        piece = plain(char)
        pieces.append(piece)
        origins.extend([at] * len(piece))
    return Skeleton(text, "".join(pieces), tuple(origins))
