"""How the authority works with its schools' offers: the part [school_offers] of authority.toml."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

Line = tuple[Callable[[Any], bool], str]


@dataclass(frozen=True, slots=True)
class SchoolOfferSettings:
    """Whom schools ask, and by which day of each year an offer is renewed. `invitation_days` are calendar days.

    `licence` is on what terms others may use what schools publish here, and `licence_url` where these are to be read.
    """

    team: str
    email: str
    telephone: str
    renewal: tuple[int, int]
    invitation_days: int
    licence: str
    licence_url: str

    @property
    def renewal_words(self) -> str:
        """The day of the year by which offers are renewed: `1 September`."""
        month, day = self.renewal
        return f"{day} {date(2000, month, day):%B}"


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("https://") and len(value) <= 500


def _is_day(value: Any) -> bool:
    if not isinstance(value, list) or [type(part) for part in value] != [int, int]:
        return False
    try:
        date(2026, *value)
    except ValueError:
        return False
    return True


def school_offer_lines(email: Line, whole: Callable[[int, int], Line]) -> dict[str, Line]:
    """What each line must look like, and how to say so."""
    return {
        "team": (lambda value: isinstance(value, str) and 0 < len(value.strip()) <= 100, "the name of a team"),
        "email": email,
        "telephone": (lambda value: isinstance(value, str) and len(value) <= 40, "a telephone number, or nothing"),
        "renewal": (_is_day, "a month and a day, such as [9, 1] for 1 September"),
        "invitation_days": whole(1, 90),
        "licence": (lambda value: isinstance(value, str) and 0 < len(value.strip()) <= 200, "the name of a licence"),
        "licence_url": (_is_address, "the address of the licence, such as https://example.org/licence"),
    }
