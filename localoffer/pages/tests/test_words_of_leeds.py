"""How the content of Leeds is spelled."""

import re
from pathlib import Path

import pytest
from django.conf import settings

FILES = [path for folder in ("leeds", "duties") for path in (settings.DATA_DIR / folder).rglob("*.toml")]
# An identifier, a key of the file, an address and a scheme are no words.
NO_WORDS = re.compile(r"\bidentifier = \"[\w-]+\"|^headings = \[[^\]]*\]|^\w+ = (?=\S)|\S+@\S+|mailto:", re.MULTILINE)
OTHERWISE = re.compile(r"\bco-ordinat|\bSENCO|\bemail", re.IGNORECASE)
RIGHT = re.compile(r"\bSENCos?\b")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_spelling(path: Path) -> None:
    words = RIGHT.sub("", NO_WORDS.sub("", path.read_text(encoding="utf-8")))
    assert OTHERWISE.findall(words) == []
