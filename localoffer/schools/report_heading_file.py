"""Takes in what the law asks of a school's SEN information report: the headings, from a TOML file."""

import tomllib
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from localoffer.schools.report_heading import ReportHeading


class UnusableReportHeadings(ValueError):
    """The message names the file and says what is wrong in it."""


@transaction.atomic
def load_report_headings(*, path: Path) -> int:
    """Make the headings as the file has them; returns how many.

    A heading that left the file is retired and gives its number back; offers that answered it keep it. The law's
    numbers may move from one heading to another. Raises UnusableReportHeadings; then nothing has changed.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        stated = [ReportHeading(**heading, version=values["version"]) for heading in values["heading"]]
        for heading in stated:
            heading.full_clean(validate_unique=False, validate_constraints=False)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError) as problem:
        raise UnusableReportHeadings(f"{path.name}: {problem}") from problem
    except ValidationError as problem:
        raise UnusableReportHeadings(f"{path.name}: {heading.identifier}: {problem.messages[0]}") from problem
    if fault := _fault(stated):
        raise UnusableReportHeadings(f"{path.name}: {fault}")
    _write(stated)
    return len(stated)


def _fault(stated: list[ReportHeading]) -> str:
    identifiers = [heading.identifier for heading in stated]
    numbers = [heading.number for heading in stated if heading.number is not None]
    twice = [f"{each}" for each in (*identifiers, *numbers) if (*identifiers, *numbers).count(each) > 1]
    if twice:
        return f"{twice[0]} stands there twice."
    if 0 in numbers:
        return "numbers begin with 1."
    return "" if stated else "there is no heading in it."


def _write(stated: list[ReportHeading]) -> None:
    held = {heading.identifier: heading for heading in ReportHeading.objects.all()}
    named = {heading.identifier for heading in stated}
    ReportHeading.objects.exclude(identifier__in=named).update(is_retired=True, number=None)
    # A number is there once: none may be in the way of another.
    ReportHeading.objects.update(number=None)
    for heading in stated:
        heading.pk = held[heading.identifier].pk if heading.identifier in held else None
        heading.save()
