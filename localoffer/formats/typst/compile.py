"""Run in a process of its own, in a folder with document.typ, document.json and pictures: see `run.py`.

`compile.py FONTS pdf` writes a tagged PDF to standard output, `compile.py FONTS pages` the page of each piece as JSON.
It can fetch nothing: no package is imported, and the folders of packages are empty ones.
"""

import json
import sys
from pathlib import Path

import typst

SOURCE = Path("document.typ")
DATA = Path("document.json")


def main(fonts_folder: str, wanted: str) -> bytes:
    """What was asked for, without the pictures that are none."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_folder])
    try:
        return make(fonts, wanted)
    except RuntimeError:
        # What `query` raises; TypstError, which `compile` raises, is one too.
        if not leave_out_broken_pictures(fonts):
            raise
        return make(fonts, wanted)


def make(fonts: typst.Fonts, wanted: str) -> bytes:
    """Typst itself refuses to write what would not be accessible."""
    if wanted == "pages":
        return compiler(SOURCE.read_bytes(), fonts, {"pages": "yes"}).query("<piece>", field="value").encode()
    moment = json.loads(DATA.read_bytes())["made_at"]
    made = compiler(SOURCE.read_bytes(), fonts, {}).compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    assert isinstance(made, bytes)  # noqa: S101
    return made


def compiler(source: bytes, fonts: typst.Fonts, inputs: dict[str, str]) -> typst.Compiler:
    """One that sees this folder and nothing else."""
    return typst.Compiler(
        source,
        root=".",
        font_paths=fonts,
        sys_inputs=inputs,
        package_path="packages",
        package_cache_path="packages",
    )


def leave_out_broken_pictures(fonts: typst.Fonts) -> bool:
    """Note in the data which pictures cannot be drawn. Were there any?"""
    data = json.loads(DATA.read_bytes())
    broken = [int(path.name) for path in Path("pictures").iterdir() if not can_be_drawn(path, fonts)]
    data["missing"] += broken
    DATA.write_text(json.dumps(data))
    return bool(broken)


def can_be_drawn(path: Path, fonts: typst.Fonts) -> bool:
    """Does typst read this picture?"""
    try:
        compiler(f'#image("{path}")'.encode(), fonts, {}).compile(format="pdf")
    except typst.TypstError:
        return False
    return True


if __name__ == "__main__":
    sys.stdout.buffer.write(main(*sys.argv[1:]))
