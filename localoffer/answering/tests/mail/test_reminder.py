"""The words of a reminder: what is put in, and what is refused."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.mail.reminder import PLACEHOLDERS, reminder_letter, unknown_placeholders, usual_words
from localoffer.answering.offer_state import OfferState
from localoffer.answering.reminder_plan import Recipient
from localoffer.schools.models import Setting

ON = date(2026, 6, 10)


def recipient(name: str = "Ash School", **values: Any) -> Recipient:
    stated = {"email": "a@example.org", "is_editor": True, "renew_by": None, **values}
    return Recipient(Setting(urn=123456, name=name), **stated)


def test_the_placeholders_are_filled_and_whom_to_ask_stands_below() -> None:
    letter = reminder_letter(recipient(), "For {school}", "{school}: {link} by {renewal date}. {school}", ON)
    assert (letter.to, letter.subject) == ("a@example.org", "For Ash School")
    assert "Ash School: " in letter.body
    assert "/account/schools/123456/ by 1 September 2026. Ash School" in letter.body
    assert "school-offers@example.org" in letter.body
    assert "SEND team" in letter.body


def test_who_is_invited_only_comes_to_the_entrance() -> None:
    assert "/account/ " in reminder_letter(recipient(is_editor=False), "S", "{link} now", ON).body


@pytest.mark.parametrize(
    ("renew_by", "on", "words"),
    [
        (date(2025, 9, 1), ON, "1 September 2025"),
        (None, date(2026, 9, 1), "1 September 2026"),
        (None, date(2026, 9, 2), "1 September 2027"),
    ],
)
def test_the_day_is_that_of_the_offer_and_else_the_next_of_all(renew_by: date | None, on: date, words: str) -> None:
    assert words in reminder_letter(recipient(renew_by=renew_by), "S", "{renewal date}", on).body


def test_a_name_cannot_bring_a_placeholder_a_header_or_markup() -> None:
    letter = reminder_letter(recipient("A {link}\nBcc: x@example.org & <b>"), "{school}", "{school}", ON)
    assert "\n" not in letter.subject
    assert "A {link}" in letter.body
    assert "& <b>" in letter.body


def test_what_means_nothing_is_named() -> None:
    assert unknown_placeholders("Dear {head} of {school}, {Link}") == (
        "We do not know {Link} and {head}. You can use {school}, {link} and {renewal date}."
    )
    assert unknown_placeholders("Plain } words { and {school}") == ""


@given(st.text(max_size=200))
def test_no_text_breaks_a_letter(text: str) -> None:
    unknown_placeholders(text)
    assert reminder_letter(recipient(), text, text, ON).body


@pytest.mark.parametrize("state", OfferState)
def test_there_are_usual_words_for_every_state(state: OfferState) -> None:
    subject, body = usual_words(state)
    assert "{school}" in subject
    assert "{link}" in body
    assert not unknown_placeholders(subject + body)
    assert all("{" not in each for each in (reminder_letter(recipient(), subject, body, ON).body,))
    assert set(PLACEHOLDERS) == {"{school}", "{link}", "{renewal date}"}
