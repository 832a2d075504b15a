"""The words of an edition as every format of it starts from them: cleaned, counted and hashed once."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings

from localoffer.formats.fingerprint import fingerprint
from localoffer.publishing.document import Document, Picture, Span
from localoffer.publishing.edition import Edition

# What XML cannot hold: control characters, half surrogates and code points that are no characters.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)


@dataclass(frozen=True, slots=True)
class Source:
    """`document` has absolute links and no unprintable character. `digest` is that of its words, its pictures and
    of the programs that make files; `words` is how many it has."""

    document: Document
    digest: str
    words: int


def source_of(edition: Edition) -> Source:
    """Raises nothing: whatever a Document holds can be given."""
    document = clean(edition.document)
    digest = hashlib.sha256(repr((document, fingerprint())).encode(errors="replace"))
    for picture in _pictures(document):
        digest.update(_bytes_of(picture))
    return Source(document, digest.hexdigest(), sum(len(text.split()) for text in document.words()))


def clean(value: Any) -> Any:
    """The same values with links absolute and unprintable characters gone."""
    if isinstance(value, str):
        return _UNPRINTABLE.sub("", value)
    if isinstance(value, tuple):
        return tuple(map(clean, value))
    if isinstance(value, Picture) or not hasattr(value, "__slots__"):
        return value
    made = replace(value, **{name: clean(getattr(value, name)) for name in value.__slots__})
    return replace(made, href=_absolute(made.href)) if isinstance(made, Span) and made.href else made


def _absolute(href: str) -> str:
    return settings.SITE_URL + href if href.startswith("/") and not href.startswith("//") else href


def _pictures(value: Any) -> Iterator[Picture]:
    if isinstance(value, Picture):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _pictures(each)
    elif hasattr(value, "__slots__"):
        for name in value.__slots__:
            yield from _pictures(getattr(value, name))


def _bytes_of(picture: Picture) -> bytes:
    try:
        return Path(picture.path).read_bytes()
    except OSError:
        return b"missing"
