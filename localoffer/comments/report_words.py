"""The sentences of the yearly report that stand on the page and in its files alike."""

from dataclasses import dataclass

from django.conf import settings

from localoffer.comments.report import Report
from localoffer.core.words import listed, plain_date, plural

UNANSWERED = "We have not answered yet."


@dataclass(frozen=True, slots=True)
class ReportWords:
    """`late` is empty where nothing is overdue."""

    made: str
    names: str
    late: str
    summary: str = "What families, young people and professionals told us about the Local Offer, and what we did."
    law: str = (
        "The law asks us to seek comments on the Local Offer, and to publish them at least once a year with our"
        " response and what we do, so that nobody can be identified. It is"
    )
    law_name: str = "regulation 56 of the Special Educational Needs and Disability Regulations 2014"
    law_address: str = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/56"


def report_words(report: Report) -> ReportWords:
    names = (
        "Comments are in people’s own words. We took out what could show who somebody is."
        f" If you think that something here still does, please tell {settings.AUTHORITY.comments.email}."
    )
    return ReportWords(made=_when_made(report), names=names, late=_late(report))


def _when_made(report: Report) -> str:
    """Which comments the figures are of, and from what day they are."""
    begin = f"These are the comments that came between 1 January and 31 December {report.year}."
    if report.is_unfinished:
        begin = f"The year is not over: these are the comments that came from 1 January {report.year} on."
    return f"{begin} The figures show how they stood on {plain_date(report.made_on)}."


def _late(report: Report) -> str:
    late = report.late
    unread = f"{plural(late.unread, 'comment was', 'comments were')} not read"
    unanswered = f"{plural(late.unanswered, 'published comment was', 'published comments were')} not answered"
    said = listed([words for words, number in ((unread, late.unread), (unanswered, late.unanswered)) if number])
    return f"{said} within {late.days} days. The law gives us a year." if said else ""
