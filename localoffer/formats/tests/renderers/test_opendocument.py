import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import given, settings

from localoffer.formats.copy import Copy
from localoffer.formats.renderers import opendocument
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

NS = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{whole}:1.0"
    for name, whole in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
} | {"dc": "http://purl.org/dc/elements/1.1/", "xlink": "http://www.w3.org/1999/xlink"}


def name(short: str) -> str:
    prefix, _, local = short.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def part(copy: Copy, wanted: str) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(opendocument.render(copy))) as reader:
        return ElementTree.fromstring(reader.read(wanted))


def content(document: Document) -> ElementTree.Element:
    return part(copy_in("opendocument", document), "content.xml")


def text_of(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def said(copy: Copy) -> str:
    return "\n".join(text_of(each) for each in part(copy, "content.xml").iter(name("office:text")))


def test_headings_are_headings(tmp_path: Path) -> None:
    headings = [
        (each.get(name("text:outline-level")), text_of(each))
        for each in content(full_document(tmp_path)).iter(name("text:h"))
    ]
    assert headings == [
        ("1", "Contents"),
        ("1", "Who is it for?"),
        ("2", "Deeper"),
        ("3", "Deeper still"),
        ("1", "In pictures"),
        ("1", "اردو میں"),
        ("1", "Last"),
        ("1", "About this copy"),
    ]


def test_lists_are_lists(tmp_path: Path) -> None:
    found = content(full_document(tmp_path)).iter(name("text:list"))
    lists = [(each.get(name("text:style-name")), [text_of(item).strip() for item in each]) for each in found]
    assert lists[1:3] == [
        ("Bullets", ["The council", "NHS"]),
        ("Numbers", ["First you ring.", "Then you come."]),
    ]


def test_a_table_has_header_rows_and_lines(tmp_path: Path) -> None:
    root = content(full_document(tmp_path))
    table = next(root.iter(name("table:table")))
    header = table.find("table:table-header-rows/table:table-row", NS)
    assert header is not None
    assert [text_of(cell) for cell in header] == ["Day", "Time", ""]
    assert [[text_of(cell) for cell in row] for row in table.findall("table:table-row", NS)] == [
        ["Saturday", "10am", "pool"],
        ["Sunday", "", "gym"],
    ]
    cell = root.find(".//style:style[@style:name='Cell']/style:table-cell-properties", NS)
    assert cell is not None
    assert "solid" in cell.get(name("fo:border"), "")


def test_links_and_pictures(tmp_path: Path) -> None:
    copy = copy_in("opendocument", full_document(tmp_path))
    root = part(copy, "content.xml")
    links = {text_of(each): each.get(name("xlink:href")) for each in root.iter(name("text:a"))}
    assert links["the council’s page"] == "https://example.org/a/?x=1&y=2"
    marks = {f"#{each.get(name('text:name'))}" for each in root.iter(name("text:bookmark"))}
    assert {href for href in links.values() if href and href.startswith("#")} == marks
    assert [text_of(each) for each in root.iter(name("svg:desc"))] == ["A yellow field"]
    image = next(root.iter(name("draw:image"))).get(name("xlink:href"))
    with zipfile.ZipFile(BytesIO(opendocument.render(copy))) as reader:
        assert reader.read(str(image)).startswith(b"\x89PNG")
        assert reader.namelist()[0] == "mimetype"
        assert reader.getinfo("mimetype").compress_type == zipfile.ZIP_STORED


def test_languages_and_ways_of_writing(tmp_path: Path) -> None:
    copy = copy_in("opendocument", full_document(tmp_path))
    root = part(copy, "content.xml")
    urdu = next(each for each in root.iter(name("text:p")) if text_of(each).startswith("یہ"))
    style = root.find(f".//style:style[@style:name='{urdu.get(name('text:style-name'))}']", NS)
    assert style is not None
    assert style.find("style:paragraph-properties[@style:writing-mode='rl-tb'][@fo:text-align='right']", NS) is not None
    assert style.find("style:text-properties[@style:language-complex='ur']", NS) is not None
    welsh = next(each for each in root.iter(name("text:span")) if text_of(each) == "yn Gymraeg")
    letters = root.find(f".//style:style[@style:name='{welsh.get(name('text:style-name'))}']", NS)
    assert letters is not None
    assert letters.find("style:text-properties[@fo:language='cy']", NS) is not None
    default = part(copy, "styles.xml").find(
        ".//style:default-style[@style:family='paragraph']/style:text-properties", NS
    )
    assert default is not None
    assert (default.get(name("fo:language")), default.get(name("fo:country"))) == ("en", "GB")


def test_a_document_from_the_right(tmp_path: Path) -> None:
    styles = part(copy_in("opendocument", full_document(tmp_path, "ur")), "styles.xml")
    page = styles.find(".//style:page-layout-properties", NS)
    assert page is not None
    assert page.get(name("style:writing-mode")) == "rl-tb"


def test_it_says_who_made_it_and_when_and_is_the_same_each_time(tmp_path: Path) -> None:
    copy = copy_in("opendocument", full_document(tmp_path))
    about = part(copy, "meta.xml")
    assert about.findtext(".//dc:title", namespaces=NS) == "Saturday Splash & more"
    assert about.findtext(".//dc:creator", namespaces=NS) == copy.publisher
    assert about.findtext(".//dc:language", namespaces=NS) == "en-GB"
    assert str(about.findtext(".//dc:date", namespaces=NS)).startswith("2026-11-24")
    assert opendocument.render(copy) == opendocument.render(copy)


def test_hostile_words_stay_words() -> None:
    copy = copy_in("opendocument", hostile_document())
    assert_says_all(said(copy), copy)
    assert squeezed(said(copy)).count(squeezed(HOSTILE)) >= 17


def test_two_thousand_rows() -> None:
    table = next(content(long_table()).iter(name("table:table")))
    assert len(table.findall("table:table-row", NS)) == 2_000


@settings(max_examples=40, deadline=None)
@given(documents())
def test_every_sentence_in_order(document: Document) -> None:
    copy = copy_in("opendocument", document)
    assert_says_all(said(copy), copy)
