"""The yearly report as an edition, and its figures as they stand in the book."""

import re
from dataclasses import replace

from django.http import QueryDict
from django.urls import reverse

from localoffer.comments.report import NoSuchYear, Report, yearly_report
from localoffer.comments.report_document import report_document
from localoffer.publishing.document import Document, Note, Paragraph, Span
from localoffer.publishing.edition import Edition

# The page says so above its title.
EXAMPLE = Note(
    (
        Paragraph(
            (
                Span("Example. ", strong=True),
                Span("This report, or part of it, is invented. It shows what this website can do."),
            )
        ),
    )
)
_YEAR = re.compile(r"\d{4}")


def report_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source: the report of any year that has one."""
    year = address.removeprefix(reverse("comments:you_said_we_did")).removesuffix("/")
    if not (_YEAR.fullmatch(year) and year.isascii() and address == reverse("comments:report", args=[int(year)])):
        return None
    try:
        report = yearly_report(int(year))
    except NoSuchYear:
        return None
    return Edition(document=stated_report(report), address=address)


def stated_report(report: Report) -> Document:
    """The whole report. One with invented comments says so first."""
    document = report_document(report)
    return replace(document, blocks=(EXAMPLE, *document.blocks)) if report.totals.examples else document


def figures(report: Report) -> Document:
    """The report without its last section, the comments themselves: in the book these stand before it."""
    document = stated_report(report)
    return replace(document, sections=document.sections[:-1])
