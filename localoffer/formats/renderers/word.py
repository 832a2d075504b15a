"""Word: real headings, lists, tables, links and languages, so that people and screen readers can find their way."""

import re
from html import escape
from pathlib import Path

from localoffer.formats.archive import with_parts_changed
from localoffer.formats.copy import Copy
from localoffer.formats.html import document_html
from localoffer.formats.languages import direction
from localoffer.formats.pandoc.convert import NO_TIME, convert
from localoffer.formats.pictures.raster import carried_in, rasters

REFERENCE = Path(__file__).parent.parent / "reference" / "reference.docx"

_LANGUAGE = re.compile(r'<w:lang w:val="([^"]*)" />')
_DEFAULT_LANGUAGE = re.compile(r'<w:lang w:bidi="[^"]*" w:eastAsia="([^"]*)" w:val="([^"]*)" />')
_PICTURE_NAME = re.compile(r'(<pic:cNvPr )descr="[^"]*"')
_TABLE = re.compile(r"<w:tbl>.*?</w:tbl>", re.DOTALL)
_TITLE = '<w:pStyle w:val="Title" />'
_TABLE_STYLE = '<w:tblStyle w:val="Table" />'
# Cell by cell as wide as its words need, and all of them as wide as the paper.
_WIDTH = ('<w:tblW w:type="auto" w:w="0" />', '<w:tblW w:type="pct" w:w="5000" />')
_PICTURE_WIDTH = "6cm"


def render(copy: Copy) -> bytes:
    """The file. Raises RenderingFailed."""
    right_to_left = direction(copy.document.language) == "rtl"
    arguments = [f"--reference-doc={REFERENCE}", *(["--metadata=dir:rtl"] if right_to_left else [])]
    html = document_html(copy.document, carried_in(rasters(copy.document)), has_contents=True)
    content = convert(html.replace("<img ", f'<img width="{_PICTURE_WIDTH}" '), "docx", arguments, copy.words)
    return with_parts_changed(content, lambda name, text: _corrected(name, text, copy, right_to_left))


def _corrected(name: str, text: str, copy: Copy, right_to_left: bool) -> str:
    """What pandoc leaves open: who made it and when, names of pictures, and the languages of Arabic letters."""
    if name == "docProps/core.xml":
        made_on = f"{copy.made_on.isoformat()}T00:00:00Z"
        author = f"<dc:creator>{escape(copy.publisher)}</dc:creator>"
        return text.replace(NO_TIME, made_on).replace("<dc:creator></dc:creator>", author)
    if name == "word/styles.xml":
        return _DEFAULT_LANGUAGE.sub(_default_language, text)
    if name == "word/document.xml":
        text = _LANGUAGE.sub(r'<w:lang w:val="\1" w:bidi="\1" />', text)
        text = _TABLE.sub(_table, _PICTURE_NAME.sub(r'\1descr=""', text))
        # Pandoc turns every paragraph but the title.
        return text.replace(_TITLE, f"{_TITLE}<w:bidi />") if right_to_left else text
    return text


def _default_language(found: re.Match[str]) -> str:
    eastern, language = found.groups()
    return f'<w:lang w:val="{language}" w:eastAsia="{eastern}" w:bidi="{language}" />'


def _table(found: re.Match[str]) -> str:
    """Its first column is on the right where its words start there."""
    table = found.group().replace(*_WIDTH)
    return table.replace(_TABLE_STYLE, f"{_TABLE_STYLE}<w:bidiVisual />") if "<w:bidi />" in table else table
