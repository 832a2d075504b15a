"""What may stand in the project's files, and what its files may be called."""

import importlib
import re

import pytest
from django.conf import settings

from tests.architecture.source import ROOT, files, modules, text

# Names under which anything can hide. `services` would also be mistaken for our central noun.
VAGUE_NAMES = {"common", "helper", "helpers", "manager", "managers", "misc", "services", "util", "utils"}

# Spelled with brackets, so that this file does not hold what it looks for.
FORBIDDEN = {
    "work left undone": r"\b(TO[D]O|FIX[M]E)\b",
    "a path outside the project": r"\.\./share[d]",
}
MOST_DIRECT_DEPENDENCIES = 20


@pytest.mark.parametrize("what", FORBIDDEN)
def test_files_do_not_hold(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    assert [f"{path}: {found[0]}" for path in files() if (found := pattern.search(text(path)))] == []


@pytest.mark.parametrize(
    ("what", "example"),
    [
        ("work left undone", "# TO" + "DO: later"),
        ("a path outside the project", "see ../" + "shared/design"),
    ],
)
def test_forbidden_words_are_found(what: str, example: str) -> None:
    assert re.search(FORBIDDEN[what], example)


def test_modules_have_names_that_say_something() -> None:
    assert [str(path) for path in modules() if path.stem in VAGUE_NAMES] == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt", "package-lock.json"])
def test_locks_name_packages_and_not_where_they_come_from(lock: str) -> None:
    """Whoever installs has their own registry or mirror. (Funding pages in package-lock.json are no sources.)"""
    assert re.findall(r'"resolved"|https?://\S+\.(?:whl|tgz|gz)|index-url', (ROOT / lock).read_text()) == []


@pytest.mark.parametrize("app", [name for name in settings.INSTALLED_APPS if name.startswith("localoffer.")])
def test_every_app_says_what_it_owns(app: str) -> None:
    assert (importlib.import_module(app).__doc__ or "").strip(), f"{app}/__init__.py has no docstring"


def direct_dependencies() -> list[str]:
    lines = (ROOT / "requirements.in").read_text().splitlines()
    return [line for line in lines if line.strip() and not line.startswith(("#", "-"))]


def test_every_direct_dependency_has_its_reason() -> None:
    assert [line for line in direct_dependencies() if not re.search(r"\s#\s*\w+", line)] == []


def test_direct_dependencies_are_few() -> None:
    assert 0 < len(direct_dependencies()) <= MOST_DIRECT_DEPENDENCIES
