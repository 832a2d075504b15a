"""Characters that steer which way text runs: what is kept of what a translator typed, and what we set ourselves."""

import re

ISOLATE_LEFT_TO_RIGHT, END_OF_ISOLATE = "\u2066", "\u2069"
_OPENING = "\u2066\u2067\u2068"
# Without isolation a right-to-left line shows `0113 496 0000` as `0000 496 0113` and moves the sign of a sum.
_RUNS = re.compile(
    r"(?:https?://|www\.)[^\s\u2066-\u2069]+"
    r"|[^\s@\u2066-\u2069]+@[^\s@\u2066-\u2069]+\.[A-Za-z]{2,}"
    r"|£\s?\d[\d,]*(?:\.\d+)?"
    r"|(?<![A-Za-z\d])\+?\d[\d()-]*(?:[ \u00a0][\d()-]+)+(?![A-Za-z\d])"
)


def balanced(text: str) -> str:
    """Isolates that end where they begin: one left open would turn round what follows it on the line."""
    kept, is_open = [], 0
    for letter in text:
        if letter in _OPENING:
            is_open += 1
        elif letter == END_OF_ISOLATE:
            if not is_open:
                continue
            is_open -= 1
        kept.append(letter)
    return "".join(kept) + END_OF_ISOLATE * is_open


def isolated(text: str) -> str:
    """A text that is read from the left, whole, within one that is read from the right."""
    return f"{ISOLATE_LEFT_TO_RIGHT}{balanced(text)}{END_OF_ISOLATE}"


def with_isolated_runs(text: str) -> str:
    """Telephone numbers, addresses and sums of money each keep their order. What is isolated already stays so."""
    pieces = re.split(f"([{_OPENING}].*?{END_OF_ISOLATE})", text, flags=re.DOTALL)
    return "".join(
        piece if at % 2 else _RUNS.sub(lambda found: isolated(found[0]), piece) for at, piece in enumerate(pieces)
    )
