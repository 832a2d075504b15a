"""OpenDocument text, for LibreOffice and other free programs: the same as Word, in the open standard."""

from html import escape
from pathlib import Path

from localoffer.formats.archive import Part, archive
from localoffer.formats.copy import Copy
from localoffer.formats.opendocument.content import (
    NAMESPACES,
    content_xml,
    language_and_country,
    picture_name,
    side_of_reading,
    way_of_writing,
)
from localoffer.formats.pictures.raster import rasters

STYLES = Path(__file__).parent.parent / "reference" / "opendocument.xml"
_MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def render(copy: Copy) -> bytes:
    """The file."""
    made = rasters(copy.document)
    pictures = [(picture_name(number, raster), raster) for number, raster in enumerate(made.values(), 1)]
    parts: list[Part] = [
        ("mimetype", _MEDIA_TYPE.encode()),
        ("content.xml", content_xml(copy.document, made).encode()),
        ("styles.xml", _styles(copy).encode()),
        ("meta.xml", _meta(copy).encode()),
        *((name, raster.content) for name, raster in pictures),
    ]
    media_types = {name: raster.media_type for name, raster in pictures}
    parts.append(("META-INF/manifest.xml", _manifest(parts, media_types).encode()))
    return archive(parts)


def _styles(copy: Copy) -> str:
    language, country = language_and_country(copy.document.language)
    said = {
        "{language}": language,
        "{country}": country,
        "{way}": way_of_writing(copy.document.language),
        "{side}": side_of_reading(copy.document.language),
    }
    text = STYLES.read_text(encoding="utf-8")
    for mark, value in said.items():
        text = text.replace(mark, escape(value))
    return text


def _meta(copy: Copy) -> str:
    made_on = f"{copy.made_on.isoformat()}T00:00:00"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta {NAMESPACES} office:version="1.3" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">'
        f"<office:meta><dc:title>{escape(copy.document.title)}</dc:title>"
        f"<dc:creator>{escape(copy.publisher)}</dc:creator>"
        f"<meta:initial-creator>{escape(copy.publisher)}</meta:initial-creator>"
        f"<dc:language>{escape(copy.document.language)}</dc:language>"
        f"<meta:creation-date>{made_on}</meta:creation-date><dc:date>{made_on}</dc:date>"
        "</office:meta></office:document-meta>\n"
    )


def _manifest(parts: list[Part], media_types: dict[str, str]) -> str:
    kinds = {name: media_types.get(name, "text/xml") for name, _ in parts if name != "mimetype"}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>\n'
        for name, kind in kinds.items()
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="{_MANIFEST}" '
        f'manifest:version="1.3">\n<manifest:file-entry manifest:full-path="/" manifest:version="1.3" '
        f'manifest:media-type="{_MEDIA_TYPE}"/>\n{entries}</manifest:manifest>\n'
    )
