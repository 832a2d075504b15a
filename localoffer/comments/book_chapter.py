"""What people said and what the authority did, as a chapter of the book: each comment once."""

from django.utils import timezone

from localoffer.comments.comment import Comment
from localoffer.comments.comment_section import comment_sections
from localoffer.comments.public_comment import public_comment
from localoffer.comments.report import report_years, yearly_report
from localoffer.comments.report_edition import figures
from localoffer.comments.response import Response
from localoffer.comments.you_said_we_did_edition import open_actions, response_sections
from localoffer.publishing.chapter import Chapter
from localoffer.publishing.document import Section
from localoffer.publishing.selection import document_section


def comments_chapter() -> Chapter:
    """Responses with the comments that they answer, then comments that wait for one, then the latest year's figures."""
    today = timezone.localdate()
    answered = response_sections(Response.objects.published())
    unanswered = [public_comment(each, today) for each in Comment.objects.unanswered().for_display()]
    parts = (
        Section("What we answered", sections=answered),
        Section("What we have not answered yet", sections=comment_sections(unanswered)),
        *open_actions(),
        *(document_section(figures(yearly_report(year))) for year in report_years(today)[:1]),
    )
    return Chapter(
        "What people told us, and what we did",
        tuple(part for part in parts if part.blocks or part.sections),
        len(answered) + len(unanswered),
    )
