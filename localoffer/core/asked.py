"""Reads what a visitor asks in the query string: keeps what it understands, says plainly what it left out."""

from collections.abc import Collection
from dataclasses import dataclass, field

from django.http import QueryDict

TEXT_LIMIT = 200


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in the address that could not be used. `name` is the field it belongs to."""

    name: str
    message: str


@dataclass
class Asked:
    """A query string being read. Nothing in it can fail: what makes no sense lands in `left_out`."""

    query: QueryDict
    left_out: list[LeftOut] = field(default_factory=list)

    def text(self, name: str, label: str) -> str:
        """The text as typed, without control characters, at most 200 characters."""
        given = self.query.get(name, "")
        kept = "".join(letter if letter.isprintable() else " " for letter in given).strip()
        if "\x00" in given:
            self.leave_out(name, f"{label} held a character that we cannot read. We left it out.")
        if len(kept) > TEXT_LIMIT:
            self.leave_out(name, f"{label} is too long. We used the first {TEXT_LIMIT} characters.")
        return kept[:TEXT_LIMIT]

    def number(self, name: str, label: str, lowest: int, highest: int) -> int | None:
        """A whole number in the range, or None."""
        given = self.query.get(name, "").strip()
        if not given:
            return None
        if given.isascii() and given.isdigit() and len(given) <= 9 and lowest <= int(given) <= highest:
            return int(given)
        self.leave_out(name, f"{label} must be a whole number from {lowest} to {highest}. We left it out.")
        return None

    def some_of(self, name: str, label: str, known: Collection[str]) -> list[str]:
        """The known values given under this name, each once, in the order of `known`."""
        given = [value.strip() for value in self.query.getlist(name) if value.strip()]
        if any(value not in known for value in given):
            self.leave_out(name, f"We do not know one of the choices under {label}, so we left it out.")
        return [value for value in known if value in given]

    def one_of(self, name: str, label: str, known: Collection[str], otherwise: str = "") -> str:
        """The one known value given, else `otherwise`."""
        given = self.query.get(name, "").strip()
        if not given or given in known:
            return given or otherwise
        self.leave_out(name, f"We do not know that choice under {label}, so we left it out.")
        return otherwise

    def leave_out(self, name: str, message: str) -> None:
        self.left_out.append(LeftOut(name, message))
