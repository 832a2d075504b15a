"""Files that are really zip archives of parts: Word, OpenDocument, EPUB."""

import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO

Part = tuple[str, bytes]
# The earliest day that a zip archive knows: the same words make the same bytes, whenever they are put together.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def archive(parts: Iterable[Part]) -> bytes:
    """One archive of these parts. The one called `mimetype` is not compressed: whoever looks finds it as it is."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as writer:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            writer.writestr(entry, content)
    return made.getvalue()


def with_parts_changed(content: bytes, change: Callable[[str, str], str]) -> bytes:
    """The same archive with each part of text, by its name and its words, as `change` wants it."""
    with zipfile.ZipFile(BytesIO(content)) as reader:
        parts = [(each.filename, reader.read(each)) for each in reader.infolist() if not each.is_dir()]
    return archive((name, change(name, part.decode()).encode() if _is_text(name) else part) for name, part in parts)


def _is_text(name: str) -> bool:
    return name.endswith((".xml", ".rels", ".opf", ".ncx", ".xhtml", ".css"))
