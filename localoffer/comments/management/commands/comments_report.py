"""`manage.py comments_report 2026 --format csv --output report.csv`"""

import errno
import os
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.template.loader import render_to_string
from django.utils import timezone

from localoffer.comments.report import NoSuchYear, Report, report_years, yearly_report
from localoffer.comments.report_csv import comments_csv
from localoffer.comments.report_document import report_document
from localoffer.core.words import listed, plural
from localoffer.publishing.document_text import document_text


def as_html(report: Report) -> str:
    """A file that needs nothing beside it: no style sheet, no pictures."""
    return render_to_string("comments/report_file.html", {"document": report_document(report)}, using="jinja2")


FORMATS: dict[str, Callable[[Report], str]] = {
    "text": lambda report: document_text(report_document(report)),
    "csv": comments_csv,
    "html": as_html,
}


class Command(BaseCommand):
    help = "Write the yearly report: every published comment of a year with the response, and the figures."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("year", type=int, help="the calendar year in which the comments came")
        parser.add_argument("--format", choices=FORMATS, default="text", help="csv holds the comments, not the figures")
        parser.add_argument("--output", type=Path, help="the file to write; without it, standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        report = _report(options["year"])
        text = FORMATS[options["format"]](report)
        path: Path | None = options["output"]
        if path is None:
            self.stdout.write(text, ending="")
            return
        try:
            _write_whole(path, text)
        except OSError as problem:
            raise CommandError(f"{path} could not be written: {problem.strerror}. Nothing was changed.") from problem
        received = plural(report.totals.received, "comment")
        self.stdout.write(f"{path}: {received}, {report.totals.published:,} of them published")


def _report(year: int) -> Report:
    """Raises CommandError for a year in which no comment came."""
    try:
        report = yearly_report(year)
    except NoSuchYear as problem:
        raise CommandError(_no_comments(year)) from problem
    if not report.totals.received:
        raise CommandError(_no_comments(year))
    return report


def _no_comments(year: int) -> str:
    years = [str(each) for each in reversed(report_years(timezone.localdate()))]
    others = f" Try one of these years: {listed(years)}." if years else " There are no comments at all yet."
    return f"No comment came in {year}, so there is nothing to report.{others}"


def _write_whole(path: Path, text: str) -> None:
    """Whole or not at all: what was there before stays until everything new is on the disk. Raises OSError."""
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is no ordinary file")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with unfinished.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
