"""Cuts an answer into sentences and words."""

import re
from collections.abc import Iterator

from localoffer.publishing.document import List
from localoffer.publishing.plain_text import blocks

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# A stop behind these ends no sentence.
_SHORTENED = re.compile(r"(?i)\b(?:mr|mrs|ms|dr|prof|st|no|tel|ext|approx|e\.g|i\.e|etc|vs)\.$")
# Read as a whole, without going back: a page of dots would take minutes.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|$)")


def sentences(text: str) -> tuple[str, ...]:
    """In their order. Each item of a list is one, or several where it has stops."""
    return tuple(sentence for passage in _passages(text) for sentence in _cut(passage))


def words(text: str) -> list[str]:
    """Words of letters. Numbers and addresses are read otherwise and do not count."""
    return [word for written in text.split() if not _is_address(written) for word in _WORD.findall(written)]


def _is_address(written: str) -> bool:
    return "@" in written or "://" in written or written.startswith("www.")


def _passages(text: str) -> Iterator[str]:
    for block in blocks(text):
        for held in block.items if isinstance(block, List) else (block.spans,):
            yield "".join(span.text for span in held)


def _cut(passage: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(passage):
        if not _SHORTENED.search(passage[: match.end()][-12:]):
            yield passage[start : match.end()].strip()
            start = match.end()
    if rest := passage[start:].strip():
        yield rest
