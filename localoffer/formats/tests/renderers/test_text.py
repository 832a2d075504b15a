from pathlib import Path

from hypothesis import given, settings

from localoffer.formats.renderers import text
from localoffer.formats.tests.samples import (
    assert_says_all,
    copy_in,
    documents,
    full_document,
    hostile_document,
    long_table,
    squeezed,
)
from localoffer.publishing.document import Document, Section, Table


def test_it_is_utf_8_without_a_mark_and_says_when_it_was_made(tmp_path: Path) -> None:
    content = text.render(copy_in("text", full_document(tmp_path)))
    assert content.startswith(b"Saturday Splash")
    assert b"\r" not in content
    said = " ".join(content.decode().split())
    assert "Plain text, made on 24 November 2026." in said
    assert "/services/saturday-splash/" in said
    assert "یہ خدمت بچوں" in said


def test_hostile_words_stay_words() -> None:
    copy = copy_in("text", hostile_document())
    said = squeezed(text.render(copy).decode())
    assert all(squeezed(words) in said for words in copy.document.words())


def test_two_thousand_rows_are_two_thousand_lines() -> None:
    lines = text.render(copy_in("text", long_table())).decode().splitlines()
    assert sum(line.startswith("Service ") for line in lines) == 2_000


@settings(max_examples=80, deadline=None)
@given(documents(with_tables=False))
def test_every_sentence_in_order(document: Document) -> None:
    copy = copy_in("text", document)
    assert_says_all(text.render(copy).decode(), copy)


def tables_of(part: Document | Section) -> list[Table]:
    found = [block for block in part.blocks if isinstance(block, Table)]
    return found + [table for section in part.sections for table in tables_of(section)]


@settings(max_examples=50, deadline=None)
@given(documents())
def test_every_cell_of_every_table(document: Document) -> None:
    copy = copy_in("text", document)
    said = squeezed(text.render(copy).decode())
    for table in tables_of(copy.document):
        assert squeezed(table.caption) in said
        assert all(squeezed(cell) in said for row in table.rows for cell in row)
        assert table.rows or all(squeezed(header) in said for header in table.headers)
