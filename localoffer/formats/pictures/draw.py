"""Run in a process of its own, in a folder with drawings named 0, 1, 2…: see `raster.py`.

Writes JSON to standard output: the name of each that could be drawn, with its PNG in base64. Typst reads SVG, runs
no script in it and fetches nothing; it needs no font of the machine.
"""

import base64
import json
import sys
from pathlib import Path

import typst

# Printed at 6 cm, this is 250 dots to the inch.
PIXELS_PER_INCH = 250.0
_PAGE = '#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("{name}", width: 6cm)'


def main() -> dict[str, str]:
    """What could be drawn."""
    fonts = typst.Fonts(include_system_fonts=False)
    return {path.name: drawn for path in Path().iterdir() if path.name.isdigit() and (drawn := png(path.name, fonts))}


def png(name: str, fonts: typst.Fonts) -> str:
    """The PNG, or nothing where it is no drawing."""
    compiler = typst.Compiler(_PAGE.format(name=name).encode(), root=".", font_paths=fonts)
    try:
        made = compiler.compile(format="png", ppi=PIXELS_PER_INCH)
    except typst.TypstError:
        return ""
    return base64.b64encode(made).decode() if isinstance(made, bytes) else ""


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main()))
