"""How the authority gives its Local Offer in other formats: the part [formats] of authority.toml."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Line = tuple[Callable[[Any], bool], str]


@dataclass(frozen=True, slots=True)
class FormatSettings:
    """Whom to ask for another format. `post_within` is working days, `keep_post_contacts` calendar days."""

    email: str
    telephone: str
    telephone_hours: str
    post_within: int
    keep_post_contacts: int


def format_lines(email: Line, whole: Callable[[int, int], Line]) -> dict[str, Line]:
    """What each line must look like, and how to say so."""
    words: Line = (lambda value: isinstance(value, str) and len(value) <= 100, "words, or nothing")
    return {
        "email": email,
        "telephone": (lambda value: isinstance(value, str) and len(value) <= 40, "a telephone number, or nothing"),
        "telephone_hours": words,
        "post_within": whole(1, 60),
        "keep_post_contacts": whole(1, 365),
    }
