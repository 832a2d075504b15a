"""The words of a Document as the content.xml of an OpenDocument text (OpenDocument 1.3, part 3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from localoffer.formats.html import is_language
from localoffer.formats.languages import direction
from localoffer.formats.pictures.raster import Raster
from localoffer.publishing.document import (
    Block,
    Document,
    Facts,
    Illustrated,
    List,
    Note,
    Paragraph,
    Picture,
    Section,
    Span,
    Spans,
    Table,
)
from localoffer.publishing.document_text import needs_contents

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{whole}:1.0"'
    for name, whole in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
_WAYS = {"ltr": "lr-tb", "rtl": "rl-tb"}
# Not `start`: LibreOffice takes that for the left, whatever the way of writing.
_SIDES = {"ltr": "left", "rtl": "right"}
_DEEPEST_STYLE = 6
_DEEPEST_OUTLINE = 10
_PICTURE_CENTIMETRES = 6.0
_CELLS = "".join(
    f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties '
    f'fo:padding="0.12cm" fo:border="0.75pt solid #000000"{more}/></style:style>'
    for name, more in (("Cell", ""), ("HeaderCell", ' fo:background-color="#ededed"'))
)


def way_of_writing(language: str) -> str:
    """`lr-tb` or `rl-tb`."""
    return _WAYS[direction(language)]


def side_of_reading(language: str) -> str:
    """Where a line starts: `left` or `right`."""
    return _SIDES[direction(language)]


def language_and_country(language: str) -> tuple[str, str]:
    """`en-GB` is `en` and `GB`; a language without a country has `none`."""
    name, _, country = language.partition("-")
    return name, country if len(country) == 2 else "none"


def content_xml(document: Document, rasters: dict[str, Raster]) -> str:
    """The part itself. `rasters` are pictures by their path; their files are named as `picture_name` says."""
    return _Content(document.language, rasters).made(document)


def picture_name(number: int, raster: Raster) -> str:
    """`Pictures/1.png`."""
    return f"Pictures/{number}.{raster.extension}"


@dataclass(slots=True)
class _Content:
    """`styles` are those that a language other than the document's asked for, by their name."""

    document_language: str
    rasters: dict[str, Raster]
    styles: dict[str, str] = field(default_factory=dict)
    pictures: int = 0
    tables: int = 0

    def made(self, document: Document) -> str:
        body = "".join(self.body(document))
        own = "".join(self.styles.values())
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {NAMESPACES} '
            f'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">\n<office:automatic-styles>{_CELLS}{own}'
            f"</office:automatic-styles>\n<office:body><office:text>\n{body}</office:text></office:body>"
            "</office:document-content>\n"
        )

    def body(self, document: Document) -> Iterator[str]:
        language = document.language
        yield self.paragraph("Title", escape(document.title), language)
        yield self.paragraph("Text_20_body", escape(document.summary), language)
        yield from self.blocks(document.blocks, language)
        if needs_contents(document):
            yield self.contents(document)
        for number, section in enumerate(document.sections, 1):
            yield from self.section(section, 1, language, f"section-{number}")

    def contents(self, document: Document) -> str:
        items = tuple(
            (Span(section.heading, href=f"#section-{number}", language=section.language),)
            for number, section in enumerate(document.sections, 1)
        )
        return self.heading("Contents", 1, "en-GB", "") + self.list(List(items), document.language)

    def section(self, section: Section, level: int, language: str, name: str = "") -> Iterator[str]:
        language = section.language if is_language(section.language) else language
        if section.heading.strip():
            yield self.heading(section.heading, level, language, name)
        yield from self.blocks(section.blocks, language)
        for inner in section.sections:
            yield from self.section(inner, level + 1, language)

    def heading(self, text: str, level: int, language: str, name: str) -> str:
        style = self.style(f"Heading_20_{min(level, _DEEPEST_STYLE)}", language)
        mark = f'<text:bookmark text:name="{name}"/>' if name else ""
        outline = min(level, _DEEPEST_OUTLINE)
        return f'<text:h text:style-name="{style}" text:outline-level="{outline}">{mark}{escape(text)}</text:h>\n'

    def paragraph(self, style: str, words: str, language: str) -> str:
        if not words.strip():
            return ""
        return f'<text:p text:style-name="{self.style(style, language)}">{words}</text:p>\n'

    def blocks(self, blocks: Iterable[Block], language: str, style: str = "Text_20_body") -> Iterator[str]:
        for block in blocks:
            yield from self.block(block, language, style)

    def block(self, block: Block, language: str, style: str) -> Iterator[str]:
        match block:
            case Paragraph(spans):
                yield self.paragraph(style, self.spans(spans), language)
            case List():
                yield self.list(block, language)
            case Table():
                yield from self.table(block, language)
            case Facts(facts):
                for fact in facts:
                    yield self.paragraph("Question", escape(fact.term), language)
                    yield from self.blocks(fact.blocks, language, "Answer")
            case Note(blocks, warning):
                important = self.paragraph("Note", self.spans((Span("Important", strong=True),)), language)
                yield important if warning else ""
                yield from self.blocks(blocks, language, "Note")
            case Illustrated(picture, blocks):
                yield self.paragraph("Picture", self.picture(picture), language) if picture else ""
                yield from self.blocks(blocks, language)

    def list(self, block: List, language: str) -> str:
        lines = (self.paragraph("List_20_Item", self.spans(item), language) for item in block.items)
        items = "".join(f"<text:list-item>{line}</text:list-item>\n" for line in lines if line)
        name = "Numbers" if block.ordered else "Bullets"
        return f'<text:list text:style-name="{name}">\n{items}</text:list>\n' if items else ""

    def table(self, table: Table, language: str) -> Iterator[str]:
        self.tables += 1
        name = f"Table{self.tables}"
        self.styles[name] = (
            f'<style:style style:name="{name}" style:family="table"><style:table-properties style:rel-width="100%" '
            f'table:align="margins" fo:margin-bottom="0.35cm" style:writing-mode="{way_of_writing(language)}"/>'
            "</style:style>"
        )
        head = self.row(table.headers, "HeaderCell", "Table_20_Heading", language)
        yield self.paragraph("Caption", escape(table.caption), language)
        yield f'<table:table table:name="{name}" table:style-name="{name}">\n'
        yield f'<table:table-column table:number-columns-repeated="{max(len(table.headers), 1)}"/>\n'
        if any(header.strip() for header in table.headers):
            yield f"<table:table-header-rows>{head}</table:table-header-rows>\n"
        for row in table.rows:
            yield self.row(row, "Cell", "Table_20_Contents", language)
        yield "</table:table>\n"

    def row(self, cells: tuple[str, ...], cell_style: str, style: str, language: str) -> str:
        made = "".join(
            f'<table:table-cell table:style-name="{cell_style}" office:value-type="string">'
            f'<text:p text:style-name="{self.style(style, language)}">{escape(cell)}</text:p></table:table-cell>'
            for cell in cells
        )
        return f"<table:table-row>{made}</table:table-row>\n"

    def picture(self, picture: Picture) -> str:
        """As one letter of its line, 6 cm wide, with its words as its description."""
        raster = self.rasters.get(picture.path)
        if raster is None:
            return ""
        self.pictures += 1
        name = picture_name(list(self.rasters).index(picture.path) + 1, raster)
        height = _PICTURE_CENTIMETRES * raster.height / raster.width
        said = f"<svg:desc>{escape(picture.alt)}</svg:desc>" if picture.alt else ""
        return (
            f'<draw:frame draw:name="Picture {self.pictures}" text:anchor-type="as-char" '
            f'svg:width="{_PICTURE_CENTIMETRES}cm" svg:height="{height:.3f}cm"><draw:image xlink:href="{name}" '
            f'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>{said}</draw:frame>'
        )

    def spans(self, spans: Spans) -> str:
        return "".join(map(self.span, spans))

    def span(self, span: Span) -> str:
        made = escape(span.text).replace("\n", "<text:line-break/>")
        if span.strong:
            made = f'<text:span text:style-name="Strong_20_Emphasis">{made}</text:span>'
        if is_language(span.language):
            made = f'<text:span text:style-name="{self.letters(span.language)}">{made}</text:span>'
        if span.href:
            address = f'xlink:type="simple" xlink:href="{escape(span.href)}"'
            made = f'<text:a {address} text:style-name="Internet_20_link">{made}</text:a>'
        return made

    def style(self, name: str, language: str) -> str:
        """The style itself, or one like it for another language and its way of writing."""
        if language == self.document_language:
            return name
        own = f"{name}-{language}"
        self.styles[own] = (
            f'<style:style style:name="{own}" style:family="paragraph" style:parent-style-name="{name}">'
            f'<style:paragraph-properties fo:text-align="{side_of_reading(language)}" '
            f'style:writing-mode="{way_of_writing(language)}"/>{_letters(language)}</style:style>'
        )
        return own

    def letters(self, language: str) -> str:
        own = f"Language-{language}"
        self.styles[own] = f'<style:style style:name="{own}" style:family="text">{_letters(language)}</style:style>'
        return own


def _letters(language: str) -> str:
    name, country = language_and_country(language)
    return (
        f'<style:text-properties fo:language="{name}" fo:country="{country}" '
        f'style:language-complex="{name}" style:country-complex="{country}"/>'
    )
