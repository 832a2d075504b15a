"""Visitors of the schools' own area, for the tests of its pages."""

from typing import Any


def words(response: Any) -> str:
    """What the page says, with every gap as one space."""
    said: str = response.content.decode()
    return " ".join(said.split())
