"""What an officer sent from the page on which easy read is written."""

from dataclasses import dataclass

from django.http import QueryDict

from localoffer.easy_read.row_list import Do, Step, TypedRow
from localoffer.officers.easy_read.access import typed_key

PREFIX = "text-"
PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Typed:
    """`do` is the button that was pressed (`save`, `publish`, `up`), `row` the key of the row beside it, or 0."""

    version: int
    digest: str
    words: dict[str, str]
    rows: tuple[TypedRow, ...]
    do: str
    row: int

    @property
    def step(self) -> Step | None:
        """What becomes of the order of rows."""
        return Step(Do(self.do), self.row or None) if self.do in list(Do) else None

    @property
    def texts(self) -> dict[int, str]:
        return {row.pk: row.text for row in self.rows}


def typed(sent: QueryDict) -> Typed:
    """Whatever is sent can be read."""
    rows = [
        TypedRow(key, text)
        for name, text in sent.items()
        if isinstance(text, str) and name.startswith(PREFIX) and (key := typed_key(name.removeprefix(PREFIX)))
    ]
    do, _, row = sent.get("do", "save").partition(":")
    return Typed(
        version=typed_key(sent.get("version", "")),
        digest=sent.get("digest", ""),
        words={name: sent.get(name, "").replace("\x00", "") for name in ("title", "made_by")},
        rows=tuple(rows),
        do=do,
        row=typed_key(row),
    )
