from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.pages.models import GuidancePage
from localoffer.pages.rich_text import Heading, Part, read_html, read_passage, read_rich_text
from localoffer.publishing.document import List, Paragraph, Span

# What the editor may store, each piece as its HTML with the words that a reader sees.
Piece = tuple[str, list[str]]
WORD = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=6)
WORDS = st.lists(WORD, min_size=1, max_size=3)
PLAIN = WORDS.map(lambda words: (escape(" ".join(words)), words))
FORMS = ("{}", "<b>{}</b>", '<a href="https://x.example/?a=1&amp;b=2">{}</a>', '<a href="/y/"><strong>{}</strong></a>')


def wrapped(pieces: st.SearchStrategy[Piece], *forms: str) -> st.SearchStrategy[Piece]:
    return st.tuples(st.sampled_from(forms), pieces).map(lambda drawn: (drawn[0].format(drawn[1][0]), drawn[1][1]))


def joined(pieces: st.SearchStrategy[Piece], between: str) -> st.SearchStrategy[Piece]:
    lists = st.lists(pieces, min_size=1, max_size=3)
    return lists.map(lambda drawn: (between.join(html for html, _ in drawn), [w for _, words in drawn for w in words]))


RUN = joined(wrapped(PLAIN, *FORMS), " ")
ITEMS = joined(wrapped(RUN, "<li>{}</li>"), "")
NESTED = joined(wrapped(joined(st.one_of(RUN, wrapped(ITEMS, "<ol>{}</ol>")), " "), "<li>{}</li>"), "")
LINES = wrapped(joined(RUN, "<br/>"), "<p>{}</p>", "{}", "<div>{}</div>")
HTML = joined(
    st.one_of(
        LINES, wrapped(PLAIN, "<h2>{}</h2>", "<h3><b>{}</b></h3>"), wrapped(NESTED, "<ul>{}</ul>", "<ol>{}</ol>")
    ),
    "\n",
)


def spans(parts: tuple[Part, ...]) -> list[Span]:
    found: list[Span] = []
    for part in parts:
        match part:
            case Paragraph(inner):
                found += inner
            case List(items):
                found += [span for item in items for span in item]
            case Heading(text=text):
                found.append(Span(text))
    return found


@given(HTML)
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost(piece: Piece) -> None:
    html, words = piece
    assert " ".join(span.text for span in spans(read_html(html))).split() == words


@given(HTML)
@settings(max_examples=60, deadline=None)
def test_no_link_is_lost(piece: Piece) -> None:
    html, _ = piece
    there = {href for href in ("https://x.example/?a=1&b=2", "/y/") if escape(href) in html}
    assert {span.href for span in spans(read_html(html))} - {""} == there


@given(st.text(st.sampled_from("<>/!?[]-&;\"'= abp\0é😀"), max_size=60))
@settings(max_examples=100, deadline=None)
def test_anything_at_all_is_read(text: str) -> None:
    read_html(text)


@pytest.mark.parametrize("html", ["<![;", "<![CDATA[a]]>", "<!DOCTYPE [<!ENTITY", "<!"])
def test_a_declaration_is_text(html: str) -> None:
    assert read_html(html) == (Paragraph((Span(html),)),)


def test_spaces_are_those_a_browser_shows() -> None:
    html = "<p>\n  Ask <b>us</b>,\n  not <a href='/x/'> them </a>.\n</p>"
    assert read_html(html) == (
        Paragraph((Span("Ask "), Span("us", strong=True), Span(", not "), Span("them ", href="/x/"), Span("."))),
    )


def test_a_line_break_parts_words() -> None:
    assert read_html("<p>one<br/>two</p>") == (Paragraph((Span("one two"),)),)


def test_inner_lists_follow_in_the_outer_one() -> None:
    assert read_html("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><ol><li>d</li></ol>") == (
        List(((Span("a"),), (Span("b"),), (Span("c"),))),
        List(((Span("d"),),), ordered=True),
    )


def test_headings_keep_their_level_and_their_links() -> None:
    assert read_html("<h1>One</h1><h3>See <a href='/x/'>this</a></h3>") == (
        Heading(2, "One"),
        Heading(3, "See this"),
        Paragraph((Span("this", href="/x/"),)),
    )


def test_what_is_left_open_is_kept() -> None:
    assert read_html("<ul><li>a<ul><li>b") == (List(((Span("a"),), (Span("b"),))),)


@pytest.mark.parametrize("html", ["", " \n ", "<p></p>", "<p> <b> </b> </p>", "</ul></a></b>", "<ul></ul>"])
def test_nothing_gives_nothing(html: str) -> None:
    assert read_html(html) == ()


def test_a_passage_has_no_headings() -> None:
    assert read_passage("<h2>Why</h2><p>So.</p>") == (
        Paragraph((Span("Why", strong=True),)),
        Paragraph((Span("So."),)),
    )


def test_links_to_pages_become_addresses(guidance: GuidancePage) -> None:
    read = read_rich_text(f'<p><a linktype="page" id="{guidance.pk}">SEN support</a></p>')
    assert read == (Paragraph((Span("SEN support", href="/school/sen-support/"),)),)


def test_a_link_to_a_page_that_is_gone_stays_as_text(db: None) -> None:
    assert read_rich_text('<p><a linktype="page" id="99999">gone</a></p>') == (Paragraph((Span("gone"),)),)
