from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.urls import reverse

from localoffer.core.views import health

pytestmark = pytest.mark.urls("localoffer.core.tests.addresses")


def fails() -> bool:
    raise OperationalError("password=secret host=10.0.0.1")


def test_live_asks_nothing_of_the_database(client: Client) -> None:
    response = client.get(reverse("core:live"))
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_ready(client: Client) -> None:
    response = client.get(reverse("core:ready"))
    checks = {"database": True, "migrations": True, "authority": True}
    assert (response.status_code, response.json()) == (200, {"status": "ok", "checks": checks})


@pytest.mark.parametrize("check", ["database", "migrations", "authority"])
def test_one_check_that_fails_makes_it_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch, check: str) -> None:
    well = {"database": lambda: True, "migrations": lambda: True, "authority": lambda: True}
    monkeypatch.setattr(health, "CHECKS", {**well, check: lambda: False})
    response = client.get(reverse("core:ready"))
    assert response.status_code == 503
    assert [name for name, good in response.json()["checks"].items() if not good] == [check]


def test_a_failure_keeps_its_secrets(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "CHECKS", {"database": fails})
    response = client.get(reverse("core:ready"))
    assert response.status_code == 503
    assert "secret" not in response.content.decode()


@pytest.mark.django_db
def test_tables_that_wait_for_a_migration_are_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda self, targets: ["0002_more"])
    assert health.CHECKS["migrations"]() is False


@pytest.mark.django_db
@pytest.mark.parametrize("content", [None, "name = ", "name = 'only'"])
def test_an_authority_that_cannot_be_read_is_not_ready(
    client: Client, settings: Any, tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "authority.toml").write_text(content)
    settings.AUTHORITY_DIR = tmp_path
    response = client.get(reverse("core:ready"))
    assert (response.status_code, response.json()["checks"]["authority"]) == (503, False)
