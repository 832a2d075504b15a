"""The layers, read from the import contract in pyproject.toml so that there is one list of them."""

import tomllib
from collections.abc import Sequence

from tests.architecture.source import ROOT


def contract_layers() -> list[str]:
    """The layers from top to bottom, as import-linter writes them: `schools | pages`, `(officers)`."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers: list[str] = next(contract["layers"] for contract in contracts if contract["id"] == "layers")
    return layers


def depths(layers: Sequence[str]) -> dict[str, int]:
    """How far below the top each app stands. Apps that share a layer share a depth."""
    return {name.strip(" ()"): depth for depth, layer in enumerate(layers) for name in layer.split("|")}


def may_know(app: str, other: str, depth: dict[str, int]) -> bool:
    """True where `other` is the same app or stands in a lower layer."""
    return app == other or depth[app] < depth[other]
