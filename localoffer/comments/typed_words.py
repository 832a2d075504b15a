"""A commenter’s words as paragraphs and lists, and nothing in them to click."""

from localoffer.publishing.document import List, Paragraph, Span, Spans
from localoffer.publishing.plain_text import blocks


def typed_blocks(words: str) -> tuple[Paragraph | List, ...]:
    """Addresses stay text: a link in a comment would be an advertisement on the authority's own page."""
    return tuple(_unlinked(block) for block in blocks(words))


def _unlinked(block: Paragraph | List) -> Paragraph | List:
    if isinstance(block, List):
        return List(tuple(_plain(item) for item in block.items))
    return Paragraph(_plain(block.spans))


def _plain(spans: Spans) -> Spans:
    return (Span("".join(span.text for span in spans)),)
