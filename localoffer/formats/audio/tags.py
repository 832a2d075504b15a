"""What the file says of itself, and where its chapters begin (ID3v2.3 with the Chapter Frame Addendum)."""

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from itertools import pairwise
from typing import Any

from localoffer.formats.audio.recording import Mark, Recording
from localoffer.formats.copy import Copy

# mutagen says that it has types, but its frames have none.
id3: Any = import_module("mutagen.id3")

# A table of contents counts its entries in one byte.
MOST_ENTRIES = 255
_NO_BYTE_OFFSET = 0xFFFFFFFF
# ISO 639-2, which ID3 asks for; `und` where we do not know it.
_LANGUAGES = dict(
    each.split("=")
    for each in [
        "am=amh",
        "ar=ara",
        "bg=bul",
        "bn=ben",
        "cs=ces",
        "cy=cym",
        "de=deu",
        "el=ell",
        "en=eng",
        "es=spa",
        "fa=fas",
        "fr=fra",
        "ga=gle",
        "gu=guj",
        "hi=hin",
        "hr=hrv",
        "hu=hun",
        "it=ita",
        "kmr=kur",
        "lt=lit",
        "lv=lav",
        "ml=mal",
        "ne=nep",
        "nl=nld",
        "pa=pan",
        "pl=pol",
        "pt=por",
        "ro=ron",
        "ru=rus",
        "sk=slk",
        "sq=sqi",
        "sw=swa",
        "ta=tam",
        "te=tel",
        "tr=tur",
        "uk=ukr",
        "ur=urd",
        "vi=vie",
        "yue=zho",
        "zh=zho",
    ]
)


def tagged(copy: Copy, recording: Recording) -> bytes:
    """The file: its tags, then the sound."""
    tags = id3.ID3()
    for frame in _about(copy):
        tags.add(frame)
    _add_contents(tags, _chapters(recording))
    written = BytesIO()
    tags.save(written, v2_version=3, padding=lambda _: 0)
    return b"".join((written.getvalue(), recording.sound))


def language_code(language: str) -> str:
    """`en-GB` as `eng`."""
    return _LANGUAGES.get(language.lower().partition("-")[0], "und")


def _about(copy: Copy) -> Iterator[Any]:
    language = language_code(copy.document.language)
    yield id3.TIT2(encoding=id3.Encoding.UTF16, text=copy.document.title)
    yield id3.TPE1(encoding=id3.Encoding.UTF16, text=copy.publisher)
    yield id3.TPUB(encoding=id3.Encoding.UTF16, text=copy.publisher)
    yield id3.TALB(encoding=id3.Encoding.UTF16, text=copy.publisher)
    yield id3.TDRC(encoding=id3.Encoding.UTF16, text=copy.made_on.isoformat())
    yield id3.TCON(encoding=id3.Encoding.UTF16, text="Speech")
    yield id3.TLAN(encoding=id3.Encoding.UTF16, text=language)
    yield id3.COMM(encoding=id3.Encoding.UTF16, lang=language, desc="", text=copy.live_page)


def _chapters(recording: Recording) -> list[Any]:
    """Each ends where the next begins."""
    ends = [*recording.marks[1:], Mark("", recording.seconds)]
    return [
        id3.CHAP(
            element_id=f"chapter-{place}",
            start_time=round(mark.start * 1000),
            end_time=round(end.start * 1000),
            start_offset=_NO_BYTE_OFFSET,
            end_offset=_NO_BYTE_OFFSET,
            sub_frames=[id3.TIT2(encoding=id3.Encoding.UTF16, text=mark.title)],
        )
        for place, (mark, end) in enumerate(zip(recording.marks, ends, strict=True), 1)
    ]


def _add_contents(tags: Any, chapters: list[Any]) -> None:
    """One list of all chapters, or a list of lists where they are too many for one."""
    for chapter in chapters:
        tags.add(chapter)
    names = [chapter.element_id for chapter in chapters]
    if len(names) <= MOST_ENTRIES:
        tags.add(_contents("contents", names, id3.CTOCFlags.TOP_LEVEL))
        return
    starts = [*range(0, len(names), MOST_ENTRIES), len(names)]
    parts = [_contents(f"part-{start}", names[start:end], id3.CTOCFlags(0)) for start, end in pairwise(starts)]
    for part in parts:
        tags.add(part)
    tags.add(_contents("contents", [part.element_id for part in parts], id3.CTOCFlags.TOP_LEVEL))


def _contents(name: str, children: list[str], flags: Any) -> Any:
    return id3.CTOC(element_id=name, flags=flags | id3.CTOCFlags.ORDERED, child_element_ids=children, sub_frames=[])
