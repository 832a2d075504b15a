"""A school, an age and a condition: none of them points to a child, and together they do."""

import re
from collections.abc import Iterator
from functools import cache

from localoffer.comments.anonymity.ages import AGE_OR_YEAR, replacement_of
from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.schools import find_schools
from localoffer.comments.anonymity.word_lists import phrases


def find_combinations(plain: str, *, about_setting: bool) -> Iterator[Found]:
    """Every school, age and condition of a text that has at least one of each.

    `about_setting`: the school is known already, so an age and a condition are enough.
    """
    ages, conditions = list(_ages(plain)), list(_conditions(plain))
    schools = [] if about_setting else list(_schools(plain))
    if ages and conditions and (schools or about_setting):
        yield from (*ages, *conditions, *schools)


def _ages(plain: str) -> Iterator[Found]:
    for found in AGE_OR_YEAR.finditer(plain):
        start, end = found.span("age" if found["age"] else 0)
        reason = "An age or a school year, beside a school and a condition"
        yield Found(MarkKind.COMBINATION, start, end, reason, replacement_of(plain[start:end]))


def _conditions(plain: str) -> Iterator[Found]:
    for pattern in _condition_patterns(phrases("conditions")):
        for found in pattern.finditer(plain):
            reason = "A condition, beside a school and an age"
            yield Found(MarkKind.COMBINATION, found.start(), found.end(), reason, "[condition]")


@cache
def _condition_patterns(conditions: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What counts in capitals only, and what counts however it is written. “Autism friendly” is a session's."""
    longest_first = sorted(conditions, key=len, reverse=True)
    in_capitals = "|".join(re.escape(word) for word in longest_first if word.isupper())
    others = "|".join(re.escape(word) for word in longest_first if not word.isupper())
    return (
        re.compile(rf"(?<![\w-])(?:{in_capitals})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{others})(?:'?s)?(?!\w)(?! ?-? ?(?:friendly|aware))", re.IGNORECASE),
    )


def _schools(plain: str) -> Iterator[Found]:
    for start, end in find_schools(plain):
        yield Found(MarkKind.COMBINATION, start, end, "A school, beside an age and a condition", "[school]")
