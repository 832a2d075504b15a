"""Text that nobody would write."""

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.formats.audio.script import glossary
from localoffer.formats.spoken.normaliser import spoken

_PIECES = (
    "1 22 0113 2026 14/09 9.30 £ € % am pm - – to . , : ; ( ) [ ] [[ ]] < > & @ / \\ www. .uk http:// St Dr Mon Sept "
    "EHCP SEND e.g. s. section (6) ½ ° ² 😀 ٣ क ع ﬁ Ⅷ \u200d \u202e ' ’ \n \t KS Y LS1 3AD p k m"
)
PIECES = st.sampled_from(_PIECES.split(" "))
MIXED = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)
SAYABLE = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ .,?!;:’-]*")


@settings(max_examples=500, deadline=None)
@given(st.text() | MIXED)
def test_only_what_a_voice_can_say_comes_out(text: str) -> None:
    said = spoken(text, glossary(), set())
    assert SAYABLE.fullmatch(said)
    assert "  " not in said
    assert all(unicodedata.category(letter) in {"Ll", "Lu", "Lo", "Lt", "Zs", "Po", "Pd", "Pf"} for letter in said)


@given(st.lists(st.text("abcdefghijklmnopqrstuvwyz", min_size=3, max_size=9), min_size=1))
def test_plain_words_are_said_as_they_are(words: list[str]) -> None:
    text = " ".join(word for word in words if word not in {"tel", "etc", "mob", "inc", "tbc"}) or "tea"
    assert spoken(text) == text
    assert spoken(spoken(text)) == spoken(text)


@given(MIXED)
@settings(deadline=None)
def test_what_is_said_is_said_the_same_again(text: str) -> None:
    """But for what `spoken` takes for abbreviations, it leaves its own words alone."""
    once = spoken(text)
    assert not re.search(r"\d", once)
    assert re.sub(r"\W", "", spoken(once)).lower().startswith(re.sub(r"\W", "", once).lower()[:1])


_LONG = "1|1,|1.|1-|1/|0|0 |1:|1 to |£1|+44|½|9am-|1 May |Mon-|section |(|[|((1))|a.|a-|a@|a/|A|ABC |SEND |St "
LONG_PIECES = [*_LONG.split("|"), "www.", "http://", "é", "ع", "'", "😀", "\n", "<b>", "\u0301"]


@pytest.mark.parametrize("piece", LONG_PIECES)
def test_a_longer_text_takes_no_more_than_its_share(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        spoken(piece * times, glossary(), set())
        return time.process_time() - start

    seconds(10)
    short, long = min(seconds(1_000) for _ in range(3)), seconds(10_000)
    assert long < max(0.2, short * 40)


def test_commands_of_a_voice_become_words() -> None:
    said = spoken("<break time='9s'/> [[h@l'oU]] <voice name=\"x\"> &lt; ")
    assert not set("<>[]&\"'") & set(said)
    assert "less than break" in said
