"""The project's own files, as git sees them: committed, or new and not ignored."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Every file, relative to the project's folder."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listing = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(sorted(Path(name) for name in listing.split("\0") if name and (ROOT / name).is_file()))


def modules() -> list[Path]:
    """Python modules that a person writes: migrations are written by a command."""
    return [path for path in files() if path.suffix == ".py" and "migrations" not in path.parts]


def application_modules() -> list[Path]:
    """The modules that run in production."""
    return [path for path in modules() if path.parts[0] == "localoffer" and "tests" not in path.parts]


@cache
def text(path: Path) -> str:
    """A file's text. Bytes that are no text are replaced: patterns are looked for, nothing is read."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


@cache
def tree(path: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(text(path), filename=str(path))
