"""Small files of every kind that people record, and of kinds that only pretend, made byte by byte."""

import io
import struct
import wave
import zipfile


def wav() -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\1" * 800)
    return made.getvalue()


def mp4(brand: bytes, *compatible: bytes) -> bytes:
    """The `ftyp` box of ISO/IEC 14496-12 with its major brand, and an empty box after it."""
    body = brand + b"\0\0\2\0" + b"".join(compatible)
    return struct.pack(">I", 8 + len(body)) + b"ftyp" + body + struct.pack(">I", 8) + b"free" + bytes(200)


def old_quicktime(box: bytes = b"moov") -> bytes:
    return struct.pack(">I", 208) + box + bytes(200)


def matroska(kind: bytes, codec: bytes = b"A_OPUS") -> bytes:
    """An EBML header with its DocType, and the name of one track's codec."""
    header = bytes.fromhex("4286810142f7810142f2810442f381084282") + bytes([0x80 | len(kind)]) + kind
    return b"\x1a\x45\xdf\xa3" + bytes([0x80 | len(header)]) + header + b"\x18\x53\x80\x67\x86" + codec + bytes(200)


def ogg(codec: bytes) -> bytes:
    return b"OggS\0\2" + bytes(20) + b"\1" + bytes([len(codec)]) + codec + bytes(200)


# MPEG 1, layer III, 128 kilobits and 44.1 kilohertz: a frame of 417 bytes.
MP3_FRAME = b"\xff\xfb\x90\x64" + bytes(413)
# MPEG 2, layer III, 64 kilobits and 22.05 kilohertz: 208 bytes.
MP3_FRAME_OF_MPEG_2 = b"\xff\xf3\x80\x64" + bytes(204)


def mp3(tag: int | None = None) -> bytes:
    """Three frames, after an ID3 tag of so many bytes."""
    if tag is None:
        return MP3_FRAME * 3
    size = bytes(tag >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + bytes(tag) + MP3_FRAME * 3


def archive() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as folder:
        folder.writestr("payload.txt", "something else")
    return made.getvalue()
