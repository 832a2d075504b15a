"""Keys between tables obey the layers too: import-linter cannot see a key that is written as a string."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models.fields.reverse_related import ForeignObjectRel

from tests.architecture.layers import contract_layers, depths, may_know

OURS = "localoffer."


def keys() -> Iterator[tuple[str, str, str]]:
    """Each key from one of our tables to one of ours: the app, the app that it points to, and where it is written."""
    ours = [model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith(OURS)]
    for model in ours:
        for field in model._meta.get_fields(include_parents=False):
            target = getattr(field, "related_model", None)
            if target in ours and not isinstance(field, ForeignObjectRel):
                yield model._meta.app_label, target._meta.app_label, f"{model._meta.label}.{field.name}"


def test_keys_point_to_the_same_app_or_a_lower_layer() -> None:
    depth = depths(contract_layers())
    wrong = [f"{where} points up to {other}" for app, other, where in keys() if not may_know(app, other, depth)]
    assert wrong == []


def test_keys_are_found() -> None:
    assert any(app != other for app, other, _ in keys()), "this test looks at nothing"


def test_layers_are_read_as_import_linter_writes_them() -> None:
    depth = depths(["config", "(officers)", "schools | pages", "core"])
    assert depth == {"config": 0, "officers": 1, "schools": 2, "pages": 2, "core": 3}


def test_an_app_may_know_itself_and_what_stands_below_it_only() -> None:
    depth = depths(["schools | pages", "core"])
    assert may_know("schools", "schools", depth)
    assert may_know("schools", "core", depth)
    assert not may_know("core", "schools", depth)
    assert not may_know("schools", "pages", depth)
