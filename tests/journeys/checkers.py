"""axe-core for accessibility and vnu for HTML, each giving its findings as lines of text."""

import json
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.journeys.site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Every rule that axe-core switches on by itself (WCAG A and AA, best practice), and the size of targets (WCAG 2.2).
AXE_OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


@cache
def _axe_source() -> str:
    return AXE.read_text(encoding="utf-8")


def accessibility_faults(page: Page) -> list[str]:
    """What axe-core finds on the page once it is loaded: after a click it may have just begun to arrive.

    Evaluated, not added as a script: our own policy forbids that.
    """
    page.wait_for_load_state()
    page.evaluate(_axe_source())
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)
    return [
        f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def html_faults(documents: Mapping[str, str], folder: Path) -> dict[str, list[str]]:
    """What vnu finds, by the document's name; valid documents are left out. One Java process for all of them."""
    for name, html in documents.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    command = ["java", "-jar", str(VNU), "--format", "json", "--stdout", "--exit-zero-always", "--errors-only"]
    command += [str(folder / f"{name}.html") for name in documents]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    faults: dict[str, list[str]] = {}
    for message in json.loads(output)["messages"]:
        name = Path(message.get("url", "unknown")).stem
        faults.setdefault(name, []).append(f"line {message.get('lastLine', '?')}: {message['message']}")
    return faults
