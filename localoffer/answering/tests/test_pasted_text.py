"""What people paste becomes plain text, and no word of it is lost."""

import re
from time import monotonic

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from localoffer.answering.pasted_text import cleaned

WORD = (
    "<p class=MsoNormal>We help <b>every</b> child.<o:p></o:p></p>\r\n"
    "<p class=MsoListParagraph><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>"
    "Reading\r\nhelp</p>\r\n"
    "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->"
    "<style>p.MsoNormal {color: red}</style><p>Fish &amp; chips</p>"
)
SIGNS = "•|·|o\t|§ |- |* |\n|\r\n|\n\n\n|\t|\u00a0|\u00ad|\u200b|\0|\x85|\x95|word|zwei|3| |é|中|İ|\ud800"
TAGS = "<o:p>|</o:p>|<!--[if|]-->|<![endif]>|<style>|</style>|<li>|</p>|<p class=Mso>|&lt;o:p>|&amp;|<b>|<"
PIECES = st.sampled_from(f"{SIGNS}|{TAGS}".split("|"))
TEXTS = st.text() | st.lists(PIECES, max_size=20).map("".join)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("", ""),
        ("We help.", "We help."),
        ("•\tOne\n·  Two\no\tThree\n§\u00a0\u00a0Four\n– Five\n* Six", "- One\n- Two\n- Three\n- Four\n- Five\n- Six"),
        ("•\n\nA new approach\n\n•\n\nMore choice", "- A new approach\n- More choice"),
        ("o no, and § 69 of the Act", "o no, and § 69 of the Act"),
        ("-5 degrees", "-5 degrees"),
        ("co\u00adordi\u200bnator\ufeff", "coordinator"),
        ("one\u00a0two\tthree   four ", "one two three four"),
        ("a\r\n\r\n\r\n\r\nb\rc\u2028d", "a\n\nb\nc\nd"),
        ("\x93quoted\x94 \x96 \x95", "“quoted” – •"),
        ("We\0 help\x07", "We help"),
        ("<script>alert(1)</script> and <b>", "<script>alert(1)</script> and <b>"),
        ("5 < 6 &amp; 7 > 6", "5 < 6 &amp; 7 > 6"),
        (WORD, "We help every child.\n\n- Reading help\n\nFish & chips"),
    ],
)
def test_it_reads_as_it_was_meant(given_text: str, expected: str) -> None:
    assert cleaned(given_text) == expected


@pytest.mark.parametrize("endless", ["<!--[if ", "<style>", "<o:p><a "])
def test_what_never_ends_takes_no_words_with_it(endless: str) -> None:
    assert "our words" in cleaned(f"<o:p></o:p>{endless} our words")


@pytest.mark.parametrize(
    "given_text",
    ["o" + "\t" * 100_000, "§" + " \t" * 100_000, "<o:p></o:p><p>" + " " * 200_000 + "x", "•" + "\n" * 100_000],
    ids=["tabs", "spaces and tabs", "spaces in a page of Word", "lines"],
)
def test_white_space_without_end_keeps_nobody_waiting(given_text: str) -> None:
    start = monotonic()
    cleaned(given_text)
    assert monotonic() - start < 5


@given(TEXTS)
@example("<o:p>&lt;o:p&gt;")
@example("<!--[if<!--[if")
@example("•\r•0")
@example("\xa0•\r0")
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.lists(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=8), max_size=20), st.data())
def test_no_word_is_lost(words: list[str], data: st.DataObject) -> None:
    between = st.lists(
        st.sampled_from([" ", "\n", "\t", "\n• ", "\n·\t", "\u00a0", "\r\n\r\n", "\0", "\n- "]), min_size=1
    )
    text = "".join(word + "".join(data.draw(between)) for word in words)
    assert re.findall(r"\w+", cleaned(text)) == re.findall(r"\w+", " ".join(words))


@given(st.lists(st.from_regex(r"[a-z]{1,9}", fullmatch=True), min_size=1, max_size=15), st.data())
def test_no_word_of_a_page_of_word_is_lost(words: list[str], data: st.DataObject) -> None:
    tags = st.sampled_from([("<p class=MsoNormal>", "</p>"), ("<li>", "</li>"), ("<b>", " </b>"), ("<o:p>", " </o:p>")])
    drawn = (data.draw(tags) for _ in words)
    text = "<p class=MsoNormal></p>" + "".join(
        f"{start}{word}{end}" for word, (start, end) in zip(words, drawn, strict=True)
    )
    assert re.findall(r"\w+", cleaned(text)) == words


@given(TEXTS)
def test_nothing_is_left_that_a_database_refuses(text: str) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", cleaned(text))
