"""Plain text, in UTF-8 with the line ends of Unix and no byte order mark.

Everything in use today opens it. A mark at the start would be one more character for a braille display or a terminal to
show, and for a search to trip over.
"""

from localoffer.formats.copy import Copy
from localoffer.publishing.document_text import document_text


def render(copy: Copy) -> bytes:
    """The file."""
    return document_text(copy.document).encode()
