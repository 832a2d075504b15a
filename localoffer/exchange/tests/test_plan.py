"""When a plan needs a yes, and when it writes nothing."""

from dataclasses import replace
from datetime import date

import pytest

from localoffer.exchange.plan import Addition, Change, Closure, Plan

DAY = date(2026, 9, 1)


def closures(count: int) -> tuple[Closure, ...]:
    return tuple(Closure(str(number), "School", (), {}, "gone") for number in range(count))


@pytest.mark.parametrize(
    ("ended", "open_before", "needs"),
    [(0, 0, False), (0, 10, False), (2, 10, False), (3, 10, True), (1, 4, True), (1, 5, False), (10, 10, True)],
)
def test_more_than_a_fifth_at_once_needs_a_yes(ended: int, open_before: int, needs: bool) -> None:
    assert Plan(DAY, closures=closures(ended), open_before=open_before).needs_confirmation is needs


@pytest.mark.parametrize(("absent", "needs"), [(3, False), (4, True)])
def test_more_than_a_few_absent_need_a_yes_however_many_there_are(absent: int, needs: bool) -> None:
    gone = tuple(replace(closure, is_absent=True) for closure in closures(absent))
    assert Plan(DAY, closures=gone, open_before=10_000).needs_confirmation is needs


def test_an_empty_plan_writes_nothing() -> None:
    assert Plan(DAY, unchanged=3).writes_nothing
    assert not Plan(DAY, additions=(Addition("1", "School", {}),)).writes_nothing


def test_steps_are_changes_and_closures() -> None:
    change = Change("1", "School", (), {})
    assert list(Plan(DAY, changes=(change,), closures=closures(1)).steps()) == [change, *closures(1)]
