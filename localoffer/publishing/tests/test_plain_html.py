"""A Document as HTML that survives in any website's editor."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    Table,
)
from localoffer.publishing.plain_html import plain_html

LINK = '<p><a href="https://a.example.org/?a=1&amp;b=2">x</a></p>'


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def html(*blocks: Block) -> str:
    return plain_html(Document("Title", blocks=blocks)).strip()


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (paragraph("a < b"), "<p>a &lt; b</p>"),
        (paragraph("one\ntwo"), "<p>one<br>two</p>"),
        (paragraph("  "), ""),
        (Paragraph((Span("now", strong=True),)), "<p><strong>now</strong></p>"),
        (Paragraph((Span("salut", language="fr"),)), '<p><span lang="fr">salut</span></p>'),
        (Paragraph((Span("x", href="https://a.example.org/?a=1&b=2"),)), None),
        (List(((Span("one"),), (Span(""),))), "<ul>\n<li>one</li>\n</ul>"),
        (List(((Span("one"),),), ordered=True), "<ol>\n<li>one</li>\n</ol>"),
        (List(()), ""),
        (Facts(()), ""),
        (Note((paragraph("Look."),), warning=True), "<p><strong>Important</strong></p>\n<p>Look.</p>"),
        (Illustrated(None, (paragraph("Words."),)), "<p>Words.</p>"),
    ],
)
def test_blocks(block: Block, expected: str | None) -> None:
    assert html(block) == (LINK if expected is None else expected)


def test_facts_and_tables_are_tables_with_header_cells() -> None:
    made = html(Facts((Fact("Who?", (paragraph("She"),)),)), Table("Figures", ("Year",), (("2026",),)))
    assert '<tr><th scope="row">Who?</th><td><p>She</p></td></tr>' in made
    assert '<caption>Figures</caption>\n<thead><tr><th scope="col">Year</th></tr></thead>' in made


@pytest.mark.parametrize(("level", "tags"), [(2, ["h2", "h3"]), (3, ["h3", "h4"]), (6, ["h6", "h6"])])
def test_the_level_of_headings_is_chosen(level: int, tags: list[str]) -> None:
    document = Document("Title", sections=(Section("Outer", (), (Section("Inner"),)),))
    assert re.findall(r"<(h\d)>", plain_html(document, level)) == tags


def test_links_to_this_site_are_whole(settings: object) -> None:
    settings.SITE_URL = "https://localoffer.example.org"  # type: ignore[attr-defined]
    assert '<a href="https://localoffer.example.org/core-offer/">' in html(Paragraph((Span("x", href="/core-offer/"),)))


def test_the_title_is_left_to_the_page_and_the_summary_is_said() -> None:
    assert plain_html(Document("Title", "Summary.")) == "<p>Summary.</p>\n"


@given(st.text(), st.text())
def test_whatever_is_said_no_element_comes_of_it(text: str, heading: str) -> None:
    made = plain_html(Document("", blocks=(paragraph(text),), sections=(Section(heading, (paragraph(text),)),)))
    assert set(re.findall(r"<([^>]*)>", made)) <= {"p", "/p", "h2", "/h2", "br"}
