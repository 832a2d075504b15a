"""Threads of a test may share its database, and released questions may be made as a test goes."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from unittest.mock import patch

import pytest
from django.db import connection, connections


@pytest.fixture
def shared(transactional_db: None, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Call it once all is prepared: from then on threads share the database. On SQLite that is a copy on disk."""
    path = tmp_path / "shared.sqlite3"
    with patch.dict(connections.settings["default"]):

        def share() -> None:
            if connection.vendor != "sqlite":
                return
            with connection.cursor() as cursor:
                cursor.execute("VACUUM INTO %s", [str(path)])
            with closing(connect(path)) as copy:
                copy.execute("PRAGMA journal_mode=WAL")
            connections.settings["default"]["NAME"] = str(path)

        yield share


@pytest.fixture(autouse=True)
def made_up_questions(request: pytest.FixtureRequest) -> None:
    """What these tests are about is the answers: they may change questions that are released."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("questions_can_change")
