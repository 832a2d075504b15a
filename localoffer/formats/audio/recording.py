"""Chapters become sound piece by piece, so that a whole book needs no more memory than its longest piece."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from localoffer.formats.audio import encode
from localoffer.formats.audio.script import Chapter, Line
from localoffer.formats.audio.voice import BYTES_A_SECOND, RATE, Voice
from localoffer.formats.isolated import Limits, run_isolated

KILOBITS = 48
MP3_BYTES_A_SECOND = KILOBITS * 1000 // 8
# A piece is spoken by one process: some six minutes, 16 MB of sound.
WORDS_A_PIECE = 1_000
BYTES_AT_ONCE = 16_000_000
NOT_SAID = "Some words follow here in a language that this voice cannot read."

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a chapter begins, in seconds."""

    title: str
    start: float


@dataclass(slots=True)
class Recording:
    """`sound` is MP3 without tags. `waiting` is sound that is not encoded yet."""

    sound: bytearray = field(default_factory=bytearray)
    waiting: bytearray = field(default_factory=bytearray)
    marks: list[Mark] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """How long it is so far."""
        return len(self.sound) / MP3_BYTES_A_SECOND + len(self.waiting) / BYTES_A_SECOND

    def mark(self, title: str) -> None:
        self.marks.append(Mark(title, self.seconds))

    def add(self, spoken: bytes) -> None:
        self.waiting += spoken
        if len(self.waiting) >= BYTES_AT_ONCE:
            self.encode()

    def encode(self) -> None:
        """Raises RenderingFailed."""
        if self.waiting:
            command = (sys.executable, "-I", str(Path(encode.__file__)), str(RATE), str(KILOBITS))
            self.sound += run_isolated(command, bytes(self.waiting), Limits(seconds=60))
            self.waiting.clear()


def record(chapters: Iterable[Chapter], voice: Voice, progress: Progress | None = None) -> Recording:
    """`progress` is told how many words are done, of how many. Raises RenderingFailed."""
    planned = [(chapter.title, list(_pieces(chapter.lines, voice))) for chapter in chapters]
    total = sum(_words(lines) for _, pieces in planned for _, lines in pieces)
    done = 0
    recording = Recording()
    for title, pieces in planned:
        recording.mark(title)
        for language, lines in pieces:
            recording.add(voice.speak(lines, language))
            done += _words(lines)
            if progress:
                progress(done, total)
    recording.encode()
    return recording


def _words(lines: Iterable[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _pieces(lines: Iterable[Line], voice: Voice) -> Iterator[tuple[str, list[Line]]]:
    """Lines that follow one another in one language, few enough for one process."""
    for language, together in groupby(_sayable(lines, voice), key=lambda line: line.language):
        piece: list[Line] = []
        words = 0
        for line in (short for whole in together for short in _short_lines(whole)):
            if words > WORDS_A_PIECE:
                yield language, piece
                piece, words = [], 0
            piece.append(line)
            words += _words([line])
        yield language, piece


def _short_lines(line: Line) -> Iterator[Line]:
    """A line is as long as its paragraph, and somebody may write a very long one."""
    words = line.text.split()
    for start in range(0, len(words), WORDS_A_PIECE):
        is_last = start + WORDS_A_PIECE >= len(words)
        text = " ".join(words[start : start + WORDS_A_PIECE])
        yield Line(text, line.pause if is_last else 0, line.language)


def _sayable(lines: Iterable[Line], voice: Voice) -> Iterator[Line]:
    """Words that no voice here can say are told of, once, and not said wrongly."""
    for can_be_said, together in groupby(lines, key=lambda line: voice.can_speak(line.language)):
        if can_be_said:
            yield from together
        else:
            yield Line(NOT_SAID, max(line.pause for line in together), "en-GB")
