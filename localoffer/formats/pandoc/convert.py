"""One page through pandoc.

Pandoc runs in its sandbox: it opens no file that it was not given by name, and no address. So pictures travel inside
the HTML. The sandbox has no clock either: whatever wants a date writes it afterwards.
"""

import re
from collections.abc import Sequence
from functools import cache

import pypandoc

from localoffer.formats.isolated import limits_for, run_isolated

# Of the limit of the process: pandoc's own memory ends before that does, so that it can say what happened.
_SHARE_OF_HEAP = 0.75
# What pandoc writes where it would write the time of now.
NO_TIME = "1970-01-01T00:00:00Z"

_PICTURE = re.compile(r"<figure>\n(<img [^>]*/>)")


def convert(html: str, writer: str, arguments: Sequence[str], words: int) -> bytes:
    """The file as pandoc's `writer` makes it of a page: its h1 is the title, h2 the first level of headings.

    `words` is how many the page has, for the room that it gets. Raises RenderingFailed.
    """
    limits = limits_for(words)
    command = [_pandoc(), "--sandbox", "--from=html", f"--to={writer}", "--standalone", "--output=-"]
    command += [
        "--shift-heading-level-by=-1",
        *arguments,
        "+RTS",
        f"-M{int(limits.megabytes * _SHARE_OF_HEAP)}m",
        "-RTS",
    ]
    return run_isolated(command, for_pandoc(html).encode(), limits)


def for_pandoc(html: str) -> str:
    """Pandoc makes a table without borders of a figure, which reads badly; notes and pictures get a style of ours.

    All text is escaped, so these tags can only be ours.
    """
    html = html.replace('<div role="note">', '<div role="note" class="note" data-custom-style="Note">')
    html = _PICTURE.sub(r'<figure>\n<div class="picture" data-custom-style="Picture"><p>\1</p></div>\n', html)
    return html.replace("<figure>", '<div class="illustrated">').replace("</figure>", "</div>")


@cache
def _pandoc() -> str:
    return str(pypandoc.get_pandoc_path())
