"""Phrases that may tell of harm. They put a comment on top of the moderators' queue, and decide nothing."""

import re
from functools import cache

from localoffer.comments.anonymity.skeleton import skeleton
from localoffer.comments.anonymity.word_lists import phrases


def may_be_at_risk(text: str) -> bool:
    """Whether a text holds one of the phrases of `data/anonymity/risk.txt`, whatever its capitals and apostrophes."""
    return bool(_pattern(phrases("risk")).search(_normal(text)))


@cache
def _pattern(lines: tuple[str, ...]) -> re.Pattern[str]:
    endings = {True: r"\w*", False: r"\b"}
    return re.compile("|".join(rf"\b{re.escape(_normal(line))}{endings[line.endswith('*')]}" for line in lines))


def _normal(text: str) -> str:
    """Small letters, single spaces and nothing else: “Can’t  go-on” is `cant go on`."""
    letters = skeleton(text).plain.casefold().replace("'", "")
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())
