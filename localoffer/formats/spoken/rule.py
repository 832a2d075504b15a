"""One way in which something is written, and how it is said."""

import re
from collections.abc import Callable
from dataclasses import dataclass

Said = str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is a regular expression whose parts are all bounded, so that no text can make it slow.

    `say` is given the match and answers what is said, or None where it was something else after all (a 13th month),
    so that the next rule is asked.
    """

    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], Said]

    @property
    def inline(self) -> str:
        """The pattern as a part of a larger one."""
        return f"(?i:{self.pattern.pattern})" if self.pattern.flags & re.IGNORECASE else self.pattern.pattern


def rule(pattern: str, say: Callable[[re.Match[str]], Said], *, any_case: bool = False) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE if any_case else 0), say)


# `9 to 5`, `9-5`, `9 – 5`.
TO = r"(?: ?[-–—‒−] ?| to )"
# The dot of an abbreviation, but not the one that also ends the sentence: that one is a pause.
DOT = r"(?:\.(?!\s*$|\s+(?-i:[A-Z“])))?"


def letters(word: str) -> str:
    """`EHCP` as `E H C P`."""
    return " ".join(word.upper())
