"""axe-core for accessibility and vnu for HTML, each giving its findings as lines of text."""

import json
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Every rule that axe-core switches on by itself (WCAG A and AA, best practice), and the size of targets (WCAG 2.2).
AXE_OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


# What is ours on a screen of the CMS: its own menu, header and messages are not.
OUR_PART_OF_THE_CMS = "main .nice-padding"
_RUN_AXE = """async ([options, within]) => {
    const found = await axe.run(document, {...options, elementRef: true});
    return found.violations.flatMap(fault => fault.nodes
        .filter(node => !within || node.element?.closest(within))
        .map(node => `${fault.id}: ${fault.help}: ${node.target.join(" ")}`));
}"""


@cache
def _axe_source() -> str:
    return AXE.read_text(encoding="utf-8")


def accessibility_faults(page: Page, within: str = "") -> list[str]:
    """What axe-core finds on the page once it is loaded: after a click it may have just begun to arrive.

    With a selector, only faults of elements within what it selects. Evaluated, not added as a script: our own policy
    forbids that.
    """
    page.wait_for_load_state()
    page.evaluate(_axe_source())
    found: list[str] = page.evaluate(_RUN_AXE, [AXE_OPTIONS, within])
    return found


def faults_in_our_part(page: Page) -> list[str]:
    """The same for a screen of the CMS, without what the CMS itself does wrong round our part of it."""
    page.locator(OUR_PART_OF_THE_CMS).first.wait_for()
    return accessibility_faults(page, OUR_PART_OF_THE_CMS)


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
