"""Messages that would keep the standard library's parser of mail busy for minutes. No mail program writes such.

Measured on one core: 5 megabytes of blank lines in a report of returned mail took 116 seconds, one header of 256
kilobytes with semicolons in quotation marks 243, parts within parts 23. Anybody may send them to us.
"""

import re

# The parser looks at a header's parameters again and again.
_LONGEST_HEADER = 2_000
_PARAMETERS = re.compile(rb"(?:\A|[\r\n])content-[a-z-]{1,40}[ \t]*:", re.IGNORECASE)
_HEADER_ENDS = re.compile(rb"(?>\r\n|\r|\n)(?![ \t])")
# Each block of a report of returned mail, which ends with a blank line, becomes a message of its own.
_MOST_BLOCKS = 2_000
_BLANK_LINES = (b"\n\n", b"\n\r\n", b"\r\r")


def takes_too_long(raw: bytes, *, most_steps: int) -> bool:
    """Whether it is to be left unread. `most_steps`: about two million a second; each line is one step and one more
    for each part that is made of parts."""
    lines = raw.count(b"\n") + raw.count(b"\r")
    small = raw.lower()
    if lines * (1 + small.count(b"multipart/")) > most_steps:
        return True
    if b"delivery-status" in small and sum(raw.count(blank) for blank in _BLANK_LINES) > _MOST_BLOCKS:
        return True
    return any(_is_long(raw, found.end()) for found in _PARAMETERS.finditer(raw))


def _is_long(raw: bytes, start: int) -> bool:
    return len(raw) - start > _LONGEST_HEADER and not _HEADER_ENDS.search(raw, start, start + _LONGEST_HEADER)
