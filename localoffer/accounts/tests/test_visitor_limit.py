"""Visits are counted, one by one or all at once, and nobody can be found in what is kept."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler
from django.test import override_settings
from django.utils import timezone

from localoffer.accounts.visitor_limit import VisitorCount, count_visit, forget_old_counts, visits

ADDRESS = "203.0.113.9"
NEIGHBOUR = "203.0.113.10"
HOUSEHOLD = "2001:db8:1:2::/64"
HALF_PAST_NINE = datetime(2026, 11, 24, 9, 30, 15, tzinfo=UTC)

SetTime = Callable[[datetime], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> SetTime:
    """Sets the clock."""

    def set_clock(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    set_clock(HALF_PAST_NINE)
    return set_clock


@pytest.mark.django_db
def test_visits_are_counted_one_by_one(at: SetTime) -> None:
    assert [count_visit(purpose="comment", address=ADDRESS) for _ in range(3)] == [1, 2, 3]
    assert visits(purpose="comment", address=ADDRESS) == 3
    assert visits(purpose="comment", address=ADDRESS) == 3, "asking is not counted"


@pytest.mark.django_db
@pytest.mark.parametrize("address", [HOUSEHOLD, "unknown"])
def test_whatever_a_visitor_is_known_by_is_counted(at: SetTime, address: str) -> None:
    count_visit(purpose="comment", address=address)
    assert count_visit(purpose="comment", address=address) == 2
    assert visits(purpose="comment", address=ADDRESS) == 0


@pytest.mark.django_db
def test_visitors_and_purposes_are_counted_apart(at: SetTime) -> None:
    count_visit(purpose="comment", address=ADDRESS)
    assert count_visit(purpose="comment", address=NEIGHBOUR) == 1
    assert count_visit(purpose="reference", address=ADDRESS) == 1
    assert visits(purpose="upload", address=ADDRESS) == 0
    assert VisitorCount.objects.values("visitor").distinct().count() == 3, "nor can two purposes be put together"


@pytest.mark.django_db
def test_every_hour_starts_afresh(at: SetTime) -> None:
    count_visit(purpose="comment", address=ADDRESS)
    at(HALF_PAST_NINE + timedelta(minutes=29))
    assert count_visit(purpose="comment", address=ADDRESS) == 2
    at(HALF_PAST_NINE + timedelta(minutes=30))
    assert visits(purpose="comment", address=ADDRESS) == 0
    assert count_visit(purpose="comment", address=ADDRESS) == 1


# What is kept


@pytest.mark.django_db
@pytest.mark.parametrize("address", [ADDRESS, HOUSEHOLD])
def test_no_address_is_kept_or_logged(at: SetTime, address: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    count_visit(purpose="comment", address=address)
    (row,) = VisitorCount.objects.values()
    assert address not in f"{row} {VisitorCount.objects.get()}"
    assert set(row["visitor"]) <= set("0123456789abcdef")
    assert len(row["visitor"]) == 64
    said = [each.getMessage() for each in caplog.records if each.name != "django.db.backends"]
    assert not any(address in words for words in said)


@pytest.mark.django_db
def test_days_cannot_be_put_together(at: SetTime) -> None:
    """The hash changes at midnight, and within a day it does not."""
    for hours in (0, 1, 24):
        at(HALF_PAST_NINE + timedelta(hours=hours))
        count_visit(purpose="comment", address=ADDRESS)
    first, later, next_day = VisitorCount.objects.order_by("hour").values_list("visitor", flat=True)
    assert first == later != next_day


@pytest.mark.django_db
def test_without_the_secret_key_nobody_can_try_addresses(at: SetTime) -> None:
    count_visit(purpose="comment", address=ADDRESS)
    with override_settings(SECRET_KEY="another"):
        assert visits(purpose="comment", address=ADDRESS) == 0


@pytest.mark.django_db
def test_counts_are_forgotten_after_a_day(at: SetTime) -> None:
    count_visit(purpose="comment", address=ADDRESS)
    at(HALF_PAST_NINE + timedelta(hours=10))
    count_visit(purpose="comment", address=ADDRESS)
    assert forget_old_counts() == 0
    at(HALF_PAST_NINE + timedelta(hours=24))
    assert forget_old_counts() == 1
    assert VisitorCount.objects.get().hour == datetime(2026, 11, 24, 19, tzinfo=UTC)


@pytest.mark.django_db
def test_the_database_keeps_one_row_an_hour(at: SetTime) -> None:
    count_visit(purpose="comment", address=ADDRESS)
    row = VisitorCount.objects.get()
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.django_db
def test_a_visit_within_work_that_is_undone_is_not_counted(at: SetTime) -> None:
    with transaction.atomic():
        count_visit(purpose="comment", address=ADDRESS)
        transaction.set_rollback(True)
    assert visits(purpose="comment", address=ADDRESS) == 0


# All at once


@pytest.fixture
def connect(transactional_db: None, tmp_path: Path) -> Iterator[Callable[[], BaseDatabaseWrapper]]:
    """Gives each thread its own connection. SQLite's is to a file, as in an installation: tests' memory cannot wait."""
    if connection.vendor == "sqlite":
        on_disk = {"default": {**settings.DATABASES["default"], "NAME": str(tmp_path / "visits.sqlite3")}}
        file = ConnectionHandler(on_disk)["default"]
        with file.schema_editor() as editor:
            editor.create_model(VisitorCount)
        yield lambda: ConnectionHandler(on_disk)["default"]
        file.close()
    else:
        yield lambda: connections["default"]


def test_visits_at_the_same_moment_are_each_counted(at: SetTime, connect: Callable[[], BaseDatabaseWrapper]) -> None:
    def visit_often(address: str) -> list[int]:
        connections["default"] = connect()
        try:
            return [count_visit(purpose="comment", address=address) for _ in range(25)]
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(max_workers=8) as threads:
        addresses = [ADDRESS, NEIGHBOUR] * 4
        told = list(threads.map(visit_often, addresses))
    for address in (ADDRESS, NEIGHBOUR):
        numbers = [number for whose, given in zip(addresses, told, strict=True) if whose == address for number in given]
        assert sorted(numbers) == list(range(1, 101)), "none lost, none told twice"
