"""What changed in one piece of English, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_MOST_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row. `kind` is `same`, `gone` or `new`."""

    kind: str
    text: str


def changed_english(old: str, new: str) -> list[Run]:
    """The old and the new English in one; whole where they are too long to compare while somebody waits."""
    before, after = (re.findall(r"\S+\s*|\s+", text) for text in (old, new))
    if len(before) + len(after) > _MOST_WORDS:
        return [Run("gone", old), Run("new", new)]
    runs: list[Run] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(Run("same", "".join(before[start:end])))
            continue
        if end > start:
            runs.append(Run("gone", "".join(before[start:end])))
        if new_end > new_start:
            runs.append(Run("new", "".join(after[new_start:new_end])))
    return runs
