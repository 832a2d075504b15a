"""What every test gets: folders that are thrown away, cheap passwords and storage, and no network but loopback."""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import connection, connections
from django.test import TransactionTestCase, override_settings

from localoffer.accounts import second_factor
from localoffer.publishing import append_only
from localoffer.schools import released_questions

# What a test asks for when it works with the database. What asks for none of it is the same whatever the database.
WITH_DATABASE = {"db", "transactional_db", "django_db_reset_sequences", "django_db_serialized_rollback"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--only-database", action="store_true", help="Run only the tests that work with the database.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--only-database`, leave out what works without one: it was tested once."""
    if not config.getoption("--only-database"):
        return
    kept: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        (kept if _works_with_database(item) else left_out).append(item)
    config.hook.pytest_deselected(items=left_out)
    items[:] = kept


def _works_with_database(item: pytest.Item) -> bool:
    asked = set(getattr(item, "fixturenames", ()))
    kind = getattr(item, "cls", None)
    if kind is not None and issubclass(kind, TransactionTestCase):
        return True
    return item.get_closest_marker("django_db") is not None or bool(asked & WITH_DATABASE)


@pytest.fixture(scope="session", autouse=True)
def throwaway_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Files go to a temporary folder, static files need no collecting, passwords cost nothing, mail stays here."""
    folder = tmp_path_factory.mktemp("var")
    for name in ("media", "static"):
        (folder / name).mkdir()
    with override_settings(
        VAR_DIR=folder,
        FORMATS_ROOT=folder / "formats",
        MEDIA_ROOT=folder / "media",
        STATIC_ROOT=folder / "static",
        STORAGES={
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
    ):
        yield


@pytest.fixture(scope="session", autouse=True)
def append_only_tables_can_be_emptied() -> Iterator[None]:
    """After a test that commits, Django empties every table. Only then, and only here, are append-only tables let go,
    and released questions with them.

    Every such test goes through the same method: `transactional_db`, live servers and classes of TransactionTestCase.
    """
    empty = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def let_go_and_empty(test: TransactionTestCase) -> None:
        tables = append_only.protected_tables(connection)
        _execute(append_only.lifting, tables)
        _execute_all(released_questions.lifting(connection.vendor))
        try:
            empty(test)
        finally:
            _execute(append_only.protecting, tables)
            _execute_all(released_questions.protecting(connection.vendor))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", let_go_and_empty)
        yield


@pytest.fixture(autouse=True)
def second_factor_is_passed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whoever a test signs in has passed the second factor, unless the test is marked with `second_factor`."""
    with pytest.MonkeyPatch.context() as patch:
        if request.node.get_closest_marker("second_factor") is None:
            patch.setattr(second_factor, "_gave_factor", lambda *_: True)
        yield


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


@pytest.fixture
def questions_can_change(db: None) -> None:
    """For tests that make their questions as they go. The database protects released ones again after the test."""
    _execute_all(released_questions.lifting(connection.vendor))


def _execute(statements: Callable[[str, str], list[str]], tables: list[str]) -> None:
    for table in tables:
        _execute_all(statements(connection.vendor, table))


def _execute_all(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def refuse_other_hosts(host: str | bytes | None) -> None:
    """Raises where a name or address is not this machine's. pytest-socket guards addresses, and this guards names."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        is_ours = ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        is_ours = False
    if not is_ours:
        raise RuntimeError(f"A test looked up {name!r}: tests reach loopback only.")


@pytest.fixture(autouse=True)
def only_loopback_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look-ups of other machines' names fail before a question leaves this one."""
    look_up = socket.getaddrinfo

    def guarded(host: str | bytes | None, *args: Any, **options: Any) -> Any:
        refuse_other_hosts(host)
        return look_up(host, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", guarded)
