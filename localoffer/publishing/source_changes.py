"""What changed in the words that a companion was made from, for the person who has to look again."""

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Change:
    """Neighbouring texts that were one thing and are another now. Either may be empty: something new, or gone."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def source_changes(before: list[str], after: list[str]) -> list[Change]:
    """In reading order. Spaces and line breaks do not count, as in `source_digest`."""
    matcher = SequenceMatcher(a=_plain(before), b=_plain(after), autojunk=False)
    return [
        Change(tuple(before[start:end]), tuple(after[new_start:new_end]))
        for kind, start, end, new_start, new_end in matcher.get_opcodes()
        if kind != "equal"
    ]


def _plain(texts: list[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]
