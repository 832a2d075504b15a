"""The committed style sheet, fonts and scripts."""

import re
import subprocess
from pathlib import Path

CORE = Path(__file__).resolve().parents[1]
STATIC = CORE / "static/core"


def test_what_is_committed_is_what_the_sources_give() -> None:
    command = ["node", str(CORE / "styles/build.js"), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, f"run `npm ci` and `npm run build`: {run.stdout or run.stderr[-500:]}"


def test_the_style_sheet_fetches_nothing_but_our_own_fonts() -> None:
    addresses = re.findall(r"url\(\"?([^\")]+)", (STATIC / "localoffer.css").read_text())
    fonts = {f"fonts/{path.name}" for path in (STATIC / "fonts").glob("*.woff2")}
    assert {address for address in addresses if not address.startswith("data:")} == fonts


def test_what_belongs_to_central_government_is_not_used() -> None:
    style = (STATIC / "localoffer.css").read_text().lower()
    assert [word for word in ("gds transport", "crown", "crest", "gov.uk") if word in style] == []


def test_fonts_come_with_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts/LICENSE.txt").read_text()


def test_no_script_names_a_map_that_is_not_there() -> None:
    """Django's storage with hashed names stops at such a line."""
    assert [path.name for path in STATIC.glob("*.js") if "sourceMappingURL" in path.read_text()] == []


def test_the_lock_of_packages_names_no_registry() -> None:
    assert '"resolved"' not in (CORE.parents[1] / "package-lock.json").read_text()
