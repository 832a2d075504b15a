"""What two people made of the same answer, field by field: what only one of them changed needs no decision. Pure."""

import hashlib
import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from localoffer.answering.parts.part_fields import PartField

_BETWEEN = "."


@dataclass(frozen=True, slots=True)
class Words:
    """An answer: its text, and its structured parts by identifier."""

    text: str
    parts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Merging:
    """`taken` are the fields that only the other person changed, `both` those that both did. None is the text."""

    taken: tuple[PartField | None, ...]
    both: tuple[PartField | None, ...]


def began_from(fields: Sequence[PartField], words: Words) -> str:
    """A mark for each field, the text first. It stands in the form, for what its writer began from."""
    return _BETWEEN.join(_mark(value) for value in _values(fields, words))


def merging(fields: Sequence[PartField], began: str, mine: Words, theirs: Words, wrong: Container[str]) -> Merging:
    """Compare both with what the first `began` from. Without a mark that fits, both count as changed.

    `wrong` are the names of fields in which somebody typed what could not be read: those count as changed, too.
    """
    every = (None, *fields)
    marks = began.split(_BETWEEN)
    known: Sequence[str] = marks if len(marks) == len(every) else [""] * len(every)
    taken, both = [], []
    for field, mark, here, there in zip(every, known, _values(fields, mine), _values(fields, theirs), strict=True):
        is_wrong = (field.name if field else "text") in wrong
        if here == there and not is_wrong:
            continue
        if _mark(here) == mark and not is_wrong:
            taken.append(field)
        elif _mark(there) != mark:
            both.append(field)
    return Merging(tuple(taken), tuple(both))


def _values(fields: Sequence[PartField], words: Words) -> Iterator[Any]:
    yield words.text
    for each in fields:
        yield _plain(each.value_in(words.parts))


def _plain(value: Any) -> Any:
    """Nothing is nothing however it is written, and what is ticked has no order."""
    return (sorted(map(str, value)) if isinstance(value, list) else value) or ""


def _mark(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:10]
