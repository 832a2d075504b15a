"""The invented translations and the invented film of a demonstration. data/demonstration/translations.toml has them."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.db import transaction

from localoffer.exchange.starter.starter_record import StarterRecord
from localoffer.publishing.document_json import document_to_json
from localoffer.publishing.publication import Publication
from localoffer.publishing.rewording import Replacing, with_texts
from localoffer.translations.actions.films import FilmText, keep_film, publish_film
from localoffer.translations.actions.publish import publish_translation
from localoffer.translations.actions.start import start_translation
from localoffer.translations.actions.write import TypedPiece, save_pieces
from localoffer.translations.models import BslVideo, Language, Piece, Translation

TRANSLATION = StarterRecord.Kind.TRANSLATION
FILM = StarterRecord.Kind.FILM
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LoadedTranslations:
    """How many of each were added."""

    translations: int
    films: int


@transaction.atomic
def load_translations(*, path: Path) -> LoadedTranslations:
    """Take in what was never taken in, and publish it. What is about a page that is not on this site is left out."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    return LoadedTranslations(
        _load(TRANSLATION, values.get("translation", []), _translation), _load(FILM, values.get("film", []), _film)
    )


def _load(kind: str, records: list[Record], add: Callable[[Record, Publication], int | None]) -> int:
    known = StarterRecord.objects.known(kind)
    added: dict[str, int] = {}
    for record in records:
        about = Publication.objects.public().filter(address=record["about"], is_example=True).first()
        if about and record["id"] not in known and (key := add(record, about)):
            added[record["id"]] = key
    StarterRecord.objects.remember(kind, added, keys=added)
    return len(added)


def _translation(record: Record, about: Publication) -> int | None:
    """None where officers began one meanwhile: it is theirs. One whose English has changed stays a draft."""
    language = Language.objects.filter(tag=record["language"]).first()
    if language is None or Translation.objects.filter(publication=about, language=language).exists():
        return None
    made = start_translation(publication=about, language=language, made_by=record["made_by"], by=None, is_example=True)
    _turn_back(made, record.get("was", {}))
    typed = [_typed(piece, record) for piece in made.pieces.to_do()]
    save_pieces(translation=made, typed=typed, by=None)
    made.refresh_from_db()
    if not made.pieces.to_do().exists():
        publish_translation(translation=made, by=None, seen_version=made.version)
    return made.pk


def _turn_back(made: Translation, was: dict[str, str]) -> None:
    """As if it had been begun when the page still said something else: so that one of them is behind."""
    if not was:
        return
    before = Replacing(
        text=lambda text: was.get(text, text), span=lambda span: (replace(span, text=was.get(span.text, span.text)),)
    )
    made.source_document = document_to_json(with_texts(made.working_source(), before))
    made.save()
    for piece in made.pieces.filter(source__in=was):
        piece.source = was[piece.source]
        piece.save()


def _typed(piece: Piece, record: Record) -> TypedPiece:
    is_kept = piece.source in record["kept"]
    return TypedPiece(piece.pk, record["words"].get(piece.source, ""), is_kept, piece.fingerprint)


def _film(record: Record, about: Publication) -> int | None:
    """None where officers noted one meanwhile."""
    if BslVideo.objects.filter(publication=about).exists():
        return None
    film = FilmText(record["title"], record["link"], record["seconds"], record["made_by"])
    made = keep_film(publication=about, film=film, by=None, is_example=True)
    publish_film(film=made, by=None)
    return made.pk
