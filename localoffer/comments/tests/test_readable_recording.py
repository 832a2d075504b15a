"""A file is what its bytes are: recordings are taken whatever they are called, and nothing else is."""

import hashlib
from typing import Any

import pytest
from django.core.files.base import ContentFile, File

from localoffer.comments import readable_recording
from localoffer.comments.readable_recording import ACCEPTED, NotARecording, ReadableRecording, read_recording
from localoffer.comments.tests import recordings

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"


def read(content: bytes, name: str = "recording.mp3") -> ReadableRecording:
    file: File[bytes] = ContentFile(content, name=name)
    return read_recording(file)


@pytest.mark.parametrize(
    ("content", "content_type", "suffix"),
    [
        (recordings.wav(), "audio/wav", ".wav"),
        (recordings.mp3(), "audio/mpeg", ".mp3"),
        (recordings.MP3_FRAME_OF_MPEG_2 * 2, "audio/mpeg", ".mp3"),
        (recordings.MP3_FRAME, "audio/mpeg", ".mp3"),
        (recordings.mp3(tag=300), "audio/mpeg", ".mp3"),
        (recordings.mp3(tag=200_000), "audio/mpeg", ".mp3"),
        (recordings.ogg(b"OpusHead\1\2"), "audio/ogg", ".ogg"),
        (recordings.ogg(b"\x01vorbis"), "audio/ogg", ".ogg"),
        (recordings.ogg(b"\x80theora"), "video/ogg", ".ogv"),
        (recordings.matroska(b"webm"), "audio/webm", ".webm"),
        (recordings.matroska(b"webm", b"V_VP9"), "video/webm", ".webm"),
        (recordings.mp4(b"M4A ", b"mp42", b"isom"), "audio/mp4", ".m4a"),
        (recordings.mp4(b"isom"), "video/mp4", ".mp4"),
        (recordings.mp4(b"iso5"), "video/mp4", ".mp4"),
        (recordings.mp4(b"mp41"), "video/mp4", ".mp4"),
        (recordings.mp4(b"mp42"), "video/mp4", ".mp4"),
        (recordings.mp4(b"dash"), "video/mp4", ".mp4"),
        (recordings.mp4(b"avc1"), "video/mp4", ".mp4"),
        (recordings.mp4(b"M4V "), "video/mp4", ".mp4"),
        (recordings.mp4(b"qt  "), "video/quicktime", ".mov"),
        (recordings.old_quicktime(), "video/quicktime", ".mov"),
        (recordings.mp4(b"3gp4", b"isom"), "video/3gpp", ".3gp"),
        (recordings.mp4(b"3gp5"), "video/3gpp", ".3gp"),
    ],
)
@pytest.mark.parametrize("name", ["voice.mp3", "letter.pdf", "no-suffix"])
def test_a_recording_is_taken_as_what_it_is(content: bytes, content_type: str, suffix: str, name: str) -> None:
    found = read(content, name)
    assert (found.content_type, found.suffix) == (content_type, suffix)
    assert found.size == len(content)
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert found.file.read() == content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PNG, "This file is a picture."),
        (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(100), "This file is a picture."),
        (recordings.mp4(b"heic"), "This file is a picture."),
        (recordings.mp4(b"avif"), "This file is a picture."),
        (b"%PDF-1.7\n" + bytes(100), "This file is a PDF document."),
        (HTML, "This file is a web page."),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "This file is a picture."),
        (recordings.archive(), "This file is"),
        (b"MZ" + bytes(200), "This file is no recording that we can play."),
        (b"#!/bin/sh\nrm -rf /\n", "This file is no recording that we can play."),
        (b"Only words.", "This file is no recording that we can play."),
        ("Only words.".encode("utf-16"), "This file is no recording that we can play."),
        (b"\0", "This file is no recording that we can play."),
        (b"ID3", "This file is a recording that is damaged, or of a kind that we cannot play."),
        (
            b"RIFF\0\0\0\0AVI LIST" + bytes(100),
            "This file is a recording that is damaged, or of a kind that we cannot play.",
        ),
        (
            recordings.matroska(b"matroska"),
            "This file is a recording that is damaged, or of a kind that we cannot play.",
        ),
        (b"fLaC" + bytes(100), "This file is a recording that is damaged, or of a kind that we cannot play."),
        (
            b"\xff\xf1\x50\x80" + bytes(400),
            "This file is a recording that is damaged, or of a kind that we cannot play.",
        ),
        (recordings.ogg(b"nothing known"), "This file is"),
        # It begins like a frame of MP3, and goes on like nothing.
        (recordings.MP3_FRAME + b"anything", "This file is"),
    ],
)
def test_anything_else_is_named_and_refused(content: bytes, said: str) -> None:
    with pytest.raises(NotARecording, match="Choose a voice or video recording, such as MP3") as problem:
        read(content)
    assert str(problem.value).startswith(said)


@pytest.mark.parametrize(
    "content",
    [
        b"ID3\x03\0\0\0\0\0\x23" + bytes(35) + HTML,
        b"ID3\x03\0\0\0\0\0\x23" + b"<script>alert(1)</script>".ljust(35) + recordings.MP3_FRAME * 2,
        recordings.wav()[:44] + b"%PDF-1.7" + bytes(100),
        recordings.wav() + recordings.archive(),
        recordings.mp3() + recordings.archive(),
        recordings.mp4(b"isom")[:-200] + b"<svg onload=alert(1)>",
    ],
)
def test_a_recording_that_is_something_else_too(content: bytes) -> None:
    with pytest.raises(NotARecording):
        read(content)


def test_nothing_in_it() -> None:
    with pytest.raises(NotARecording, match="This file is empty"):
        read(b"")


@pytest.mark.parametrize(("more", "is_good"), [(0, True), (1, False)])
def test_the_largest(monkeypatch: pytest.MonkeyPatch, more: int, is_good: bool) -> None:
    limit = 1024**2
    monkeypatch.setattr(readable_recording, "LARGEST", limit)
    content = recordings.wav().ljust(limit + more, b"\0")
    if is_good:
        assert read(content).size == limit
    else:
        with pytest.raises(NotARecording, match="larger than 1 megabytes"):
            read(content)


def test_it_is_read_from_its_start_wherever_it_stands() -> None:
    file: Any = ContentFile(recordings.wav())
    file.seek(30)
    assert read_recording(file).content_type == "audio/wav"
    assert file.tell() == 0


def test_each_kind_has_a_suffix() -> None:
    assert all(suffix.startswith(".") for suffix in ACCEPTED.values())
