"""A copy read aloud, as an MP3 with a chapter for each heading."""

from localoffer.formats.audio.recording import Progress, record
from localoffer.formats.audio.script import chapters_of
from localoffer.formats.audio.tags import tagged
from localoffer.formats.audio.voice import voice
from localoffer.formats.copy import Copy
from localoffer.formats.isolated import RenderingFailed


def render(copy: Copy, progress: Progress | None = None) -> bytes:
    """The file. `progress` is told how many words are done, of how many.

    Raises RenderingFailed, also where there is no voice for the document's language: `voice.can_be_read_aloud` tells.
    """
    reader = voice()
    if not reader.can_speak(copy.document.language):
        raise RenderingFailed(f"no voice speaks {copy.document.language}")
    return tagged(copy, record(chapters_of(copy.document), reader, progress))


def transcript(copy: Copy) -> str:
    """What is said: a line for each, and an empty line between chapters."""
    chapters = chapters_of(copy.document)
    return "\n\n".join("\n".join(line.text for line in chapter.lines) for chapter in chapters) + "\n"
