"""The voice that every Debian has: espeak-ng. Plain, but clear, quick, and of many languages."""

import re
from collections.abc import Sequence
from html import escape

from localoffer.formats.audio.script import Line
from localoffer.formats.isolated import Limits, RenderingFailed, run_isolated

# What espeak-ng calls 145 words a minute is 160 of ours: measured over all public publications.
SPEED = 145
# espeak-ng's voice for each language that families here are likely to read. Languages without a voice of their own
# (Somali, Tigrinya, Pashto, Sorani) are not in it, and nor are those written in another script than the voice knows.
_VOICES = {
    "am": "am",
    "ar": "ar",
    "bg": "bg",
    "bn": "bn",
    "cs": "cs",
    "cy": "cy",
    "de": "de",
    "el": "el",
    "en": "en-gb",
    "es": "es",
    "fa": "fa",
    "fr": "fr-fr",
    "ga": "ga",
    "gu": "gu",
    "hi": "hi",
    "hr": "hr",
    "hu": "hu",
    "it": "it",
    "kmr": "ku",
    "lt": "lt",
    "lv": "lv",
    "ml": "ml",
    "ne": "ne",
    "nl": "nl",
    "pa": "pa",
    "pl": "pl",
    "pt": "pt",
    "ro": "ro",
    "ru": "ru",
    "sk": "sk",
    "sq": "sq",
    "sw": "sw",
    "ta": "ta",
    "te": "te",
    "tr": "tr",
    "uk": "uk",
    "ur": "ur",
    "vi": "vi",
    "yue": "yue",
    "zh": "cmn",
}
_SCRIPT = re.compile(r"-[a-z]{4}\b", re.IGNORECASE)
_SCRIPTS_READ = {"zh-hans", "zh-hant"}
_WAV_HEADER = 44
_LIMITS = Limits(seconds=60)
# Left alone, a lone A is said as in "a cup". Beside another letter it is that letter's name.
_LETTER_A = re.compile(r"(?<=\b[B-Z] )A\b|\bA\b(?= [A-Z]\b)|(?<=\bA )A\b|(?<=paragraph )A\b|(?<=section )A\b")


class EspeakVoice:
    """A Voice."""

    def can_speak(self, language: str) -> bool:
        return _voice_name(language) is not None

    def speak(self, lines: Sequence[Line], language: str) -> bytes:
        """One process for all lines."""
        name = _voice_name(language)
        if name is None:
            raise RenderingFailed(f"no voice speaks {language}")
        command = ("espeak-ng", "-v", name, "-s", str(SPEED), "-b", "1", "-m", "--stdin", "--stdout")
        sound = run_isolated(command, marked_up(lines, language).encode(), _LIMITS)
        if not sound.startswith(b"RIFF"):
            raise RenderingFailed("espeak-ng gave no sound")
        return _whole_samples(sound[_WAV_HEADER:])


def marked_up(lines: Sequence[Line], language: str) -> str:
    """SSML, for the lengths of the pauses. `[[` would start phonemes, so no bracket is left."""
    said = "".join(_said(line.text, language) + _break(line.pause) for line in lines)
    return f"<speak>{said}</speak>"


def _said(text: str, language: str) -> str:
    plain = escape(text.replace("[", " ").replace("]", " "))
    return _LETTER_A.sub("eigh", plain) if language.startswith("en") else plain


def _break(seconds: float) -> str:
    return f'<break time="{round(seconds * 1000)}ms"/>\n'


def _whole_samples(sound: bytes) -> bytes:
    return sound[: len(sound) // 2 * 2]


def _voice_name(language: str) -> str | None:
    tag = language.lower()
    if _SCRIPT.search(tag) and tag not in _SCRIPTS_READ:
        return None
    return _VOICES.get(tag.partition("-")[0])
