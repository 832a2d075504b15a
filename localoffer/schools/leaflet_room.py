"""How much room a leaflet takes on paper, in lines of print.

A careful guess of how the PDF in standard print sets it (A4, 12 points): better a line too many than a page too many.
`tests/starter/test_leaflets.py` holds it against real pages.
"""

import unicodedata
from collections.abc import Iterable
from math import ceil

from localoffer.publishing.document import Block, Document, Facts, List, Note, Paragraph, Section, Spans, block_words

# One sheet of A3, folded once.
SIDES = 4
# Of the 42 lines of a side some stay empty where a heading or a paragraph goes over to the next.
_LINES_A_SIDE = 40
_LETTERS_A_LINE = 79
# The name of the authority above the title, the line that says what the copy is, and the section about the copy.
_EVERY_COPY = 17.0
_BETWEEN = 0.4


def room_beside(document: Document) -> float:
    """How many lines are left on four sides for what the document does not hold yet; less than 0 where it is over."""
    title, summary = _lines(document.title, 2.1), _lines(document.summary, 1.15)
    # The section about the copy names it once more.
    named = _lines(document.title)
    taken = _EVERY_COPY + 2.5 + title + summary + named + printed_lines(document.blocks)
    return SIDES * _LINES_A_SIDE - taken - sum(map(_section, document.sections))


def printed_lines(blocks: Iterable[Block]) -> float:
    """How many lines these take."""
    return sum(map(_block, blocks))


def heading_lines(heading: str) -> float:
    """A section's heading with the room above and below it."""
    return 2.2 + _lines(heading, 1.45)


def _section(section: Section) -> float:
    return heading_lines(section.heading) + printed_lines(section.blocks) + sum(map(_section, section.sections))


def _block(block: Block) -> float:
    match block:
        case Paragraph(spans):
            return _lines(_text(spans)) + _BETWEEN
        case List(items):
            return sum(_lines(_text(item), 1.06) + 0.2 for item in items) + _BETWEEN
        case Facts(facts):
            return sum(_lines(fact.term, 1.06) + printed_lines(fact.blocks) + 0.2 for fact in facts)
        case Note(blocks, warning):
            return printed_lines(blocks) * 1.1 + (3.0 if warning else 1.6)
        case _:
            return _lines(" ".join(block_words(block))) + _BETWEEN


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)


def _lines(text: str, size: float = 1.0) -> float:
    """In lines of the ordinary size. Larger letters are fewer to a line, and each line is higher."""
    return ceil(sum(map(_width, text)) * size / _LETTERS_A_LINE) * size


def _width(letter: str) -> float:
    """Of most wide letters the PDF holds no picture, so it names each in words."""
    if unicodedata.east_asian_width(letter) in "WF":
        return 30.0
    return 1.25 if letter.isupper() else 1.0
