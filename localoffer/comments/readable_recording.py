"""An uploaded file that is a voice or video recording by its bytes, whatever it is called."""

import re
import zipfile
from dataclasses import dataclass
from hashlib import sha256

import puremagic
from django.core.files.base import File

from localoffer.comments.recording_bytes import content_type_of

LARGEST = 50 * 1024 * 1024
MOST_AT_ONCE = 3
HEAD = 4096
# What telephones and computers record. The first suffix is the one under which we keep the file.
ACCEPTED = {
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/x-m4a": ".m4a",
    "audio/wav": ".wav",
    "audio/x-wav": ".wav",
    "audio/ogg": ".ogg",
    "audio/webm": ".webm",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "video/ogg": ".ogv",
    "video/3gpp": ".3gp",
}
CHOOSE = "Choose a voice or video recording, such as MP3, M4A, WAV, OGG, WebM, MP4, MOV or 3GP."
# What a browser or a reader of documents would take for its own, if the rest of the file were a recording's.
_ALSO_SOMETHING_ELSE = re.compile(rb"%PDF-|<(?:!doctype|html|script|svg|\?xml)", re.IGNORECASE)
_SNIFFED = 1024
_KINDS = (
    (re.compile(r"image/"), "a picture"),
    (re.compile(r"application/pdf"), "a PDF document"),
    (re.compile(r"text/html"), "a web page"),
    (re.compile(r"application/.*(document|word|excel|powerpoint|sheet|presentation)"), "a document"),
    (re.compile(r"(audio|video)/"), "a recording that is damaged, or of a kind that we cannot play"),
)


class NotARecording(ValueError):
    """The file cannot be taken. The message says why, and what can."""


@dataclass(frozen=True, slots=True)
class ReadableRecording:
    """`content_type` and `suffix` come from the bytes. `file` is at its start."""

    file: "File[bytes]"
    content_type: str
    suffix: str
    size: int
    sha256: str


def read_recording(file: "File[bytes]") -> ReadableRecording:
    """What the file is, decided by its bytes alone. Raises NotARecording, with words for whoever chose the file."""
    if not file.size:
        raise NotARecording("This file is empty. Choose the recording again.")
    if file.size > LARGEST:
        raise NotARecording(f"This file is larger than {LARGEST // 1024**2} megabytes. Send a shorter recording.")
    file.seek(0)
    head = file.read(HEAD)
    content_type = content_type_of(head, file)
    if content_type not in ACCEPTED or _is_also_something_else(head, file):
        raise NotARecording(f"{_what_it_is(head)} {CHOOSE}")
    file.seek(0)
    digest = sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return ReadableRecording(file, content_type, ACCEPTED[content_type], file.size, digest.hexdigest())


def _is_also_something_else(head: bytes, file: "File[bytes]") -> bool:
    """A file can be two things: a recording for its first bytes, and an archive for its last."""
    return bool(_ALSO_SOMETHING_ELSE.search(head[:_SNIFFED])) or zipfile.is_zipfile(file)


def _what_it_is(head: bytes) -> str:
    """A sentence. Families choose a photograph by mistake more often than anything else."""
    try:
        found = puremagic.magic_string(head)[0].mime_type
    except puremagic.PureError:
        found = ""
    for pattern, words in _KINDS:
        if pattern.match(found):
            return f"This file is {words}."
    return "This file is no recording that we can play."
