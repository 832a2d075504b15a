"""Whatever file is chosen becomes a small harmless picture, or is refused with a reason."""

import io
import struct
import zlib

import pytest
from PIL import Image

from localoffer.easy_read import uploaded_picture
from localoffer.easy_read.tests.builders import image
from localoffer.easy_read.uploaded_picture import UnusablePicture, redraw


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that says it is side × side points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("kind", "extension"), [("PNG", "png"), ("JPEG", "jpg")])
def test_a_picture_is_drawn_anew(kind: str, extension: str) -> None:
    made = redraw(image(kind))
    assert made.extension == extension
    assert opened(made.content).format == kind
    assert opened(made.content).size == (30, 20)


def test_a_large_one_becomes_smaller_in_its_own_shape() -> None:
    assert opened(redraw(image(size=(2400, 1200))).content).size == (800, 400)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "I;16"])
def test_every_mode_of_colour_is_taken(mode: str) -> None:
    made = io.BytesIO()
    Image.new(mode, (9, 9)).save(made, "PNG")
    assert opened(redraw(made.getvalue()).content).size == (9, 9)


def test_nothing_hidden_in_the_file_stays() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Mia at her school"
    content = image("JPEG", exif=exif.tobytes(), comment=b"<script>alert(1)</script>") + b"<?php evil ?>"
    assert b"Mia" in content
    made = redraw(content).content
    for hidden in (b"Mia", b"script", b"php"):
        assert hidden not in made


def test_a_photograph_that_lies_on_its_side_is_put_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert opened(redraw(image("JPEG", exif=exif.tobytes())).content).size == (20, 30)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html>not a picture</html>",
        image("GIF"),
        image()[:60],
        b"%PDF-1.7",
    ],
    ids=["empty", "a head only", "svg", "html", "gif", "cut off", "pdf"],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(UnusablePicture, match="PNG or JPEG"):
        redraw(content)


@pytest.mark.parametrize("side", [7_000, 100_000])
def test_a_small_file_that_unfolds_to_a_huge_picture_is_refused(side: int) -> None:
    with pytest.raises(UnusablePicture):
        redraw(bomb(side))


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploaded_picture, "LARGEST_BYTES", 10)
    with pytest.raises(UnusablePicture, match="larger than"):
        redraw(image())
