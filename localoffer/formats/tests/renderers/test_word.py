import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given, settings

from localoffer.formats.copy import Copy
from localoffer.formats.renderers import word
from localoffer.formats.tests.samples import (
    HOSTILE,
    assert_says_all,
    copy_in,
    documents,
    full_document,
    hostile_document,
    long_table,
    squeezed,
)
from localoffer.publishing.document import Document


def opened(document: Document) -> WordDocument:
    return docx.Document(BytesIO(word.render(copy_in("word", document))))


def reads_from_right(each: Paragraph) -> bool:
    return each._p.pPr is not None and each._p.pPr.find(qn("w:bidi")) is not None


def xml_of(content: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(content)) as reader:
        return ElementTree.fromstring(reader.read("word/document.xml"))


def said(copy: Copy) -> str:
    """The words in the order of the file. Whatever else it holds parts words."""
    return "".join(each.text or "" if each.tag == qn("w:t") else "\n" for each in xml_of(word.render(copy)).iter())


def test_headings_and_title_are_styles(tmp_path: Path) -> None:
    found = [(each.style.name, each.text) for each in opened(full_document(tmp_path)).paragraphs if each.style]
    headings = [(name, text) for name, text in found if name.startswith(("Title", "Heading"))]
    assert headings == [
        ("Title", "Saturday Splash & more"),
        ("Heading 1", "Contents"),
        ("Heading 1", "Who is it for?"),
        ("Heading 2", "Deeper"),
        ("Heading 3", "Deeper still"),
        ("Heading 1", "In pictures"),
        ("Heading 1", "اردو میں"),
        ("Heading 1", "Last"),
        ("Heading 1", "About this copy"),
    ]


def test_lists_are_lists(tmp_path: Path) -> None:
    lists = [
        each.text
        for each in opened(full_document(tmp_path)).paragraphs
        if each._p.pPr is not None and each._p.pPr.numPr is not None
    ]
    assert lists[-4:] == ["The council", "NHS", "First you ring.", "Then you come."]


def test_a_table_has_headers_that_repeat_lines_and_a_caption(tmp_path: Path) -> None:
    document = opened(full_document(tmp_path))
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Day", "Time", ""],
        ["Saturday", "10am", "pool"],
        ["Sunday", "", "gym"],
    ]
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert table.style is not None
    borders = table.style.element.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}")
    assert borders is not None
    assert {line.get(qn("w:val")) for line in borders} == {"single"}
    captions = [each.text for each in document.paragraphs if each.style and each.style.name == "Table Caption"]
    assert captions == ["Sessions", "جدول"]


def test_links_lead_where_they_say(tmp_path: Path) -> None:
    links = {link.text: link.address for each in opened(full_document(tmp_path)).paragraphs for link in each.hyperlinks}
    assert links["the council’s page"] == "https://example.org/a/?x=1&y=2"


def test_contents_lead_to_their_sections(tmp_path: Path) -> None:
    document = opened(full_document(tmp_path))
    targets = {each.get(qn("w:name")) for each in document.element.iter(qn("w:bookmarkStart"))}
    anchors = [link.fragment for each in document.paragraphs for link in each.hyperlinks if link.fragment]
    assert len(anchors) == 5
    assert set(anchors) <= targets


def test_language_of_the_document_and_of_its_parts(tmp_path: Path) -> None:
    document = opened(full_document(tmp_path))
    default = next(document.styles.element.iter(qn("w:lang")))
    assert (default.get(qn("w:val")), document.core_properties.language) == ("en-GB", "en-GB")
    urdu = next(each for each in document.paragraphs if each.text.startswith("یہ"))
    assert reads_from_right(urdu)
    assert {each.get(qn("w:bidi")) for each in urdu._p.iter(qn("w:lang"))} == {"ur"}
    welsh = next(run for each in document.paragraphs for run in each.runs if "Gymraeg" in run.text)
    assert [each.get(qn("w:val")) for each in welsh._r.iter(qn("w:lang"))] == ["cy"]
    turned = [table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables]
    assert turned == [False, True]


def test_a_document_from_the_right_is_turned_whole(tmp_path: Path) -> None:
    document = opened(full_document(tmp_path, "ur"))
    title, swimming = document.paragraphs[:2]
    english = [each for each in document.paragraphs if each.text == "About this copy"][-1]
    assert [reads_from_right(each) for each in (title, swimming, english)] == [True, True, False]


def test_pictures_say_what_they_show_and_nothing_of_this_machine(tmp_path: Path) -> None:
    content = word.render(copy_in("word", full_document(tmp_path)))
    document = docx.Document(BytesIO(content))
    shown = [each.get("descr") for each in document.element.iter(qn("wp:docPr"))]
    assert shown == ["A yellow field"]
    assert [round(shape.width.cm, 2) for shape in document.inline_shapes] == [6.0]
    with zipfile.ZipFile(BytesIO(content)) as reader:
        kept = [Path(name).suffix for name in reader.namelist() if name.startswith("word/media/")]
        assert kept == [".png"]
        assert not any(str(tmp_path).encode() in reader.read(name) for name in reader.namelist())


def test_it_says_who_made_it_and_when_and_is_the_same_each_time(tmp_path: Path) -> None:
    copy = copy_in("word", full_document(tmp_path))
    content = word.render(copy)
    about = docx.Document(BytesIO(content)).core_properties
    assert (about.title, about.author) == ("Saturday Splash & more", copy.publisher)
    assert about.created is not None
    assert about.created.date() == copy.made_on
    assert content == word.render(copy)


def test_pages_are_numbered(tmp_path: Path) -> None:
    footer = opened(full_document(tmp_path)).sections[0].footer
    assert [each.get(qn("w:instr")).strip() for each in footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_hostile_words_stay_words() -> None:
    copy = copy_in("word", hostile_document())
    text = said(copy)
    assert_says_all(text, copy)
    assert squeezed(text).count(squeezed(HOSTILE)) >= 17


def test_two_thousand_rows() -> None:
    table = opened(long_table()).tables[0]
    assert len(table._tbl.tr_lst) == 2_001


@settings(max_examples=10, deadline=None)
@given(documents())
def test_every_sentence_in_order(document: Document) -> None:
    copy = copy_in("word", document)
    assert_says_all(said(copy), copy)
