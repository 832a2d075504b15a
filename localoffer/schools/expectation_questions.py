"""In which answers of its offer a school tells families how it meets an expectation.

An authority says so in `core-offer-in-answers.toml` of its folder. It may leave the file out.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from django.conf import settings

NAME = "core-offer-in-answers.toml"

# Identifiers of questions, by kind of setting and then by area or expectation.
Questions = Mapping[str, Mapping[str, tuple[str, ...]]]


class UnusableQuestions(ValueError):
    """The file is not laid out as it should be. The message says what is wrong."""


def questions_about(kind: str, area: str, number: int) -> tuple[str, ...]:
    """Identifiers of the questions. What stands there for one expectation comes before what stands for its area."""
    of_kind = expectation_questions(settings.AUTHORITY_DIR / NAME).get(kind, {})
    return of_kind.get(f"{area}-{number}", of_kind.get(area, ()))


@cache
def expectation_questions(path: Path) -> Questions:
    """The whole file; nothing where there is none. Raises UnusableQuestions."""
    if not path.exists():
        return {}
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
        return {kind: {name: _names(value) for name, value in part.items()} for kind, part in stated.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UnusableQuestions(f"{path.name} cannot be read: {problem}.") from problem
    except (AttributeError, TypeError) as problem:
        raise UnusableQuestions(f"{path.name} is not laid out as it should be: {problem}.") from problem


def _names(value: object) -> tuple[str, ...]:
    if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
        raise TypeError(f"{value!r} is no list of names")
    return tuple(value)
