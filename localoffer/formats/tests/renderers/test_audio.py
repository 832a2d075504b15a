from collections.abc import Sequence
from pathlib import Path

import pytest
from django.conf import LazySettings

from localoffer.formats.audio.script import Line, chapters_of
from localoffer.formats.audio.tags import MOST_ENTRIES
from localoffer.formats.audio.voice import BYTES_A_SECOND, can_be_read_aloud
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.renderers import audio
from localoffer.formats.tests.audio.mp3 import chapters, opened
from localoffer.formats.tests.samples import copy_in, full_document, hostile_document, long_table
from localoffer.publishing.document import Document, Paragraph, Section, Span


class Hum:
    """Plugged in by the setting: quick, and says nothing."""

    def can_speak(self, language: str) -> bool:
        return True

    def speak(self, lines: Sequence[Line], language: str) -> bytes:
        return bytes(BYTES_A_SECOND // 10 * 2 // 2) * len(lines)


@pytest.fixture
def hum(settings: LazySettings) -> None:
    settings.FORMATS_VOICE = f"{__name__}.{Hum.__name__}"


def test_a_copy_becomes_an_mp3_with_a_chapter_for_each_section(tmp_path: Path) -> None:
    copy = copy_in("audio", full_document(tmp_path))
    content = audio.render(copy)
    sound, found = opened(content), chapters(content)
    assert [title for title, _, _ in found] == [copy.document.title, *(each.heading for each in copy.document.sections)]
    assert found[0][1] == 0
    assert [start for _, start, _ in found[1:]] == [end for _, _, end in found[:-1]]
    assert all(end - start > 1000 for _, start, end in found)
    assert found[-1][2] == pytest.approx(sound.info.length * 1000, abs=2)
    assert (sound.info.sample_rate, sound.info.channels, sound.info.bitrate) == (22_050, 1, 48_000)


@pytest.mark.usefixtures("hum")
def test_it_says_what_it_is(tmp_path: Path) -> None:
    copy = copy_in("audio", full_document(tmp_path))
    tags = opened(audio.render(copy)).tags
    assert str(tags["TIT2"]) == copy.document.title
    assert str(tags["TPE1"]) == str(tags["TALB"]) == copy.publisher
    assert str(tags["TDRC"]) == copy.made_on.isoformat()
    assert str(tags["TLAN"]) == "eng"
    assert str(tags["COMM::eng"]) == copy.live_page


def test_the_transcript_is_what_is_said(tmp_path: Path) -> None:
    copy = copy_in("audio", full_document(tmp_path))
    lines = audio.transcript(copy).splitlines()
    assert lines[0] == "Saturday Splash and more."
    assert "Important." in lines
    assert [line for line in lines if line] == [
        line.text for chapter in chapters_of(copy.document) for line in chapter.lines
    ]
    assert "Audio, made on the twenty-fourth of November twenty twenty-six" in " ".join(lines)
    assert "About this copy" in " ".join(lines)


@pytest.mark.usefixtures("hum")
def test_a_better_voice_is_plugged_in_by_a_setting() -> None:
    sound = opened(audio.render(copy_in("audio", Document("Title"))))
    lines = audio.transcript(copy_in("audio", Document("Title"))).split("\n")
    assert sound.info.length == pytest.approx(0.1 * len([line for line in lines if line]), abs=0.2)


def test_hostile_words_are_read_and_no_command() -> None:
    copy = copy_in("audio", hostile_document())
    assert opened(audio.render(copy)).info.length > 5
    assert not set("<>[]&{}") & set(audio.transcript(copy))


@pytest.mark.parametrize("language", ["so", "ps", "xx"])
def test_a_language_without_a_voice_is_refused_plainly(language: str) -> None:
    assert not can_be_read_aloud(language)
    with pytest.raises(RenderingFailed, match=f"no voice speaks {language}"):
        audio.render(copy_in("audio", Document("Title", language=language)))


@pytest.mark.parametrize(("language", "code"), [("pl", "pol"), ("ar", "ara"), ("ur", "urd")])
def test_another_language_is_read_by_its_own_voice(language: str, code: str) -> None:
    words = {"pl": "Pływanie w sobotę", "ar": "السباحة يوم السبت", "ur": "ہفتہ کو تیراکی"}[language]
    sound = opened(audio.render(copy_in("audio", Document(words, language=language))))
    assert str(sound.tags["TLAN"]) == code
    assert sound.info.length > 5


@pytest.mark.usefixtures("hum")
def test_two_thousand_rows_and_their_progress() -> None:
    told: list[tuple[int, int]] = []
    copy = copy_in("audio", long_table())
    audio.render(copy, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 2_000
    assert len(told) > 3


@pytest.mark.usefixtures("hum")
def test_more_chapters_than_one_table_of_contents_can_list() -> None:
    sections = tuple(Section(f"Part {place}", (Paragraph((Span("Words."),)),)) for place in range(MOST_ENTRIES * 2))
    found = chapters(audio.render(copy_in("audio", Document("Long", sections=sections))))
    assert [title for title, _, _ in found[1:-1]] == [section.heading for section in sections]
    assert [start for _, start, _ in found] == sorted(start for _, start, _ in found)
