"""What typst is given for one copy: its words as pieces, and all that is said about them."""

from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings

from localoffer.formats.copy import Copy
from localoffer.formats.typst.coverage import main_font_pattern
from localoffer.formats.typst.languages import language_data
from localoffer.formats.typst.pieces import Piece, Writer
from localoffer.formats.typst.text import drawable, width
from localoffer.publishing.document import Document, Picture

# Letters in a line of 12 points on A4; half of it where they are twice as big.
_LETTERS_AT_ONE_POINT = 80 * 12
_MOST_SECTIONS_WITHOUT_CONTENTS = 6
# With more headings than this, the contents name the outer ones only.
_MOST_IN_CONTENTS = 60
_LONGEST_FOOT = 70


@dataclass(frozen=True, slots=True)
class Look:
    """`points` is the size of the letters. Large print has black letters and no table that is hard to follow."""

    points: int
    is_large: bool


def document_data(copy: Copy, look: Look) -> tuple[dict[str, Any], list[Picture]]:
    """What `document.typ` reads, and the pictures that it shows by their number."""
    # A PDF without a title, or without a heading of the first level, is not accessible.
    document = copy.document if _one_line(copy.document.title) else replace(copy.document, title=copy.publisher)
    writer = Writer(_LETTERS_AT_ONE_POINT // look.points, look.is_large, document.language)
    pieces = writer.pieces(document)
    title = _one_line(document.title)
    data = {
        "title": title,
        "foot": _shortened(title, _LONGEST_FOOT * 12 // look.points),
        "publisher": drawable(copy.publisher),
        "authority": drawable(settings.AUTHORITY.name),
        "brand": settings.AUTHORITY.colours.brand,
        "date": [copy.made_on.year, copy.made_on.month, copy.made_on.day],
        "language": language_data(document.language),
        "points": look.points,
        "large": look.is_large,
        "main-font-covers": main_font_pattern(),
        "contents": _contents(document, pieces),
        "pieces": pieces,
    }
    return data, writer.pictures


def _contents(document: Document, pieces: list[Piece]) -> dict[str, Any]:
    """Whether it has many sections, before which piece contents would stand, and how deep they would go."""
    count = sum(piece.get("level", 0) in (2, 3) for piece in pieces)
    inner = [each.heading for section in document.sections for each in section.sections]
    # Headings that stand again and again, such as “What families ask” below each question, lead nobody anywhere.
    are_repeated = 2 * len(set(inner)) < len(inner)
    return {
        "many": len(document.sections) > _MOST_SECTIONS_WITHOUT_CONTENTS,
        "before": 1 + bool(document.summary) + len(document.blocks) if document.sections else len(pieces),
        "depth": 2 if are_repeated or count > _MOST_IN_CONTENTS else 3,
    }


def _one_line(text: str) -> str:
    return " ".join(drawable(text).split())


def _shortened(text: str, widest: float) -> str:
    """As much of the text as goes in one line of that many letters of common width."""
    fits = min(len(text), 2 * int(widest))
    while fits and width(text[:fits]) > widest:
        fits -= 1
    return text if fits == len(text) else f"{text[:fits].rstrip()}…"
