"""Which program made a file: a new release, or a newer pandoc, makes every file anew."""

import hashlib
import shutil
from functools import cache
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from localoffer.publishing import document_text

_PACKAGES = ("pypandoc-binary", "typst", "lameenc", "mutagen")
_PROGRAMS = ("lou_translate", "espeak-ng")
# What renderers use from elsewhere.
_BESIDE = (Path(document_text.__file__), settings.DATA_DIR / "vocabularies" / "glossary.csv")


@cache
def fingerprint() -> str:
    """Of all that is in this folder but its tests and templates, of what it draws on, and of the programs it uses."""
    folder = Path(__file__).parent
    digest = hashlib.sha256(repr([version(name) for name in _PACKAGES] + _days_of_programs()).encode())
    for path in [*sorted(folder.rglob("*")), *_BESIDE]:
        inside = path.parts[len(folder.parts) :]
        if path.is_file() and not {"tests", "templates", "migrations", "__pycache__"} & set(inside):
            digest.update(str(inside).encode() + path.read_bytes())
    return digest.hexdigest()


def _days_of_programs() -> list[str]:
    """When each was last installed: asking it for its version would start it."""
    found = [shutil.which(name) for name in _PROGRAMS]
    return [str(Path(path).stat().st_mtime) if path else "" for path in found]
