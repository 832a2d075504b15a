from collections.abc import Sequence

import pytest

from localoffer.formats.audio import recording
from localoffer.formats.audio.recording import NOT_SAID, record
from localoffer.formats.audio.script import Chapter, Line
from localoffer.formats.audio.voice import BYTES_A_SECOND
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.tests.audio.mp3 import opened


class Hum:
    """A voice that hums a second for each line, and remembers what it was given."""

    def __init__(self) -> None:
        self.pieces: list[list[str]] = []

    def can_speak(self, language: str) -> bool:
        return language != "so"

    def speak(self, lines: Sequence[Line], language: str) -> bytes:
        self.pieces.append([line.text for line in lines])
        return b"\x01\x02" * (BYTES_A_SECOND // 2) * len(lines)


def chapter(title: str, *texts: str, language: str = "en-GB") -> Chapter:
    return Chapter(title, tuple(Line(text, 0.5, language) for text in texts))


def test_marks_stand_where_chapters_begin_and_the_sound_is_as_long_as_all() -> None:
    made = record([chapter("One", "a", "b"), chapter("Two", "c"), chapter("Three", "d")], Hum())
    assert [mark.title for mark in made.marks] == ["One", "Two", "Three"]
    assert [mark.start for mark in made.marks] == pytest.approx([0, 2, 3])
    assert made.seconds == pytest.approx(4, abs=0.15)
    assert opened(bytes(made.sound)).info.length == pytest.approx(made.seconds, abs=0.01)


def test_a_long_recording_is_encoded_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "BYTES_AT_ONCE", BYTES_A_SECOND * 2)
    made = record([chapter(str(place), "a", "b", "c") for place in range(4)], Hum())
    assert not made.waiting
    assert [mark.start for mark in made.marks] == pytest.approx([0, 3, 6, 9], abs=0.5)
    assert opened(bytes(made.sound)).info.length == pytest.approx(made.seconds, abs=0.01)
    assert made.seconds == pytest.approx(12, abs=0.6)


def test_no_process_is_given_more_than_a_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "WORDS_A_PIECE", 10)
    hum = Hum()
    record([chapter("One", "word " * 35, *["a few words"] * 8)], hum)
    assert max(len(" ".join(piece).split()) for piece in hum.pieces) <= 20
    assert " ".join(" ".join(piece) for piece in hum.pieces).split() == ("word " * 35 + "a few words " * 8).split()


def test_progress_rises_to_the_whole() -> None:
    told: list[tuple[int, int]] = []
    record([chapter("One", "a b"), chapter("Two", "c")], Hum(), lambda done, total: told.append((done, total)))
    assert told == [(2, 3), (3, 3)]


def test_words_without_a_voice_are_told_of_once() -> None:
    hum = Hum()
    somali = Line("Waan soo dhawaynaynaa", 0.5, "so")
    record([Chapter("One", (Line("Hello.", 0.5, "en-GB"), somali, somali, Line("Bye.", 0.5, "en-GB")))], hum)
    assert [text for piece in hum.pieces for text in piece] == ["Hello.", NOT_SAID, "Bye."]


def test_a_voice_that_fails_fails_the_recording() -> None:
    class Mute(Hum):
        def speak(self, lines: Sequence[Line], language: str) -> bytes:
            raise RenderingFailed("mute")

    with pytest.raises(RenderingFailed, match="mute"):
        record([chapter("One", "a")], Mute())


def test_nothing_to_say_is_a_recording_without_sound() -> None:
    assert record([], Hum()).sound == b""
