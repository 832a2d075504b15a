"""Lists in pages."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import QueryDict

Row = TypeVar("Row", bound=Model)
PAGE_SIZE = 20


class NoSuchPage(LookupError):
    """The list has no page of that number. `pages` is how many there are."""

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Row]):
    """One page: `number` counts from 1; `query` is the query string without the page number."""

    rows: list[Row]
    number: int
    pages: int
    total: int
    query: str

    @property
    def first_position(self) -> int:
        return (self.number - 1) * PAGE_SIZE + 1

    @property
    def last_position(self) -> int:
        return self.first_position + len(self.rows) - 1


def list_page(rows: QuerySet[Row], query: QueryDict) -> ListPage[Row]:
    """The page that the query string asks for, 20 rows long. Raises NoSuchPage."""
    total = rows.count()
    pages = max(1, -(-total // PAGE_SIZE))
    given = query.get("page", "1") or "1"
    number = int(given) if given.isascii() and given.isdigit() and len(given) <= 9 else 0
    if not 1 <= number <= pages:
        raise NoSuchPage(pages)
    kept = query.copy()
    kept.pop("page", None)
    start = (number - 1) * PAGE_SIZE
    return ListPage(list(rows[start : start + PAGE_SIZE]), number, pages, total, kept.urlencode())
