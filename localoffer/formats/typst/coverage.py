"""Which characters our fonts can draw, read from the fonts themselves.

A font file is a table of tables; `cmap` says which character is which glyph (OpenType specification, chapter cmap).
"""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent.parent / "fonts"


@cache
def characters() -> tuple[frozenset[int], ...]:
    """The code points of each font, the bold ones left out: they hold the same. The largest come first."""
    fonts = [font_characters(path.read_bytes()) for path in FONTS.glob("*-Regular.ttf")]
    return tuple(sorted(fonts, key=len, reverse=True))


@cache
def all_characters() -> frozenset[int]:
    """The code points that some font has."""
    return frozenset().union(*characters())


@cache
def main_font_pattern() -> str:
    """A regular expression of any letter or sign of our main font, marks that stand on letters left out."""
    codes = font_characters((FONTS / "AtkinsonHyperlegible-Regular.ttf").read_bytes())
    letters = [code for code in sorted(codes) if not unicodedata.combining(chr(code))]
    return "[" + "".join(f"\\u{{{code:x}}}" for code in letters) + "]"


def font_characters(font: bytes) -> frozenset[int]:
    """The code points that a TrueType or OpenType font has a glyph for."""
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    offsets = {struct.unpack_from(">L", font, start + 8 + 8 * number)[0] for number in range(count)}
    return frozenset(code for offset in offsets for code in _subtable(font, start + offset))


def _table(font: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise ValueError("not a font with characters")


def _subtable(font: bytes, start: int) -> Iterator[int]:
    (form,) = struct.unpack_from(">H", font, start)
    if form == 12:
        yield from _groups(font, start)
    elif form == 4:
        yield from _segments(font, start)


def _groups(font: bytes, start: int) -> Iterator[int]:
    """Format 12: first and last character, and the glyph of the first."""
    (count,) = struct.unpack_from(">L", font, start + 12)
    for number in range(count):
        first, last, glyph = struct.unpack_from(">LLL", font, start + 16 + 12 * number)
        yield from range(first + (glyph == 0), last + 1)


def _segments(font: bytes, start: int) -> Iterator[int]:
    """Format 4: the ends of segments, their starts, what to add, and where the glyphs of each are listed."""
    (twice,) = struct.unpack_from(">H", font, start + 6)
    ends, starts = start + 14, start + 16 + twice
    for at in range(0, twice, 2):
        (last,) = struct.unpack_from(">H", font, ends + at)
        first, delta, listed = (struct.unpack_from(">H", font, starts + part * twice + at)[0] for part in range(3))
        for code in range(first, min(last, 0xFFFE) + 1):
            if _glyph(font, code, first, delta, listed, starts + 2 * twice + at):
                yield code


def _glyph(font: bytes, code: int, first: int, delta: int, listed: int, at: int) -> int:
    if not listed:
        return (code + delta) & 0xFFFF
    (glyph,) = struct.unpack_from(">H", font, at + listed + 2 * (code - first))
    return (glyph + delta) & 0xFFFF if glyph else 0
