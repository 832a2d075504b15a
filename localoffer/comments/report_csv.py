"""The yearly report as tables for a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.conf import settings

from localoffer.comments.action import Action
from localoffer.comments.age_bands import BAND_LABELS
from localoffer.comments.public_comment import PublicComment
from localoffer.comments.report import Answered, Report
from localoffer.comments.response_document import standing_words
from localoffer.core.words import plain_date

# Spreadsheets on Windows take a file without it for another encoding.
BYTE_ORDER_MARK = "\ufeff"
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
# What a spreadsheet would take for a formula, which could send other cells away.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def comments_csv(report: Report) -> str:
    """One row for each published comment. `month` is `2026-03`, `age` a band, `address` that of what it is about."""
    return _table(COMMENT_COLUMNS, (_comment(said, part) for said, part in report.comments))


def counts_csv(report: Report) -> str:
    """One row for each figure."""
    rows = ((tally.caption, label, number) for tally in report.tallies for label, number in tally.rows)
    return _table(COUNT_COLUMNS, rows)


def safe_cell(value: object) -> str:
    """Text that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    file = StringIO()
    file.write(BYTE_ORDER_MARK)
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return file.getvalue()


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
