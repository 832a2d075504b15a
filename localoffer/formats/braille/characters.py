"""Which characters Unified English Braille has signs for here, and what is written for those it has none for."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

# Those that liblouis 3.24 writes with its English tables; a test asks it. Ranges of code points, both ends in it.
_KNOWN = (
    "20-7e a0-a9 ab-ac ae-b8 bb-103 106-109 10c-115 11a-11f 122-12d 132-137 139-13e 141-148 14a-14f 152-16f 174-17a "
    "17d-17e 1e80-1e85 1ef2-1ef3 391-3a1 3a3-3a9 3b1-3c9 2010 2013-2014 2018-2019 201c-201d 2020-2022 2026 2032-2033 "
    "20ac 2122 2126 2150-215e 2190-2193 2212 221a 221e 2248 2260 2264-2265 25a0-25a1 25cb 25cf 2640 2642 2713-2714 "
    "2800-283f"
)
# Transcriber's note, opening and closing (UEB 3.27), as characters that every table writes as they are.
NOTE_OPENS, NOTE_CLOSES = "⠈⠨⠣", "⠈⠨⠜"
# A space inside a number is written as part of it (UEB 6.6), but the two halves of a postcode are not one number.
_POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][A-Z0-9]?) ([0-9][A-Z]{2})\b")
# Unicode calls the characters of Chinese after the three languages that share them.
_SCRIPTS = {"Cjk": "Chinese"}
_INVISIBLE = {"Cf", "Mn", "Me", "Mc", "Cc"}


def code_points(ranges: str) -> frozenset[str]:
    """`41-43 61` is A, B, C and a."""
    ends = [each.partition("-") for each in ranges.split()]
    return frozenset(chr(code) for low, _, high in ends for code in range(int(low, 16), int(high or low, 16) + 1))


KNOWN = code_points(_KNOWN)


def writable(text: str) -> str:
    """The same text in characters of KNOWN, on one line.

    Letters of a script that is not ours become a note that says which; any other sign becomes a note with its name.
    """
    plain = unicodedata.normalize("NFC", text).replace("\u2011", "-")
    if not KNOWN.issuperset(plain):
        plain = "".join(_written(kind, run) for kind, run in _runs(plain))
    return _POSTCODE.sub("\\1\u00a0\\2", " ".join(plain.split()))


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """Neighbours of the same kind together: words of one script are one run with the spaces between them."""
    found = [(kind, "".join(letters)) for kind, letters in groupby(_spelt(text), _kind)]
    joined: list[tuple[str, str]] = []
    for kind, run in found:
        if len(joined) > 1 and kind == joined[-2][0] != "" and not joined[-1][1].strip():
            joined[-2:] = [(kind, joined[-2][1] + joined[-1][1] + run)]
        else:
            joined.append((kind, run))
    return iter(joined)


def _spelt(text: str) -> Iterator[str]:
    """Letter for letter, each as plain as it can be without another meaning: a ligature as its letters."""
    for letter in text:
        plain = letter if letter in KNOWN else unicodedata.normalize("NFKC", letter)
        base = unicodedata.normalize("NFKD", letter)[0]
        if KNOWN.issuperset(plain):
            yield from plain
        elif base in KNOWN and base.isalpha():
            yield base
        elif letter.isspace():
            yield " "
        elif unicodedata.category(letter) not in _INVISIBLE:
            yield letter


def _kind(letter: str) -> str:
    """Empty where it can be written; the script of a letter; the sign itself for any other."""
    if letter in KNOWN:
        return ""
    if unicodedata.category(letter)[0] in "LN" and (name := unicodedata.name(letter, "")):
        script = name.split()[0].title()
        return _SCRIPTS.get(script, script)
    return letter


def _written(kind: str, run: str) -> str:
    if not kind:
        return run
    if len(kind) > 1:
        return _note(f"text in {kind} letters")
    return _note(_name(kind)) * len(run)


def _name(letter: str) -> str:
    return unicodedata.name(letter, "").lower() or f"a character without a name, U+{ord(letter):04X}"


def _note(words: str) -> str:
    return f" {NOTE_OPENS}{words}{NOTE_CLOSES} "
