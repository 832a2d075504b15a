"""The yearly report as tables for a spreadsheet."""

from django.conf import settings

from localoffer.comments.action import Action
from localoffer.comments.age_bands import BAND_LABELS
from localoffer.comments.public_comment import PublicComment
from localoffer.comments.report import Answered, Report
from localoffer.comments.response_document import standing_words
from localoffer.core.csv_text import csv_text
from localoffer.core.words import plain_date

COMMENT_COLUMNS = (
    "number",
    "month",
    "about",
    "address",
    "category",
    "theme",
    "need",
    "age",
    "area",
    "speaker",
    "channel",
    "comment",
    "response",
    "actions",
)
COUNT_COLUMNS = ("table", "what", "number")


def comments_csv(report: Report) -> str:
    """One row for each published comment. `month` is `2026-03`, `age` a band, `address` that of what it is about."""
    return csv_text(COMMENT_COLUMNS, (_comment(said, part) for said, part in report.comments))


def counts_csv(report: Report) -> str:
    """One row for each figure."""
    rows = ((tally.caption, label, number) for tally in report.tallies for label, number in tally.rows)
    return csv_text(COUNT_COLUMNS, rows)


def _comment(said: PublicComment, part: Answered) -> tuple[object, ...]:
    response = part.response
    return (
        said.number,
        f"{said.month:%Y-%m}",
        said.about,
        f"{settings.SITE_URL}{said.address}" if said.address else "",
        said.category.label,
        said.theme.name if said.theme else "",
        said.need or "",
        BAND_LABELS.get(said.band, ""),
        said.area,
        said.speaker.label,
        said.channel.label,
        said.words,
        "\n\n".join(text for text in (response.title, response.you_said, response.we_did) if text) if response else "",
        "\n".join(_action(action) for action in part.actions),
    )


def _action(action: Action) -> str:
    outcome = f": {action.outcome}" if action.outcome else ""
    return f"{action.what} ({action.by_role}, by {plain_date(action.due)}; {standing_words(action).lower()}{outcome})"
