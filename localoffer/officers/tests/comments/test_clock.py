"""How long a comment waits."""

from datetime import date, timedelta

import pytest

from localoffer.comments.clocks import limits
from localoffer.comments.models import Comment
from localoffer.officers.comments.clock import clock

MONDAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("received", "waited", "is_late"),
    [
        (MONDAY, 0, False),
        (MONDAY - timedelta(days=3), 1, False),
        (MONDAY - timedelta(days=7), 5, False),
        (MONDAY - timedelta(days=10), 6, True),
    ],
)
def test_working_days_are_counted(received: date, waited: int, is_late: bool) -> None:
    found = clock(Comment(received_on=received), MONDAY, limits(MONDAY))
    assert (found.waited, found.is_late) == (waited, is_late)


@pytest.mark.parametrize(
    ("days", "is_near", "is_past"),
    [(334, False, False), (335, True, False), (365, True, False), (366, False, True)],
)
def test_the_year_is_warned_of_thirty_days_before_it_ends(days: int, is_near: bool, is_past: bool) -> None:
    found = clock(Comment(received_on=MONDAY - timedelta(days=days)), MONDAY, limits(MONDAY))
    assert (found.is_near_year_end, found.is_past_year_end) == (is_near, is_past)
    assert found.year_ends == MONDAY - timedelta(days=days) + timedelta(days=365)
