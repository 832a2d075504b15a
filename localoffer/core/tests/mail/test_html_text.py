import time

import pytest

from localoffer.core.mail.html_text import html_text


def test_paragraphs_lists_and_breaks_become_lines() -> None:
    source = "<html><body><p>One<br>two</p><p>Three</p><ul><li>a</li><li>b</li></ul></body></html>"
    assert html_text(source) == "One\ntwo\n\nThree\n\n- a\n- b"


def test_letters_written_as_entities_are_read() -> None:
    assert html_text("<p>Fran&ccedil;oise &amp; Co &lt;3&nbsp;&#163;5 &#xD800;</p>") == "Françoise & Co <3 £5 \ufffd"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>alert(1)</script>",
        "<style>p { color: red }</style>",
        "<title>Mail</title>",
        "<!-- said to nobody -->",
        "<!--[if mso]><p>said to Outlook</p><![endif]-->",
        "<SCRIPT\ntype=x>1 < 2</SCRIPT >",
    ],
)
def test_what_no_reader_sees_is_left_out(hidden: str) -> None:
    assert html_text(f"<p>Before</p>{hidden}<p>After</p>") == "Before\n\nAfter"


def test_no_tag_is_left_and_a_lone_bracket_stays() -> None:
    assert html_text("<p onclick='x'>2 < 3 <![if !supportLists]>and<![endif]> <b>so</b> on</p>") == "2 < 3 and so on"


def test_quoted_passages_are_marked_once_however_deep() -> None:
    source = "<p>Mine</p><blockquote><p>Theirs</p><blockquote>Older</blockquote></blockquote><p>Mine again</p>"
    assert html_text(source) == "Mine\n\n> Theirs\n\n> Older\n\nMine again"


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<![", "<", "<a href='", "</", "<blockquote>", "&", "<script>"])
def test_hostile_html_takes_no_time(piece: str) -> None:
    start = time.perf_counter()
    html_text(piece * 200_000)
    assert time.perf_counter() - start < 5
