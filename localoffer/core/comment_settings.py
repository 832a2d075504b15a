"""How the authority receives and looks after comments: the part [comments] of authority.toml."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CommentSettings:
    """`moderate_within` and `answer_within` are working days, the others that say how long are calendar days.

    `burst_above` and `refuse_above` are comments in one hour from one address.
    """

    email: str
    telephone: str
    reply_address: list[str]
    safeguarding_email: str
    moderate_within: int
    answer_within: int
    publish_within: int
    warn_before: int
    keep_originals: int
    keep_contacts: int
    keep_contacts_once_told: int
    burst_above: int
    refuse_above: int


def whole(lowest: int, highest: int) -> tuple[Callable[[Any], bool], str]:
    """A line that takes a whole number from `lowest` to `highest`."""
    return (
        lambda value: isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest,
        f"a whole number from {lowest} to {highest}",
    )


def _is_address(value: Any) -> bool:
    return isinstance(value, list) and 1 <= len(value) <= 8 and all(isinstance(x, str) and x.strip() for x in value)


def comment_lines(email: tuple[Callable[[Any], bool], str]) -> dict[str, tuple[Callable[[Any], bool], str]]:
    """What each line must look like, and how to say so. `email` is how an e-mail address is known."""
    return {
        "email": email,
        "telephone": (lambda value: isinstance(value, str) and len(value) <= 40, "a telephone number, or nothing"),
        "reply_address": (_is_address, "the lines of a postal address, such as [“Civic Hall”, “Leeds”]"),
        "safeguarding_email": email,
        "moderate_within": whole(1, 250),
        "answer_within": whole(1, 250),
        # SEND Regulations 2014, regulation 56(3): at least annually.
        "publish_within": whole(1, 366),
        "warn_before": whole(1, 180),
        "keep_originals": whole(30, 3650),
        "keep_contacts": whole(30, 3650),
        "keep_contacts_once_told": whole(1, 365),
        "burst_above": whole(1, 100_000),
        "refuse_above": whole(1, 1_000_000),
    }
