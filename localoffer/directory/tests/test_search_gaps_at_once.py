"""Many searches that find nothing at once, each with a connection of its own, as on a real site."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from threading import Barrier, Thread
from time import monotonic
from unittest.mock import patch

import pytest
from django.db import DatabaseError, connection, connections
from django.http import QueryDict
from django.test import Client

from localoffer.directory.actions import record_search_gap
from localoffer.directory.models import Need, SearchGap
from localoffer.directory.service_search import ServiceSearch
from localoffer.directory.tests.builders import words

AT_ONCE = 6
EACH = 5


@pytest.fixture
def shared(transactional_db: None, tmp_path: Path) -> Iterator[Path]:
    """The database that threads share, with two needs. On SQLite a copy on disk: in memory, locks are others."""
    words(Need, "asd hi")
    path = tmp_path / "shared.sqlite3"
    if connection.vendor != "sqlite":
        yield path
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    with closing(connect(path)) as copy:
        # As the site's own is before anybody asks; turning it on needs a lock.
        copy.execute("PRAGMA journal_mode=WAL")
    # Connections that are made from now on, one for each thread, take the new name.
    with patch.dict(connections.settings["default"], NAME=str(path)):
        yield path


def at_once(*tasks: Callable[[], None]) -> list[BaseException]:
    """Run each in a thread and with a connection of its own. What they raised."""
    raised: list[BaseException] = []
    start = Barrier(len(tasks))

    def run(task: Callable[[], None]) -> None:
        try:
            start.wait()
            task()
        except (DatabaseError, AssertionError) as problem:
            raised.append(problem)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[task]) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_of_many_at_once_none_is_lost(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A busy machine may well take longer than a visitor would wait.
    monkeypatch.setattr("localoffer.directory.actions.LONGEST_WAIT_MILLISECONDS", 60_000)
    found: list[tuple[str, int]] = []

    def count() -> None:
        for _ in range(EACH):
            record_search_gap(search=ServiceSearch.read(QueryDict("need=asd&need=hi")))

    assert at_once(*[count] * AT_ONCE) == []
    assert at_once(lambda: found.extend(SearchGap.objects.by_need())) == []
    assert found == [("ASD", AT_ONCE * EACH), ("HI", AT_ONCE * EACH)]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no lock on the whole database")
def test_while_an_import_writes_a_visitor_gets_the_page_soon(shared: Path, caplog: pytest.LogCaptureFixture) -> None:
    usual = connection.settings_dict["OPTIONS"]["timeout"]
    waited: list[float] = []

    def search() -> None:
        started = monotonic()
        assert Client().get("/services/?q=zumba").status_code == 200
        waited.append(monotonic() - started)
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA busy_timeout").fetchone()[0] == usual * 1000
        assert not SearchGap.objects.exists()

    with closing(connect(shared, isolation_level=None)) as importing:
        importing.execute("BEGIN IMMEDIATE")
        assert at_once(search) == []
    assert waited[0] < usual / 2
    assert [(entry.message, entry.__dict__["kind"]) for entry in caplog.records if "gap" in entry.message] == [
        ("search gap not counted", "OperationalError")
    ]
