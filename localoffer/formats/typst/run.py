"""Has typst lay out one copy, in a process of its own and a folder that goes with it."""

import json
import shutil
import sys
import tempfile
from datetime import UTC, datetime, time
from pathlib import Path

from localoffer.formats.copy import Copy
from localoffer.formats.isolated import limits_for, run_in_folder
from localoffer.formats.typst.coverage import FONTS
from localoffer.formats.typst.data import Look, document_data
from localoffer.publishing.document import Picture

_HERE = Path(__file__).parent


def run_typst(copy: Copy, look: Look, wanted: str) -> bytes:
    """`wanted` is `pdf` or `pages`: see `compile.py`. Raises RenderingFailed."""
    data, pictures = document_data(copy, look)
    with tempfile.TemporaryDirectory(prefix="local-offer-") as name:
        folder = Path(name)
        shutil.copyfile(_HERE / "document.typ", folder / "document.typ")
        data["missing"] = _give(pictures, folder / "pictures")
        data["made_at"] = int(datetime.combine(copy.made_on, time(), UTC).timestamp())
        (folder / "document.json").write_text(json.dumps(data))
        command = [sys.executable, "-I", str(_HERE / "compile.py"), str(FONTS), wanted]
        return run_in_folder(command, folder, b"", limits_for(copy.words))


def _give(pictures: list[Picture], folder: Path) -> list[int]:
    """Copy the pictures, each under its number. Those that are gone are returned."""
    folder.mkdir()
    gone = []
    for number, picture in enumerate(pictures):
        try:
            shutil.copyfile(picture.path, folder / str(number))
        except OSError:
            gone.append(number)
    return gone
