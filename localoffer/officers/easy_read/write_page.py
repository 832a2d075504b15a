"""The page on which an easy read version is written: the full page's words beside the rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.easy_read.easy_read import LONGEST_TEXT
from localoffer.easy_read.models import EasyRead, Picture, Row
from localoffer.easy_read.permissions import may_publish
from localoffer.easy_read.sentences import MOST_WORDS, is_long
from localoffer.officers.easy_read.access import typed_key
from localoffer.officers.easy_read.picture_address import officers_address
from localoffer.officers.easy_read.typed import Typed
from localoffer.publishing.companion import source_digest, source_texts
from localoffer.publishing.record import record_of
from localoffer.publishing.source_changes import Change, source_changes


@dataclass(frozen=True, slots=True)
class ShownRow:
    """`text` is what stands in the field; `other` is what somebody else saved meanwhile, where it differs."""

    row: Row
    number: int
    text: str
    is_long: bool
    is_too_long: bool
    other: str = ""

    @property
    def picture(self) -> Picture | None:
        return self.row.picture

    @property
    def picture_address(self) -> str:
        return officers_address(self.row.picture) if self.row.picture else ""


@dataclass(frozen=True, slots=True)
class Source:
    """The full page as it is now, and what changed since the version was matched with it."""

    texts: Sequence[str]
    digest: str
    changes: Sequence[Change]


def source_of(easy_read: EasyRead) -> Source:
    """Nothing at all where the page is gone."""
    record = record_of(easy_read.publication)
    texts = source_texts(record.to_document()) if record else []
    return Source(texts, source_digest(texts), source_changes(easy_read.source, texts) if record else ())


def write_page(request: HttpRequest, easy_read: EasyRead, typed: Typed | None = None) -> HttpResponse:
    """With what was typed, where it could not be saved."""
    rows = shown_rows(easy_read, typed)
    known = {each.row.pk for each in rows}
    context = {
        "easy_read": easy_read,
        "title": typed.words["title"] if typed else easy_read.title,
        "made_by": typed.words["made_by"] if typed else easy_read.made_by,
        "rows": rows,
        "left_over": [each for each in typed.rows if each.pk not in known and each.text.strip()] if typed else [],
        "at": typed_key(request.GET.get("at", "")),
        "source": source_of(easy_read),
        "may_publish": may_publish(request.user),
        "longest_text": LONGEST_TEXT,
        "most_words": MOST_WORDS,
    }
    return render(request, "officers/easy_read/write.html", context)


def shown_rows(easy_read: EasyRead, typed: Typed | None) -> list[ShownRow]:
    texts = typed.texts if typed else {}
    return [_shown(row, number, texts.get(row.pk, row.text)) for number, row in enumerate(easy_read.rows.all(), 1)]


def _shown(row: Row, number: int, text: str) -> ShownRow:
    is_other = " ".join(text.split()) != row.text
    return ShownRow(
        row=row,
        number=number,
        text=text,
        is_long=not row.is_heading and is_long(text),
        is_too_long=len(text) > LONGEST_TEXT,
        other=row.text if is_other else "",
    )
