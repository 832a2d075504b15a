"""The kinds of structured parts: which fields each has, and how families read it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from localoffer.publishing.document import Block
from localoffer.schools.parts import drawing
from localoffer.schools.parts.part import Part
from localoffer.schools.parts.part_words import PartWords


@dataclass(frozen=True, slots=True)
class PartKind:
    """`fields` are asked once, or once for each row where the kind `has_rows`."""

    fields: tuple[str, ...]
    has_rows: bool
    draw: Callable[[Part, Mapping[str, Any], PartWords], tuple[Block, ...]]


PART_KINDS: dict[str, PartKind] = {
    "contacts": PartKind(("name", "telephone", "email"), True, drawing.contacts),
    "training": PartKind(("needs", "text"), True, drawing.training),
    "services": PartKind(("text",), True, drawing.words_by_row),
    "policies": PartKind(("url", "date"), True, drawing.policies),
    "budget": PartKind(("text",), True, drawing.words_by_row),
    "needs": PartKind(("needs",), False, drawing.needs),
    "access": PartKind(("features", "text"), False, drawing.access),
    "words": PartKind(("text",), False, drawing.words),
}


def part_blocks(part: Part, value: Mapping[str, Any], words: PartWords) -> tuple[Block, ...]:
    """What families read of it; nothing where nothing was filled in."""
    return PART_KINDS[part.kind].draw(part, value, words) if is_filled(value) else ()


def is_filled(value: Mapping[str, Any]) -> bool:
    """Whether anything at all stands there."""
    return any(_leaves(value))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _leaves(each)
    elif isinstance(value, list):
        yield from (str(each) for each in value)
    else:
        yield str(value or "").strip()
