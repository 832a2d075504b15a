"""The report as a Document leaves nothing out, and adds nothing that the public may not read."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from localoffer.comments.choices import ActionState, Subject
from localoffer.comments.report import yearly_report
from localoffer.comments.report_document import report_document
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks
from localoffer.publishing.document import Document, Paragraph, Section, Span

pytestmark = pytest.mark.django_db
CAME = date(2025, 3, 17)


def stated(document: Document) -> str:
    return "\n".join(document.words())


def full_year() -> None:
    comment = builders.published_comment(
        words="The club is full.\n\n- no place\n- no list",
        subject=Subject.MISSING,
        theme=builders.theme("Clubs"),
        need=builders.need(),
        age=9,
        area="Harehills",
        received_on=CAME,
    )
    response = builders.published_response(comment, title="More places", you_said="Too few.", we_did="We pay for ten.")
    builders.action(response, what="Find a hall", by_role="Short breaks team", due=date(2025, 6, 1))
    builders.action(
        response, what="Ask them", state=ActionState.DONE, outcome="They agreed.", closed_on=date(2025, 5, 5)
    )
    builders.published_comment(words="Nobody rang back.", received_on=CAME)
    builders.withheld_comment(received_on=CAME)


def test_nothing_is_left_out() -> None:
    full_year()
    report = yearly_report(2025)
    words = stated(report_document(report))
    for tally in report.tallies:
        assert tally.caption in words
        assert tally.note in words
        assert [label for label, _ in tally.rows if label not in words] == []
    for said, part in report.comments:
        assert [
            text for text in (said.name, said.about, said.month_words, *said.kinds, *said.for_whom) if text not in words
        ] == []
        if part.response:
            assert part.response.title in words
    for text in (
        "The club is full.",
        "no list",
        "Too few.",
        "We pay for ten.",
        "Find a hall",
        "Short breaks team",
        "1 June 2025",
        "Planned, overdue",
        "They agreed.",
        "Nobody rang back.",
        "We have not answered yet.",
    ):
        assert text in words


def test_it_says_what_the_law_asks_and_when_it_was_made() -> None:
    full_year()
    document = report_document(yearly_report(2025))
    law = document.blocks[0]
    assert isinstance(law, Paragraph)
    assert any(span.href == "https://www.legislation.gov.uk/uksi/2014/1530/regulation/56" for span in law.spans)
    words = stated(document)
    today = timezone.localdate()
    assert f"how they stood on {today.day} {today:%B %Y}" in words
    assert "between 1 January and 31 December 2025" in words


def test_a_year_that_is_not_over_is_called_so() -> None:
    year = timezone.localdate().year
    builders.comment()
    assert f"The year is not over: these are the comments that came from 1 January {year} on." in stated(
        report_document(yearly_report(year))
    )


def test_being_late_is_said() -> None:
    long_ago = timezone.localdate() - timedelta(days=800)
    builders.comment(received_on=long_ago)
    words = stated(report_document(yearly_report(long_ago.year)))
    assert "1 comment was not read within 365 days. The law gives us a year." in words


def test_nobody_is_called_late_who_is_not() -> None:
    builders.comment()
    assert "The law gives us a year" not in stated(report_document(yearly_report(timezone.localdate().year)))


def test_addresses_that_commenters_type_are_no_links() -> None:
    builders.published_comment(words="See https://spam.example.org/", received_on=CAME)

    def spans(section: Section) -> list[Span]:
        own = [span for block in section.blocks if isinstance(block, Paragraph) for span in block.spans]
        return own + [span for inner in section.sections for span in spans(inner)]

    document = report_document(yearly_report(2025))
    assert [span.href for section in document.sections for span in spans(section) if span.href] == []


def test_nothing_that_is_not_public_is_stated() -> None:
    every_state(2025)
    assert leaks(stated(report_document(yearly_report(2025)))) == []
