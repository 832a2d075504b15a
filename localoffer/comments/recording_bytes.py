"""Recognises recordings by their bytes.

Written here because puremagic, which names every other kind of file, knows neither several brands of MP4 that
telephones write (iso5, mp41, dash) nor MP3 without a tag, and takes every Matroska file for WebM too.
"""

import re

from django.core.files.base import File

_SEARCHED = 4096
# Major brands of ISO/IEC 14496-12 files.
_BRANDS = (
    (rb"qt  ", "video/quicktime"),
    (rb"3gp.", "video/3gpp"),
    (rb"M4[AB] ", "audio/mp4"),
    (rb"iso.|mp4[12]|avc1|dash|M4V.|MSNV|mmp4|f4v ", "video/mp4"),
)
_OGG_SOUND = re.compile(rb"OpusHead|\x01vorbis|Speex   |\x7fFLAC")
_WEBM = re.compile(rb"\x42\x82.{1,8}webm", re.DOTALL)
# Kilobits a second of layer III by the index in a frame's header: MPEG 1, and MPEG 2 and 2.5.
_BITRATES = (
    (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
)
_SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_MPEG_1 = 3
_LAYER_III = 1


def content_type_of(head: bytes, file: "File[bytes]") -> str:
    """The media type, or an empty string where it is no recording that we know. `head` are the file's first bytes."""
    if head[4:8] == b"ftyp":
        return next((kind for brand, kind in _BRANDS if re.fullmatch(brand, head[8:12], re.DOTALL)), "")
    if head[4:8] in (b"moov", b"wide", b"mdat"):
        return "video/quicktime"
    if head.startswith(b"RIFF"):
        return "audio/wav" if head[8:12] == b"WAVE" else ""
    if head.startswith(b"OggS"):
        return _ogg(head)
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return _webm(head)
    return "audio/mpeg" if _is_mp3(head, file) else ""


def _ogg(head: bytes) -> str:
    if b"\x80theora" in head:
        return "video/ogg"
    return "audio/ogg" if _OGG_SOUND.search(head) else ""


def _webm(head: bytes) -> str:
    """Matroska says which kind it is of. Its tracks are named by codec, such as V_VP8 and A_OPUS."""
    if not _WEBM.search(head[:128]):
        return ""
    return "audio/webm" if b"A_" in head and b"V_" not in head else "video/webm"


def _is_mp3(head: bytes, file: "File[bytes]") -> bool:
    """Frames from the first byte, or near the end of a tag, which can hold a picture and be long."""
    if not head.startswith(b"ID3"):
        return _begins_with_frames(head)
    file.seek(_end_of_tag(head))
    after = file.read(_SEARCHED)
    return any(_begins_with_frames(after[found.start() :]) for found in re.finditer(rb"\xff", after))


def _end_of_tag(head: bytes) -> int:
    """ID3v2: the size stands in four bytes of seven bits each, and leaves out the header's own ten bytes."""
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return size + 10


def _begins_with_frames(data: bytes) -> bool:
    """A frame, and another one right after it unless the data ends there. One alone comes about by chance."""
    length = _frame_length(data)
    return length > 0 and (length == len(data) or _frame_length(data[length:]) > 0)


def _frame_length(data: bytes) -> int:
    """In bytes, of the MPEG layer III frame that the data begins with; 0 where it begins with none."""
    if len(data) < 4 or data[0] != 0xFF or data[1] & 0xE0 != 0xE0:
        return 0
    version, layer = data[1] >> 3 & 3, data[1] >> 1 & 3
    bitrate, rate = data[2] >> 4, data[2] >> 2 & 3
    if version not in _SAMPLE_RATES or layer != _LAYER_III or not 0 < bitrate < 15 or rate == 3:
        return 0
    is_first = version == _MPEG_1
    kilobits = _BITRATES[0 if is_first else 1][bitrate]
    return (144 if is_first else 72) * kilobits * 1000 // _SAMPLE_RATES[version][rate] + (data[2] >> 1 & 1)
