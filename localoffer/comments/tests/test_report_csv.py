"""The report as tables for a spreadsheet: whole, and no formula in them."""

import csv
from datetime import date
from io import StringIO
from typing import Any

import pytest

from localoffer.comments.choices import Subject
from localoffer.comments.models import Category
from localoffer.comments.report import yearly_report
from localoffer.comments.report_csv import COMMENT_COLUMNS, comments_csv, counts_csv
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks

pytestmark = pytest.mark.django_db
CAME = date(2025, 3, 17)


def read(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text[1:], newline="")))


def comments() -> list[dict[str, str]]:
    return read(comments_csv(yearly_report(2025)))


def test_nothing_that_people_type_becomes_a_formula() -> None:
    evil = "=cmd|' /C calc'!A0"
    theme = builders.theme(evil)
    comment = builders.published_comment(
        words=evil, area=evil, theme=theme, subject=Subject.MISSING, received_on=CAME, need=builders.need("x", evil)
    )
    builders.published_comment(words="+1", about=builders.publication(title=evil), received_on=CAME)
    response = builders.published_response(comment, title=evil, you_said=evil, we_did=evil)
    builders.action(response, what=evil, by_role=evil)
    Category.objects.update(label=evil)
    report = yearly_report(2025)
    for text in (comments_csv(report), counts_csv(report)):
        cells = [cell for row in csv.reader(StringIO(text[1:], newline="")) for cell in row]
        assert any(cell.startswith("'=") for cell in cells)
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_row_says_everything(settings: Any) -> None:
    page = builders.publication(title="Club, “quiet”")
    comment = builders.published_comment(
        words='First line.\n\n"Second", line.',
        about=page,
        theme=builders.theme("Staff"),
        need=builders.need(),
        age=9,
        area="LS8",
        received_on=CAME,
    )
    response = builders.published_response(comment, title="More staff", you_said="Too few.", we_did="We hired.")
    builders.action(response, what="Hire two", by_role="Team", due=date(2099, 3, 1))
    assert comments() == [
        {
            "number": str(comment.pk),
            "month": "2025-03",
            "about": "Club, “quiet”",
            "address": f"{settings.SITE_URL}{page.address}",
            "category": "Quality of what is provided",
            "theme": "Staff",
            "need": "Autism",
            "age": "5 to 10",
            "area": "LS8",
            "speaker": "A parent or carer",
            "channel": "This website",
            "comment": 'First line.\n\n"Second", line.',
            "response": "More staff\n\nToo few.\n\nWe hired.",
            "actions": "Hire two (Team, by 1 March 2099; planned)",
        }
    ]


def test_one_row_for_each_published_comment_and_nothing_of_the_others() -> None:
    public = every_state(2025)
    text = comments_csv(yearly_report(2025))
    assert [row["number"] for row in read(text)] == [str(public.pk)]
    assert read(text)[0]["response"] == ""
    assert leaks(text) == leaks(counts_csv(yearly_report(2025))) == []


def test_a_year_without_published_comments_has_headings_alone() -> None:
    builders.comment(received_on=CAME)
    assert comments_csv(yearly_report(2025)) == "\ufeff" + ",".join(COMMENT_COLUMNS) + "\r\n"


def test_every_figure_is_a_row() -> None:
    builders.withheld_comment(received_on=CAME)
    report = yearly_report(2025)
    rows = [(row["table"], row["what"], int(row["number"])) for row in read(counts_csv(report))]
    assert rows == [(tally.caption, label, number) for tally in report.tallies for label, number in tally.rows]
    assert ("Comments not published, by ground", "Vexatious or abusive", 1) in rows
    assert ("Comments", "Received", 1) in rows
