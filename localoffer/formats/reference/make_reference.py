"""Makes reference.docx, from which pandoc takes the styles of every Word file. Run it after a change here:

    python -m localoffer.formats.reference.make_reference

It starts from pandoc's own reference and replaces styles, names of fonts, page and footer. Letters of 12 points,
black on white, left aligned, 1.3 lines apart; headings are bold, never slanted or in capitals; lines of tables are
seen: as the UK Association for Accessible Formats asks for clear print.
"""

import subprocess
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypandoc

from localoffer.formats.archive import archive

REFERENCE = Path(__file__).with_name("reference.docx")
_FONT = "Atkinson Hyperlegible"
# Where a machine lacks the font, Word takes the first of these; the second knows Arabic and Urdu letters.
_FALLBACK = "Arial,Verdana"
_COMPLEX_FONT = "Arial"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. `before` and `after` are in points, `points` the size of letters (0: as the style above)."""

    key: str
    name: str
    above: str = "Normal"
    points: float = 0
    before: float = 0
    after: float = 8
    bold: bool = False
    keeps_next: bool = False
    outline: int = -1
    more: str = ""

    def xml(self) -> str:
        above = f'<w:basedOn w:val="{self.above}"/>' if self.key != self.above else ""
        after = '<w:next w:val="BodyText"/>' if self.keeps_next else ""
        keeps = "<w:keepNext/><w:keepLines/>" if self.keeps_next else ""
        outline = f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline >= 0 else ""
        size = f'<w:sz w:val="{round(self.points * 2)}"/><w:szCs w:val="{round(self.points * 2)}"/>'
        default = ' w:default="1"' if self.key == "Normal" else ""
        letters = ("<w:b/><w:bCs/>" if self.bold else "") + (size if self.points else "")
        return (
            f'<w:style w:type="paragraph" w:styleId="{self.key}"{default}>'
            f'<w:name w:val="{self.name}"/>{above}{after}<w:qFormat/>'
            f"<w:pPr>{keeps}{self.more}"
            f'<w:spacing w:before="{round(self.before * 20)}" w:after="{round(self.after * 20)}"/>'
            f"{outline}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        )


_NOTE = '<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="000000"/></w:pBdr>'
_HEADING_POINTS = (18.0, 15.0, 13.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0)
_HEADINGS = tuple(
    Style(
        f"Heading{level}",
        f"heading {level}",
        "Normal",
        points,
        points,
        5,
        bold=True,
        keeps_next=True,
        outline=level - 1,
    )
    for level, points in enumerate(_HEADING_POINTS, 1)
)
STYLES = (
    Style("Normal", "Normal"),
    Style("BodyText", "Body Text"),
    Style("FirstParagraph", "First Paragraph", "BodyText"),
    Style("Compact", "Compact", "BodyText", after=3),
    Style("Title", "Title", points=24, after=10, bold=True, keeps_next=True),
    *_HEADINGS,
    Style("DefinitionTerm", "Definition Term", before=6, after=1, bold=True, keeps_next=True),
    Style("Definition", "Definition", "BodyText"),
    Style("Caption", "caption", before=6, after=4, bold=True, keeps_next=True),
    Style("TableCaption", "Table Caption", "Caption", before=6, after=4, bold=True, keeps_next=True),
    Style("Note", "Note", "BodyText", more=_NOTE),
    Style("Picture", "Picture", "BodyText", after=2, keeps_next=True),
    Style("Footer", "footer", points=12, after=0),
)
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
    '<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{_LINES}</w:tblBorders><w:tblCellMar>'
    '<w:top w:w="60" w:type="dxa"/><w:left w:w="110" w:type="dxa"/>'
    '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/></w:tcPr></w:tblStylePr></w:style>'
)
_LETTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="0B3D91"/><w:u w:val="single"/></w:rPr></w:style>'
)
_DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" '
    f'w:cs="{_COMPLEX_FONT}"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)


def styles() -> str:
    """word/styles.xml."""
    paragraphs = "".join(style.xml() for style in STYLES)
    return f"{_HEAD}<w:styles {_W}>{_DEFAULTS}{paragraphs}{_LETTERS}{_TABLE}</w:styles>"


def fonts() -> str:
    """word/fontTable.xml, with the names of what to take instead."""
    return (
        f'{_HEAD}<w:fonts {_W}><w:font w:name="{_FONT}"><w:altName w:val="{_FALLBACK}"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def footer() -> str:
    """word/footer1.xml: `1 / 3`, which needs no language."""
    page = f'{_field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{_field("NUMPAGES")}'
    return f'{_HEAD}<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{page}</w:p></w:ftr>'


def document() -> str:
    """word/document.xml: pandoc takes the last section's paper from it. A4, margins of 2.2 cm."""
    return (
        f"{_HEAD}<w:document {_W} {_R}><w:body><w:p/><w:sectPr>"
        '<w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="600" w:footer="600" '
        'w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def reference(given: bytes) -> bytes:
    """Ours, from pandoc's own."""
    with zipfile.ZipFile(BytesIO(given)) as reader:
        parts = {name: reader.read(name).decode() for name in reader.namelist()}
    parts |= {
        "word/styles.xml": styles(),
        "word/fontTable.xml": fonts(),
        "word/footer1.xml": footer(),
        "word/document.xml": document(),
    }
    related = f'<Relationship Type="{_OFFICE}/footer" Id="rIdFooter" Target="footer1.xml"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace("</Relationships>", related)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    listed = f'<Override PartName="/word/footer1.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", listed)
    settings = parts["word/settings.xml"]
    parts["word/settings.xml"] = settings.replace('themeFontLang w:val="en-US"', 'themeFontLang w:val="en-GB"')
    return archive((name, text.encode()) for name, text in parts.items())


def main() -> None:
    """Write the file beside this one."""
    command = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]
    given = subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603 our own words
    REFERENCE.write_bytes(reference(given))


if __name__ == "__main__":
    main()
