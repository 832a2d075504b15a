"""The pictures of a document as PNG or JPEG, each read once. Word and many others show no SVG: drawings are drawn."""

import base64
import json
import logging
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from localoffer.formats.isolated import Limits, RenderingFailed, run_in_folder
from localoffer.publishing.document import Document, Illustrated, Picture, Section

log = logging.getLogger(__name__)

_PROGRAM = Path(__file__).with_name("draw.py")
_LIMITS = Limits(seconds=30)
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Raster:
    """`width` and `height` are in pixels."""

    content: bytes
    media_type: str
    width: int
    height: int

    @property
    def extension(self) -> str:
        return self.media_type.partition("/")[2]


def carried_in(made: dict[str, Raster]) -> Callable[[Picture], str]:
    """Where each picture is to be found: in the address itself, so that nobody has to open a file."""

    def source(picture: Picture) -> str:
        raster = made.get(picture.path)
        return f"data:{raster.media_type};base64,{base64.b64encode(raster.content).decode()}" if raster else ""

    return source


def pictures_of(part: Document | Section) -> list[Picture]:
    """In reading order."""
    found = [block.picture for block in part.blocks if isinstance(block, Illustrated) and block.picture]
    return found + [picture for section in part.sections for picture in pictures_of(section)]


def rasters(document: Document) -> dict[str, Raster]:
    """By its path; what is missing or no picture is left out, and its words stand alone."""
    paths = dict.fromkeys(picture.path for picture in pictures_of(document))
    drawn = _drawn([path for path in paths if Path(path).suffix.lower() == ".svg"])
    read = {path: drawn[path] if path in drawn else _read(path) for path in paths}
    return {path: made for path, content in read.items() if content and (made := _raster(content))}


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def _raster(content: bytes) -> Raster | None:
    try:
        with Image.open(BytesIO(content), formats=tuple(_MEDIA_TYPES)) as image:
            return Raster(content, _MEDIA_TYPES[str(image.format)], *image.size)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return None


def _drawn(paths: Iterable[str]) -> dict[str, bytes]:
    """All drawings in one run. Where it fails there are no pictures, which is better than no file."""
    wanted = dict(enumerate(paths))
    if not wanted:
        return {}
    with tempfile.TemporaryDirectory(prefix="local-offer-") as name:
        for number, path in wanted.items():
            try:
                shutil.copyfile(path, Path(name) / str(number))
            except OSError:
                continue
        try:
            made = json.loads(run_in_folder([sys.executable, "-I", str(_PROGRAM)], Path(name), b"", _LIMITS))
        except RenderingFailed as problem:
            log.warning("drawings could not be drawn", extra={"why": str(problem)})
            return {}
    return {wanted[int(number)]: base64.b64decode(content) for number, content in made.items()}
