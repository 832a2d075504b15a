"""Two moderators press the same button at the same moment, each with a connection of their own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from threading import Barrier
from unittest.mock import patch

from django.db import connection, connections
from django.test import Client
from wagtail.models import Locale

from localoffer.accounts.roles import MODERATOR
from localoffer.comments.choices import State
from localoffer.comments.models import Comment
from localoffer.officers.tests.comments.builders import comment, signed_in, verbs
from localoffer.officers.tests.comments.sending import address, filled_in

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
        # As the site's own is before anybody asks; turning it on needs a lock.
        copy.execute("PRAGMA journal_mode=WAL")
    # Connections that are made from now on, one for each thread, take the new name.
    with patch.dict(connections.settings["default"], NAME=str(path)):
        yield


def test_a_comment_is_published_once(transactional_db: None, tmp_path: Path) -> None:
    Locale.objects.get_or_create(language_code="en-gb")
    one = comment("The wait is too long.")
    moderators = [signed_in(MODERATOR.name) for _ in range(AT_ONCE)]
    sent = filled_in(one, publish="1")
    together = Barrier(AT_ONCE)

    def press(client: Client) -> int:
        together.wait(timeout=20)
        try:
            return client.post(address(one), sent).status_code
        finally:
            connection.close()

    def outcome() -> tuple[str, int]:
        try:
            return Comment.objects.get(pk=one.pk).state, verbs(one).count("published")
        finally:
            connection.close()

    with shared(tmp_path / "shared.sqlite3"), ThreadPoolExecutor(AT_ONCE) as pool:
        answers = sorted(pool.map(press, moderators))
        found = pool.submit(outcome).result()
    assert answers == [302, 409, 409, 409]
    assert found == (State.PUBLISHED, 1)
