"""What holds for every text, however it is made."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from localoffer.comments.anonymity import find_marks, fingerprint_text, tidy
from localoffer.comments.anonymity.risk import may_be_at_risk
from localoffer.comments.tests.anonymity.marked import redacted

PIECES = [
    "My son Jacob", "Thistlewain", "Mrs", "Dr.", "Hope", "may", "J.S.", "0113 496 0123", "07700900123",
    "999 123 4586", "AB123456C", "jen@example.org", "jen (at) example dot org", "LS7 9ZZ", "LS7", "12 Hollin Lane",
    "Flat 3", "we live on", "born", "3 May 2015", "14/03/2016", "Year 4", "aged 7", "autism", "Hollin Beck Primary",
    "@jen_77", "www.example.org", "Ja\u200bcob", "\u0430lice", "\u202eboca\u202c", "Regards,", "from", "and", "'s", ",",
    ".", "\n", "(", ")", "[name]", "-", "the", "was", "called", "J a c o b", "zero seven double five", "+44", "e\u0301",
    "ﬁ", "x",
]  # fmt: skip
# Whether these identify depends on what stands beside them, and taking something out changes that.
DEPENDS_ON_NEIGHBOURS = {"Hope", "may", "3 May 2015", "14/03/2016"}


def joined(pieces: list[str], between: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Texts made of pieces, with one of these between them."""
    return st.lists(st.sampled_from(pieces), max_size=14).flatmap(
        lambda some: st.sampled_from([parting.join(some) for parting in between])
    )


WRITTEN = joined(PIECES, (" ", "", "\n"))
WRITTEN_WITH_SURE_PIECES = joined([piece for piece in PIECES if piece not in DEPENDS_ON_NEIGHBOURS], (" ", "\n"))
# The machine may be busy with other tests: how long one text takes says nothing. And the same code is to be judged
# by the same texts each time.
UNHURRIED = settings(deadline=None, derandomize=True)
TEXTS = st.one_of(WRITTEN, st.text(max_size=200), st.text(alphabet="aAJ01 .@-+'\n\u200b\u202e", max_size=120))

# Each of these, over and over, is what makes a careless pattern try every way there is.
HOSTILE = [
    "0", "0 ", "01 ", "+4", "+44 ", "@", "a@", "a@a.", "a.", "A", "Aa ", "AAA ", " ", "\n", ".", "-", "a-", "'", "1/",
    "12/12/", "3 May ", "zero ", "double ", "one hundred and ", "LS1 ", "L S ", "12 Aa ", "12 aa ", "my son ", "Mr ",
    "St ", "Aa of ", "live on ", "born ", "Thanks Aa\n", "xx ", "Jacob, ", "Ja*", "http://", "www.", "a dot ", "(at)",
    "a at b ", "#Save", "insta ", "NI AB", "is 7 ", "aged ", "Aa Primary ", "at Aa ", "_", "a_", "a\u200b", "\u202e",
    "a\u0430", "e\u0301", "\ufdfa", "kill ", "two thousand and ", "twenty ", "flat ", "Green ",
    "van ", "Mr van ", "[", "<",
]  # fmt: skip
LONG = 20_000


@UNHURRIED
@given(TEXTS, st.booleans())
def test_every_mark_says_where_it_stands(text: str, about_setting: bool) -> None:
    marks = find_marks(text, about_setting=about_setting)
    assert [mark.text for mark in marks] == [text[mark.start : mark.end] for mark in marks]
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(mark.replacement and mark.reason for mark in marks)


@UNHURRIED
@given(TEXTS, st.booleans())
def test_no_two_marks_overlap_and_they_are_in_order(text: str, about_setting: bool) -> None:
    marks = find_marks(text, about_setting=about_setting)
    assert all(first.end <= second.start for first, second in pairwise(marks))


@UNHURRIED
@given(WRITTEN_WITH_SURE_PIECES, st.booleans())
def test_what_was_taken_out_is_not_found_again(text: str, about_setting: bool) -> None:
    before = {(mark.kind, fingerprint_text(mark.text)) for mark in find_marks(text, about_setting=about_setting)}
    left = find_marks(redacted(text, about_setting=about_setting), about_setting=about_setting)
    assert before.isdisjoint((mark.kind, fingerprint_text(mark.text)) for mark in left)


@UNHURRIED
@given(st.text(max_size=200))
@example("\n\u200b\n\n\n\n")
@example("\u200d\u200da\u0301\u200d")
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert once.encode("utf-8").decode("utf-8") == once


@UNHURRIED
@given(st.text(max_size=100))
def test_every_piece_has_a_fingerprint_that_stays(text: str) -> None:
    assert fingerprint_text(fingerprint_text(text)) == fingerprint_text(text)


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_hostile_texts_are_read_to_the_end(piece: str) -> None:
    """A pattern that tries every way would not come back from these: the time must grow with the length only."""
    text = (piece * (LONG // len(piece)))[:LONG]
    assert all(mark.end <= len(text) for mark in find_marks(text))
    may_be_at_risk(text)
    tidy(text)
