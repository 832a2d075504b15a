"""Which program made a file: a new release, or a newer pandoc, makes every file anew."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PROGRAMS = ("pypandoc-binary", "typst", "lameenc", "mutagen")


@cache
def fingerprint() -> str:
    """Of all that is in this folder but its tests and templates, and of the programs it uses."""
    folder = Path(__file__).parent
    digest = hashlib.sha256(repr([version(name) for name in _PROGRAMS]).encode())
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if path.is_file() and not {"tests", "templates", "migrations", "__pycache__"} & set(inside):
            digest.update(str(inside).encode() + path.read_bytes())
    return digest.hexdigest()
