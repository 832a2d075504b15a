"""How long sentences are: easy read has short ones."""

import re

MOST_WORDS = 15


def longest_sentence(text: str) -> int:
    """Words of its longest sentence. A number such as 3.5 and an abbreviation without a space end none."""
    return max((len(sentence.split()) for sentence in re.split(r"[.!?:;]+(?:\s+|$)|\n+", text)), default=0)


def is_long(text: str) -> bool:
    return longest_sentence(text) > MOST_WORDS
