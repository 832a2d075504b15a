"""Abbreviations and terms that nobody explained, and what to do about them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.plain_english.advice import MOST_JARGON, advice
from localoffer.answering.plain_english.glossary import Term, read_terms, terms
from localoffer.answering.plain_english.jargon import Jargon, unexplained

SENCO = Term("SENCo", "Special Educational Needs Co-ordinator", "also written SENCO", True, False)
CA = Term("CA", "Carer’s Allowance", "also: Classroom Assistant", True, True)
BESD = Term("BESD", "Behavioural, Emotional and Social Difficulties", "old term, now SEMH", True, False)
PORTAGE = Term("Portage", "home visiting service", "", False, False)
SEND = Term("SEND", "Special Educational Needs and Disabilities", "", True, False)


def found(text: str, *known: Term) -> tuple[Jargon, ...]:
    return unexplained(text, known)


def test_an_abbreviation_is_told_with_its_meaning_and_how_often() -> None:
    (jargon,) = found("Ask the SENCo. Our SENCos listen, and the SENCo’s door is open.", SENCO)
    assert (jargon.term, jargon.times) == ("SENCo", 3)
    assert jargon.advice == "Write “special educational needs co-ordinator (SENCo)” the first time."


@pytest.mark.parametrize(
    "text",
    [
        "The special educational needs coordinator (SENCo) helps. Ask the SENCo.",
        "The SENCo (Special Educational\nNeeds Co-ordinator) helps.",
    ],
)
def test_what_is_explained_at_its_first_use_is_not_told(text: str) -> None:
    assert found(text, SENCO) == ()


def test_an_explanation_that_comes_late_does_not_count() -> None:
    text = f"Ask the SENCo. {'We help. ' * 9} The special educational needs coordinator helps."
    assert len(found(text, SENCO)) == 1


def test_one_term_is_not_found_within_another() -> None:
    assert found("SENDIASS, send, RESEND, C&CA, CAs@example", SEND) == ()


def test_a_term_with_two_meanings_says_so() -> None:
    (jargon,) = found("Ask about CA.", CA)
    assert jargon.is_ambiguous
    assert jargon.meaning == "Carer’s Allowance, or Classroom Assistant"


def test_an_old_term_and_a_word_have_advice_of_their_own() -> None:
    first, second = found("portage and BESD", BESD, PORTAGE)
    assert (first.term, first.advice) == ("Portage", "Say in a few words what it is.")
    assert second.advice.startswith("This term is old.")


def test_the_glossary_is_read(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_text(
        "term,expansion,note,group,is_abbreviation,is_ambiguous,said\n"
        "CA,Carer’s Allowance,also: C,x,yes,yes,\nPortage,visits,,x,no,no,\n",
        encoding="utf-8",
    )
    assert read_terms(path) == (
        Term("Portage", "visits", "", False, False),
        Term("CA", "Carer’s Allowance", "also: C", True, True),
    )


def test_every_term_of_the_vocabulary_is_found_in_an_answer() -> None:
    for term in terms():
        assert term.written in {jargon.term for jargon in unexplained(f"We use {term.written} here.", terms())}


def test_advice_does_not_run_on() -> None:
    text = " ".join(term.written for term in terms()) + (" word" * 30 + ".") * 9
    told = advice(text)
    assert len(told.shown_jargon) == MOST_JARGON
    assert told.more_jargon == len(told.jargon) - MOST_JARGON
    assert len(told.long_sentences) + told.more_long_sentences == len(told.reading.long_sentences)


@given(st.text(alphabet="SENCo SEND()CA&.’s\n", max_size=200))
def test_any_text_can_be_looked_through(text: str) -> None:
    for jargon in unexplained(text, (SENCO, CA, SEND)):
        assert jargon.term in text
