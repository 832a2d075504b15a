import pytest

from localoffer.comments.anonymity.words import words_of


@pytest.mark.parametrize("text", ["WE ARE VERY ANGRY here", "HE IS ok SO FAR OK"])
def test_capitals_say_nothing_where_people_shout(text: str) -> None:
    assert not any(word.is_capital or word.is_acronym for word in words_of(text))


def test_abbreviations_are_no_capitals() -> None:
    words = words_of("the SEND team, GPs, PfA and Jacob")
    assert [word.key for word in words if word.is_acronym] == ["send", "gps", "pfa"]
    assert [word.key for word in words if word.is_capital] == ["jacob"]


def test_a_word_ends_before_its_possessive_ending() -> None:
    text = "Jacob's bus"
    word = words_of(text)[0]
    assert (text[word.start : word.end], word.key, word.is_possessive) == ("Jacob", "jacob", True)


def test_sentences_begin_after_stops_and_lines() -> None:
    words = words_of('One two. Three, four\nFive (six "seven')
    assert [word.key for word in words if word.begins_sentence] == ["one", "three", "five", "six", "seven"]
