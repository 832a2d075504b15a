"""The pieces of a translation as they stand on the work screen, some at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from localoffer.officers.comments.access import officer
from localoffer.officers.translations.changed_english import Run, changed_english
from localoffer.publishing.companion import source_digest, source_texts
from localoffer.publishing.record import record_of
from localoffer.translations.actions.write import TypedPiece
from localoffer.translations.models import Piece, Translation
from localoffer.translations.permissions import may_publish_translations
from localoffer.translations.typed_text import LONGEST

# Few enough for one form: each has three fields, of up to 10,000 characters.
ON_A_PAGE = 50
SHOWS = {"": "All", "to-do": "To do", "changed": "Changed English", "to-check": "To check"}


@dataclass(frozen=True, slots=True)
class Row:
    """One piece on the screen. `typed` is what stands in the box where that is not what is stored."""

    piece: Piece
    changes: list[Run]
    typed: TypedPiece | None = None
    is_overtaken: bool = False

    @property
    def text(self) -> str:
        return self.typed.text if self.typed else self.piece.text

    @property
    def is_kept(self) -> bool:
        return self.typed.is_kept if self.typed else self.piece.is_kept

    @property
    def is_too_long(self) -> bool:
        return self.typed is not None and len(self.typed.tidy) > LONGEST

    @property
    def lines(self) -> int:
        """How high its box is."""
        return min(12, max(2, len(self.piece.source) // 45 + 1))


@dataclass(frozen=True, slots=True)
class Kept:
    """What was typed and could not be saved: it stays in its boxes, or is shown to be copied."""

    typed: Mapping[int, TypedPiece] = field(default_factory=dict)
    overtaken: frozenset[int] = frozenset()
    gone: tuple[TypedPiece, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pieces are shown."""

    show: str
    number: str

    @classmethod
    def of(cls, query: QueryDict) -> "Asked":
        show = query.get("show", "")
        return cls(show if show in SHOWS else "", query.get("p", "1"))

    def query(self, number: int | str) -> str:
        return urlencode({"show": self.show, "p": number})


def shown_pieces(translation: Translation, asked: Asked) -> "Page[Piece]":
    pieces = translation.pieces.all()
    if asked.show == "to-do":
        pieces = pieces.to_do()
    elif asked.show == "changed":
        pieces = pieces.changed()
    elif asked.show == "to-check":
        pieces = pieces.filter(state="translated")
    return Paginator(pieces, ON_A_PAGE).get_page(asked.number)


def english_has_changed(translation: Translation) -> bool:
    """Does the page say something else than the work in hand translates?"""
    record = record_of(translation.publication)
    if record is None:
        return False
    working = source_digest(source_texts(translation.working_source()))
    return source_digest(source_texts(record.to_document())) != working


def work_page(request: HttpRequest, translation: Translation, kept: Kept | None = None) -> HttpResponse:
    """The screen as it stands, with what could not be saved."""
    asked, kept = Asked.of(request.GET), kept or Kept()
    page = shown_pieces(translation, asked)
    if kept.typed:
        page.object_list = list(translation.pieces.filter(pk__in=list(kept.typed)))
    states = list(translation.pieces.values_list("state", flat=True))
    context: dict[str, Any] = {
        "translation": translation,
        "language": translation.language,
        "publication": translation.publication,
        "page": page,
        "rows": [_row(piece, kept) for piece in page.object_list],
        "gone": kept.gone,
        "asked": asked,
        "query": asked.query(page.number),
        "shows": [(name, label, urlencode({"show": name})) for name, label in SHOWS.items()],
        "done": sum(state != "to-do" for state in states),
        "all": len(states),
        "left": states.count("to-do"),
        "unchecked": states.count("translated"),
        "english_has_changed": english_has_changed(translation),
        "may_publish": may_publish_translations(officer(request)),
        "longest": LONGEST,
    }
    return render(request, "officers/translations/work.html", context)


def _row(piece: Piece, kept: Kept) -> Row:
    changes = changed_english(piece.old_source, piece.source) if piece.old_source else []
    return Row(piece, changes, kept.typed.get(piece.pk), piece.pk in kept.overtaken)
