import subprocess
from itertools import pairwise

import pytest

from localoffer.formats.audio.espeak import EspeakVoice, marked_up
from localoffer.formats.audio.script import Line
from localoffer.formats.audio.voice import BYTES_A_SECOND
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.spoken.normaliser import spoken

VOICE = EspeakVoice()


def seconds(text: str, pause: float = 0.0, language: str = "en-GB") -> float:
    return len(VOICE.speak([Line(text, pause, language)], language)) / BYTES_A_SECOND


def sounds(text: str, language: str = "en-GB") -> str:
    """What espeak-ng would say, in its letters for sounds."""
    given = marked_up([Line(text, 0.5, language)], language)
    command = ["espeak-ng", "-v", "en-gb", "-q", "-x", "-m", "--stdin"]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout


def test_words_take_about_as_long_as_a_person_needs() -> None:
    text = "You can ask for a short break at any time. We will answer you within ten working days. " * 10
    assert 130 < len(text.split()) / seconds(text) * 60 < 190


def test_pauses_are_as_long_as_asked() -> None:
    lengths = [seconds("One.", pause) for pause in (1.0, 2.0, 4.0)]
    assert [round(longer - shorter, 1) for shorter, longer in pairwise(lengths)] == [1.0, 2.0]


@pytest.mark.parametrize(
    ("hostile", "plain"),
    [
        ("[[h@l'oU]]", "h@l'oU"),
        ("<break time='20s'/>", "break time equals twenty S"),
        ("</speak><speak>", "speak speak"),
        ("&lt;", "and lt"),
    ],
)
def test_hostile_text_is_no_command(hostile: str, plain: str) -> None:
    """Neither where the normaliser missed it, nor after it."""
    assert seconds(hostile) < 5
    assert seconds(spoken(hostile) or "nothing") < 8
    unescaped = marked_up([Line(hostile, 0.1, "en-GB")], "en-GB")
    assert "[[" not in unescaped
    assert unescaped.count("<") == 3
    assert sounds(hostile).strip()


def test_phonemes_between_brackets_are_not_spoken_as_such() -> None:
    assert sounds("[[fVni]] words").split() != sounds("words").split()
    assert "fVni w" not in sounds("[[fVni]] words")


@pytest.mark.parametrize(("text", "sound"), [("A D H D", "'eI d'i:"), ("nine A M", "'eI 'Em"), ("C A M", "'eI 'Em")])
def test_a_letter_a_is_called_by_its_name(text: str, sound: str) -> None:
    assert sound in sounds(text)


def test_an_article_stays_one() -> None:
    assert "a# kVp" in sounds("A cup").replace("'", "")


@pytest.mark.parametrize("language", ["en", "en-GB", "ar", "ur", "pl", "ro", "pa", "bn", "zh-Hans", "cy", "uk"])
def test_languages_with_a_voice(language: str) -> None:
    assert VOICE.can_speak(language)
    assert seconds("Leeds 12", language=language) > 0.3


@pytest.mark.parametrize("language", ["so", "ti", "ps", "ckb", "pa-Arab", "sr-Latn", "xx", "", "-"])
def test_languages_without_one(language: str) -> None:
    assert not VOICE.can_speak(language)
    with pytest.raises(RenderingFailed):
        VOICE.speak([Line("Leeds", 0, language)], language)
