"""Which words of a message are its sender's own, and which are of the messages that it answers or passes on."""

import re

_DIVIDER = re.compile(r"\s*-{2,}\s*(original|forwarded) message\s*-{2,}\s*|begin forwarded message:\s*", re.IGNORECASE)
_HEADING = re.compile(r"\W{0,3}(from|sent|date|to|cc|subject|reply-to)\W{0,2}:", re.IGNORECASE)
# “On Monday the school wrote:” is a family's own sentence: a mail program gives an address, or year and time.
_BY_PROGRAM = re.compile(r"@|\b\d{4}\b.*\b\d{1,2}[:.]\d{2}\b")
# Longer lines are no headings, and need not be searched.
_LONGEST_HEADING = 300
_HEADINGS = 3


def own_words(text: str) -> str:
    """The text without what it quotes. Where that leaves nothing, all of it: then the quotation is the message."""
    lines = text.split("\n")
    kept: list[str] = []
    at = 0
    while at < len(lines) and not _begins_history(lines, at):
        attribution = _attribution(lines, at)
        if attribution and _is_quoted(lines, at + attribution):
            at += attribution
            continue
        if not lines[at].lstrip().startswith(">"):
            kept.append(lines[at])
        at += 1
    return "\n".join(kept).strip() or text.strip()


def _begins_history(lines: list[str], at: int) -> bool:
    """From here on it is another message: a dividing line, its headings, or “On … wrote:” with what was written."""
    line = lines[at][:_LONGEST_HEADING]
    if _DIVIDER.fullmatch(line):
        return True
    if _HEADING.match(line):
        following = [each[:_LONGEST_HEADING] for each in lines[at : at + _HEADINGS + 2]]
        return "from" in line.lower() and sum(bool(_HEADING.match(each)) for each in following) >= _HEADINGS
    length = _attribution(lines, at)
    is_by_program = _BY_PROGRAM.search(" ".join(lines[at : at + length])) is not None
    return is_by_program and not _is_quoted(lines, at + length)


def _attribution(lines: list[str], at: int) -> int:
    """Of how many lines “On 3 May 2026 at 10:15, Somebody wrote:” is made that begins here; 0 if none does."""
    if not lines[at].startswith("On "):
        return 0
    for length in (1, 2, 3):
        end = lines[at + length - 1 : at + length]
        if end and len(end[0]) < _LONGEST_HEADING and end[0].rstrip().endswith("wrote:"):
            return length
    return 0


def _is_quoted(lines: list[str], at: int) -> bool:
    """Whether what follows is marked as quoted, or nothing follows."""
    following = next((line for line in lines[at:] if line.strip()), ">")
    return following.lstrip().startswith(">")
