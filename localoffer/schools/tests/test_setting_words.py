"""A setting in the words a family uses."""

import pytest

from localoffer.schools.setting import Setting
from localoffer.schools.setting_words import (
    ages_in_words,
    called,
    kind_in_words,
    name_without_shouting,
    place_in_words,
    setting_summary,
)


@pytest.mark.parametrize(
    ("type_code", "phase", "type_name", "words"),
    [
        ("01", "primary", "Community school", "Primary school"),
        ("34", "all-through", "Academy converter", "Primary and secondary school"),
        ("07", "not-applicable", "Community special school", "Special school"),
        ("18", "16-plus", "Further education", "College"),
        ("25", "not-applicable", "Offshore schools", "Offshore schools"),
        ("", "not-applicable", "", "School or college"),
    ],
)
def test_the_kind_is_what_a_family_would_say(type_code: str, phase: str, type_name: str, words: str) -> None:
    assert kind_in_words(Setting(type_code=type_code, phase=phase, type_name=type_name)) == words


@pytest.mark.parametrize(
    ("type_code", "phase", "word"),
    [("01", "primary", "school"), ("18", "", "college"), ("39", "16-plus", "college"), ("47", "", "centre")],
)
def test_what_it_is_called(type_code: str, phase: str, word: str) -> None:
    assert called(Setting(type_code=type_code, phase=phase)) == word


@pytest.mark.parametrize(
    ("minimum", "maximum", "words"),
    [(3, 11, "3 to 11"), (16, 99, "16 and over"), (None, None, ""), (None, 99, ""), (16, None, "16 and over")],
)
def test_ages(minimum: int | None, maximum: int | None, words: str) -> None:
    assert ages_in_words(Setting(minimum_age=minimum, maximum_age=maximum)) == words


@pytest.mark.parametrize(
    ("locality", "town", "words"),
    [
        ("Guiseley", "Leeds", "Guiseley, Leeds"),
        ("Off New Road", "Leeds", "Leeds"),
        ("118", "Leeds", "Leeds"),
        ("Leeds", "Leeds", "Leeds"),
        ("", "", ""),
    ],
)
def test_the_place_is_no_street(locality: str, town: str, words: str) -> None:
    assert place_in_words(Setting(locality=locality, town=town)) == words


def test_the_summary_is_one_sentence() -> None:
    school = Setting(phase="primary", minimum_age=3, maximum_age=11, town="Leeds", postcode="LS1 3AD")
    assert setting_summary(school) == "Primary school for ages 3 to 11 in Leeds, LS1 3AD."
    assert setting_summary(Setting(phase="secondary")) == "Secondary school."
    assert setting_summary(Setting(phase="primary", maximum_age=11)) == "Primary school, up to 11."


@pytest.mark.parametrize(
    ("name", "quiet"),
    [
        ("THE BRIGSHAW LEARNING PARTNERSHIP", "The Brigshaw Learning Partnership"),
        ("ST GREGORY THE GREAT CATHOLIC ACADEMY TRUST", "St Gregory the Great Catholic Academy Trust"),
        ("The Lantern Learning Trust", "The Lantern Learning Trust"),
        ("", ""),
    ],
)
def test_trusts_do_not_shout(name: str, quiet: str) -> None:
    assert name_without_shouting(name) == quiet
