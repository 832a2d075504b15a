"""Two editors of a school send their first answers at the same moment, each with a connection of their own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from threading import Barrier
from unittest.mock import patch

from django.db import connection, connections

from localoffer.accounts.models import User
from localoffer.answering.actions.self_check import NOTHING, ChecksChanged, Said, fingerprint, save_self_check
from localoffer.answering.models import ExpectationCheck
from localoffer.answering.tests.self_check_builders import core_offer, editor_of, expectation, school

AT_ONCE = 4


@contextmanager
def shared(path: Path) -> Iterator[None]:
    """The database that threads share. On SQLite it is a copy on disk: in memory, locks are others."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    with closing(connect(path)) as copy:
        copy.execute("PRAGMA journal_mode=WAL")
    with patch.dict(connections.settings["default"], NAME=str(path)):
        yield


def test_one_is_kept_and_the_others_are_told(transactional_db: None, tmp_path: Path) -> None:
    setting, first = school(), expectation(core_offer())
    area = first.area
    people = [editor_of(setting) for _ in range(AT_ONCE)]
    together = Barrier(AT_ONCE)

    def save(person: User) -> str:
        words = Said("met", f"Said by {person.pk}.")
        together.wait(timeout=20)
        try:
            save_self_check(
                setting=setting,
                area=area,
                by=person,
                said={first.pk: words},
                seen={first.pk: fingerprint(NOTHING)},
            )
        except ChecksChanged as problem:
            return problem.held[first.pk].evidence
        else:
            return words.evidence
        finally:
            connection.close()

    def kept() -> list[str]:
        try:
            return [check.evidence for check in ExpectationCheck.objects.all()]
        finally:
            connection.close()

    with shared(tmp_path / "shared.sqlite3"), ThreadPoolExecutor(AT_ONCE) as pool:
        told = list(pool.map(save, people))
        found = pool.submit(kept).result()
    assert len(found) == 1
    assert told == found * AT_ONCE
