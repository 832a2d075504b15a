"""EPUB 3: a book that says how accessible it is, with contents, and a file for each section however many there are."""

import re
from html import escape
from pathlib import Path

from localoffer.formats.archive import with_parts_changed
from localoffer.formats.copy import Copy
from localoffer.formats.html import document_html
from localoffer.formats.languages import direction
from localoffer.formats.pandoc.convert import NO_TIME, convert
from localoffer.formats.pictures.raster import carried_in, rasters

STYLES = Path(__file__).parent.parent / "reference" / "epub.css"

_STYLE_SHEET = "EPUB/styles/stylesheet1.css"
_EMPTY_STYLE = re.compile(r"\s*<style>\s*</style>")
_STYLE_NAME = re.compile(r' data-custom-style="\w+"')
_HTML = re.compile(r"<html ")
_TITLE = re.compile(r"<title>[^<]*</title>")
_FIRST_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_METADATA_END = "</metadata>"
_METADATA = re.compile(r'\s*<meta property="schema:[^>]*>[^<]*</meta>')
_FEATURES = ("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")
_SUMMARY = (
    "Headings, lists, tables with header cells, links and the languages of the text are marked. "
    "Letters, colours and spacing are the reader’s to choose."
)
_SUMMARY_OF_PICTURES = " Pictures have a description, or stand beside words that say the same."


def render(copy: Copy) -> bytes:
    """The file. Raises RenderingFailed."""
    made = rasters(copy.document)
    html = document_html(copy.document, carried_in(made))
    content = convert(html, "epub3", _arguments(copy), copy.words)
    return with_parts_changed(content, lambda name, text: _corrected(name, text, copy, bool(made)))


def _arguments(copy: Copy) -> list[str]:
    said = {
        "identifier": copy.live_page,
        "publisher": copy.publisher,
        "date": copy.made_on.isoformat(),
        "page-progression-direction": direction(copy.document.language),
    }
    if copy.document.language.startswith("en"):
        said["toc-title"] = "Contents"
    metadata = [f"--metadata={name}:{value}" for name, value in said.items()]
    return ["--split-level=1", "--toc", "--toc-depth=3", "--epub-title-page=false", *metadata]


def _corrected(name: str, text: str, copy: Copy, has_pictures: bool) -> str:
    """What pandoc leaves open: our style, when it was made, how accessible it is, what each part is called."""
    if name == _STYLE_SHEET:
        return STYLES.read_text(encoding="utf-8")
    if name.endswith(".opf"):
        text = text.replace(NO_TIME, f"{copy.made_on.isoformat()}T00:00:00Z")
        return _METADATA.sub("", text).replace(_METADATA_END, f"{_accessibility(has_pictures)}  {_METADATA_END}")
    if name.endswith(".xhtml"):
        return _page(name, text, copy)
    return text


def _accessibility(has_pictures: bool) -> str:
    said = [("accessMode", "textual"), ("accessModeSufficient", "textual"), ("accessibilityHazard", "none")]
    said += [("accessibilityFeature", feature) for feature in _FEATURES]
    if has_pictures:
        said += [("accessMode", "visual"), ("accessibilityFeature", "alternativeText")]
    said.append(("accessibilitySummary", _SUMMARY + (_SUMMARY_OF_PICTURES if has_pictures else "")))
    return "".join(f'  <meta property="schema:{name}">{escape(value)}</meta>\n' for name, value in said)


def _page(name: str, text: str, copy: Copy) -> str:
    text = _STYLE_NAME.sub("", _EMPTY_STYLE.sub("", text, count=1))
    text = _HTML.sub(f'<html dir="{direction(copy.document.language)}" ', text, count=1)
    heading = _FIRST_HEADING.search(text)
    if heading is None or name.endswith("nav.xhtml"):
        return text
    title = " ".join(_TAG.sub("", heading.group(1)).split())
    return _TITLE.sub(lambda _: f"<title>{title}</title>", text, count=1) if title else text
