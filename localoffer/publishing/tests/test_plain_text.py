"""What people type becomes paragraphs, lists and links; nothing is lost and nothing becomes markup."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.publishing.document import List, Paragraph, Span, block_words
from localoffer.publishing.plain_text import blocks, spans

PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "\r\n",
            "- ",
            "* ",
            "\u2022 ",
            "-",
            " ",
            "\t",
            ".",
            ",",
            "(",
            ")",
            "<",
            ">",
            '"',
            "@",
            "\u2028",
        ),
        *("swim", "club", "https://", "http://", "example.org", "a@b.org", "javascript:", "alert(1)", "<script>", "//"),
    ]
)
TYPED = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=15).map("".join))


def links(text: str) -> list[tuple[str, str]]:
    return [(span.text, span.href) for span in spans(text) if span.href]


def items(block: Paragraph | List) -> list[str]:
    assert isinstance(block, List)
    return ["".join(span.text for span in item) for item in block.items]


def test_blank_lines_part_paragraphs_and_other_line_breaks_are_spaces() -> None:
    assert blocks("We meet\non Mondays.\n\n \nBring a towel.\r\n") == (
        Paragraph((Span("We meet on Mondays."),)),
        Paragraph((Span("Bring a towel."),)),
    )


@pytest.mark.parametrize("mark", ["-", "*", "\u2022"])
def test_lines_that_start_with_a_bullet_are_a_list(mark: str) -> None:
    before, listed, after = blocks(f"Bring\n{mark} a towel\n  {mark} a snack \nSee you!")
    assert before == Paragraph((Span("Bring"),))
    assert items(listed) == ["a towel", "a snack"]
    assert after == Paragraph((Span("See you!"),))


@pytest.mark.parametrize("text", ["-5 degrees", "*starred*", "well-known - indeed", "--- "])
def test_a_dash_elsewhere_is_text(text: str) -> None:
    (block,) = blocks(text)
    assert isinstance(block, Paragraph)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n"])
def test_nothing_typed_is_nothing(text: str) -> None:
    assert blocks(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://example.org/a?b=c#d.", [("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]),
        ("(http://example.org)", [("http://example.org", "http://example.org")]),
        ("Write to play+club@example.org, please", [("play+club@example.org", "mailto:play+club@example.org")]),
        (
            "https://example.org/ or a@example.org",
            [("https://example.org/", "https://example.org/"), ("a@example.org", "mailto:a@example.org")],
        ),
        ("javascript:alert(1)", []),
        ("JaVaScRiPt://example.org/%0aalert(1)", []),
        ("data:text/html,<script>alert(1)</script>", []),
        ("//example.org", []),
        ("example.org", []),
        ("half @ noon", []),
    ],
)
def test_web_and_e_mail_addresses_become_links(text: str, found: list[tuple[str, str]]) -> None:
    assert links(text) == found


def test_markup_stays_text() -> None:
    assert blocks("<b>bold</b> & <script>") == (Paragraph((Span("<b>bold</b> & <script>"),)),)


@given(TYPED)
def test_a_line_keeps_every_character(text: str) -> None:
    assert "".join(span.text for span in spans(text)) == text


@given(TYPED)
def test_a_link_leads_to_the_web_or_to_a_mailbox(text: str) -> None:
    for shown, href in links(text):
        assert href in (shown, f"mailto:{shown}")
        assert href.startswith(("https://", "http://", "mailto:"))
        assert not set(href) & set(' <>"\n')


def bare(text: str) -> str:
    """Without the marks that make a list, and without spaces."""
    return "".join(letter for letter in text if letter not in "-*\u2022" and not letter.isspace())


@given(TYPED)
def test_no_word_is_lost(text: str) -> None:
    said = "".join(word for block in blocks(text) for word in block_words(block))
    assert bare(said) == bare(text)


@given(TYPED)
def test_no_paragraph_is_empty(text: str) -> None:
    for block in blocks(text):
        if isinstance(block, Paragraph):
            assert "".join(span.text for span in block.spans).strip()


@pytest.mark.parametrize("run", ["x", "a-", "a.", "a@", "@", ".", "https://", "https://.", "- ", "\n- "])
def test_a_long_text_is_read_in_a_moment(run: str) -> None:
    text = f"a@{run * (40_000 // len(run))}"
    started = time.process_time()
    blocks(text)
    assert time.process_time() - started < 1
