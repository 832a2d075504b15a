"""Makes a harmless, small picture of whatever file an officer chose.

The file is recognised by its content, and drawn anew: nothing of the old one stays, so neither a hidden script nor the
place where a photograph was taken reaches the public.
"""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

from localoffer.easy_read.picture import LARGEST_SIDE

LARGEST_BYTES = 8 * 1024 * 1024
# A few kilobytes can unfold to gigabytes, so the sides are read before the picture is.
LARGEST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG")


class UnusablePicture(ValueError):
    """The file cannot be a picture here. The message says why, for the officer."""


@dataclass(frozen=True, slots=True)
class RedrawnPicture:
    """`extension` is `png` or `jpg`; neither side is longer than 800 pixels."""

    content: bytes
    extension: str


def redraw(content: bytes) -> RedrawnPicture:
    """Raises UnusablePicture."""
    if len(content) > LARGEST_BYTES:
        raise UnusablePicture(f"The file is larger than {LARGEST_BYTES // 1024 // 1024} MB. Choose a smaller one.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _redrawn(content)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        if isinstance(problem, UnusablePicture):
            raise
        raise UnusablePicture("This is no PNG or JPEG picture, or it is damaged. Save it as PNG or JPEG.") from problem


def _redrawn(content: bytes) -> RedrawnPicture:
    with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
        if picture.width * picture.height > LARGEST_PIXELS:
            raise UnusablePicture("The picture has more than 40 million points. Save it smaller.")
        is_photograph = picture.format == "JPEG"
        drawn = ImageOps.exif_transpose(picture).convert("RGB" if is_photograph else "RGBA")
    drawn.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    bare = Image.new(drawn.mode, drawn.size)
    bare.paste(drawn)
    made = io.BytesIO()
    if is_photograph:
        bare.save(made, "JPEG", quality=85, optimize=True)
    else:
        bare.save(made, "PNG", optimize=True)
    return RedrawnPicture(made.getvalue(), "jpg" if is_photograph else "png")
