"""Is everything that a document says in a file made of it, in the same order?"""

import re
from collections.abc import Iterator

from localoffer.publishing.document import Block, Document, Section, Table, block_words

# Between two words of a document a file may write a footer, a list of contents, a table's headers again, an address.
FURTHEST = 1_500


def left_out(document: Document, text: str) -> list[str]:
    """The first word that is missing, or not where it should be: one at most. Only letters and figures count."""
    found = _letters(text)
    at = 0
    for piece in _pieces(document):
        for word in filter(None, re.split(r"[\W_]+", piece)):
            here = found.find(word, at, at + FURTHEST + len(word))
            if here < 0:
                return [f"{word!r} of {piece!r}"]
            at = here + len(word)
    return []


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _pieces(document: Document) -> Iterator[str]:
    yield from (document.title, document.summary)
    for block in document.blocks:
        yield from _block(block)
    for section in document.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield section.heading
    for block in section.blocks:
        yield from _block(block)
    for inner in section.sections:
        yield from _section(inner)


def _block(block: Block) -> Iterator[str]:
    """A format may say a table's headers once, or again beside each cell: cells come in the same order either way."""
    if isinstance(block, Table):
        yield block.caption
        yield from (cell for row in block.rows for cell in row)
    else:
        yield from block_words(block)
