"""Whoever reads aloud. A better voice than espeak-ng is plugged in by the setting FORMATS_VOICE."""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from localoffer.formats.audio.script import Line

# What every voice gives: samples a second, one channel, 16 bits.
RATE = 22_050
BYTES_A_SECOND = RATE * 2


class Voice(Protocol):
    """Reads lines of one language aloud."""

    def can_speak(self, language: str) -> bool:
        """Is there a voice of that language (a BCP 47 tag)? One that is only near to it is none."""

    def speak(self, lines: Sequence[Line], language: str) -> bytes:
        """PCM with RATE samples a second, 16 bits, little-endian, one channel, the pauses in it.

        The lines are plain words: their marks are no commands. Raises RenderingFailed.
        """


@cache
def _voice(name: str) -> Voice:
    made: Voice = import_string(name)()
    return made


def voice() -> Voice:
    """The voice that this installation has."""
    return _voice(settings.FORMATS_VOICE)


def can_be_read_aloud(language: str) -> bool:
    """Can a document in that language be had as audio here?"""
    return voice().can_speak(language)
