"""Probes for whatever runs this site: is the process alive, and can it answer visitors?"""

from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from localoffer.core.authority import read_authority


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def _migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _authority() -> bool:
    return bool(read_authority(settings.AUTHORITY_DIR / "authority.toml").name)


CHECKS: dict[str, Callable[[], bool]] = {"database": _database, "migrations": _migrations, "authority": _authority}


def _answer(check: Callable[[], bool]) -> bool:
    """False, and nothing more, when a check fails: a probe must not tell a stranger why."""
    try:
        return check()
    except (DatabaseError, InconsistentMigrationHistory, OSError, TypeError, ValueError, KeyError):
        return False


@never_cache
@require_safe
def live(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    answers = {name: _answer(check) for name, check in CHECKS.items()}
    good = all(answers.values())
    body = {"status": "ok" if good else "not ready", "checks": answers}
    return JsonResponse(body, status=200 if good else 503)
