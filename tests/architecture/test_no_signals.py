"""What happens on a save is written where the save is asked for, in `actions`, and nowhere else listens for it."""

import ast
from collections.abc import Iterator

from tests.architecture.source import application_modules, tree


def signals(module: ast.Module) -> Iterator[str]:
    """Whatever a module imports in order to listen: signals, or Django's dispatcher."""
    for node in ast.walk(module):
        match node:
            case ast.ImportFrom(module=source, names=names):
                found = [f"{source}.{alias.name}" for alias in names]
            case ast.Import(names=names):
                found = [alias.name for alias in names]
            case _:
                continue
        yield from (name for name in found if "signals" in name.split(".") or name.startswith("django.dispatch"))


def test_no_module_listens_for_signals() -> None:
    found = {str(path): names for path in application_modules() if (names := list(signals(tree(path))))}
    assert found == {}


def test_listening_is_found() -> None:
    source = """
from django.db.models import signals
from django.db.models.signals import post_save
from django.dispatch import receiver
import wagtail.signals
from localoffer.directory import service
"""
    assert len(list(signals(ast.parse(source)))) == 4
