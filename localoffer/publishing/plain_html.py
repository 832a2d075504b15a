"""A Document as HTML for a page that is not ours: only elements that every editor of websites keeps.

Headings, paragraphs, lists, links and tables; no class, style, script or `id`. All text is escaped here, and links to
pages of this site are written out whole.
"""

from collections.abc import Iterable, Iterator
from html import escape

from django.conf import settings

from localoffer.publishing.document import (
    Block,
    Document,
    Fact,
    Facts,
    Illustrated,
    List,
    Note,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
)

_DEEPEST = 6


def plain_html(document: Document, level: int = 2) -> str:
    """What it says below its title: the page that it is put into has a title of its own. Sections start at `level`."""
    summary = (f"<p>{escape(document.summary)}</p>",) if document.summary.strip() else ()
    parts = (*summary, *_blocks(document.blocks), *_sections(document.sections, level))
    return "".join(f"{part}\n" for part in parts)


def _sections(sections: Iterable[Section], level: int) -> Iterator[str]:
    """Deeper than HTML has headings, they stay at the deepest."""
    tag = f"h{min(level, _DEEPEST)}"
    for section in sections:
        if section.heading.strip():
            yield f"<{tag}>{escape(section.heading)}</{tag}>"
        yield from _blocks(section.blocks)
        yield from _sections(section.sections, level + 1)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    return (made for block in blocks if (made := _block(block)))


def _block(block: Block) -> str:
    match block:
        case Paragraph(spans):
            said = _spans(spans)
            return f"<p>{said}</p>" if said.strip() else ""
        case List():
            return _list(block)
        case Table():
            return _table(block)
        case Facts(facts):
            rows = "\n".join(map(_fact, facts))
            return f"<table>\n<tbody>\n{rows}\n</tbody>\n</table>" if facts else ""
        case Note(blocks, warning):
            important = ("<p><strong>Important</strong></p>",) if warning else ()
            return "\n".join((*important, *_blocks(blocks)))
        case Illustrated(_, blocks):
            return "\n".join(_blocks(blocks))


def _list(block: List) -> str:
    tag = "ol" if block.ordered else "ul"
    items = [f"<li>{said}</li>" for item in block.items if (said := _spans(item)).strip()]
    return "\n".join((f"<{tag}>", *items, f"</{tag}>")) if items else ""


def _table(table: Table) -> str:
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption.strip() else ""
    head = "".join(f'<th scope="col">{escape(header)}</th>' for header in table.headers)
    rows = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
    return f"<table>\n{caption}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _fact(fact: Fact) -> str:
    """A row: editors of websites throw definition lists away."""
    return f'<tr><th scope="row">{escape(fact.term)}</th><td>{"".join(_blocks(fact.blocks))}</td></tr>'


def _spans(spans: Spans) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    made = escape(span.text).replace("\n", "<br>")
    if span.strong:
        made = f"<strong>{made}</strong>"
    language = f' lang="{escape(span.language)}"' if span.language else ""
    if span.href:
        href = settings.SITE_URL + span.href if span.href.startswith("/") else span.href
        return f'<a href="{escape(href)}"{language}>{made}</a>'
    return f"<span{language}>{made}</span>" if language else made
