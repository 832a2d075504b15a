"""The request that is being answered, for what is drawn far away from it.

The foot of a page and the cards of a list are macros, and macros do not know the request. Handing it down would put it
into every template of every app; so the middleware keeps it here for as long as the request lasts.
"""

from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property

from django.http import HttpRequest

from localoffer.shortlist.cookie import read_items
from localoffer.shortlist.items import Items


@dataclass
class Visit:
    """`was_read` once an answer depends on the cookie. The cookie is read once, however many cards ask."""

    request: HttpRequest | None = None
    was_read: bool = field(default=False, init=False)

    @cached_property
    def _items(self) -> Items:
        return read_items(self.request) if self.request else Items()

    @property
    def items(self) -> Items:
        self.was_read = True
        return self._items

    @property
    def address(self) -> str:
        """Where the visitor is: the path with its query."""
        return self.request.get_full_path() if self.request else ""


CURRENT: ContextVar[Visit] = ContextVar("shortlist_visit")


def this_visit() -> Visit:
    """Outside a request, nobody has saved anything."""
    return CURRENT.get(None) or Visit()
