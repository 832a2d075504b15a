"""Text as our fonts can draw it: nothing vanishes, and no word is wider than its line."""

import re
import unicodedata
from collections.abc import Iterator

from localoffer.formats.typst.coverage import all_characters, characters

# Where a word may be parted if it is wider than the line.
MAY_BREAK = 0

# Seen by nobody, and no font need have them: joiners, marks of direction, selectors of a variant.
_UNSEEN = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u034f\u061c\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
# A soft hyphen would part words, and a byte order mark within text means nothing.
_DROPPED = dict.fromkeys((0x00AD, 0xFEFF))
_NARROW = frozenset("ijl|!.,:;'’‘ftr()[] I")
_WIDE = frozenset("mwMW@%—ŒÆ")
_PARTS = re.compile(r".{1,9}[/.@_&=?:-]+|.{1,10}", re.DOTALL)


def drawable(text: str) -> str:
    """The same text with the name of each character that no font has: `(linear b syllable b008 a)`."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text.translate(_DROPPED))
    return "".join(map(_cluster, _clusters(text)))


def runs(text: str, line: float) -> list[str | int]:
    """The text in pieces, with MAY_BREAK inside words wider than `line` (in letters of common width)."""
    made: list[str | int] = []
    start = 0
    for word in re.finditer(r"[^ ]{8,}", text):
        if width(word[0]) > line:
            made += [text[start : word.start()], *_parted(word[0])]
            start = word.end()
    made.append(text[start:])
    return [each for each in made if each != ""]


def _parted(word: str) -> Iterator[str | int]:
    clusters = list(_clusters(word))
    if len(clusters) < len(word):
        parts = ["".join(clusters[at : at + 10]) for at in range(0, len(clusters), 10)]
    else:
        parts = _PARTS.findall(word)
    for number, part in enumerate(parts):
        if number:
            yield MAY_BREAK
        yield part


def width(word: str) -> float:
    """How wide it is about, in letters of common width."""
    return sum(_letter_width(letter) for letter in word)


def _letter_width(letter: str) -> float:
    if letter in _NARROW:
        return 0.6
    if letter in _WIDE or unicodedata.east_asian_width(letter) in "WF":
        return 2.0
    return 1.35 if letter.isupper() else 1.05


def _clusters(text: str) -> Iterator[str]:
    """A letter with the marks that stand on it."""
    cluster = ""
    for letter in text:
        if cluster and not (_joins(letter) or cluster[-1] == "\u200d"):
            yield cluster
            cluster = ""
        cluster += letter
    if cluster:
        yield cluster


def _joins(letter: str) -> bool:
    return letter == "\u200d" or unicodedata.category(letter).startswith("M")


def _cluster(cluster: str) -> str:
    if len(cluster) == 1:
        return cluster if ord(cluster) in all_characters() or _UNSEEN.match(cluster) else _named(cluster)
    seen = {ord(letter) for letter in _UNSEEN.sub("", cluster)}
    held = max(characters(), key=lambda font: (ord(cluster[0]) in font, len(seen & font)))
    if seen <= held:
        return cluster
    return "".join(letter if ord(letter) in held or _UNSEEN.match(letter) else _named(letter) for letter in cluster)


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "").lower() or f"character u+{ord(letter):04x}"
    return f"({name})"
