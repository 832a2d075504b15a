"""Pages, languages and translations for tests, each in one line."""

from itertools import count
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Permission

from localoffer.accounts.models import User
from localoffer.publishing.models import Publication
from localoffer.translations.actions.films import FilmText, keep_film, publish_film
from localoffer.translations.actions.publish import publish_translation
from localoffer.translations.actions.start import start_translation
from localoffer.translations.actions.write import TypedPiece, save_pieces
from localoffer.translations.models import BslVideo, Language, Piece, Translation

_numbers = count(1)


def page(name: str = "", **values: Any) -> Publication:
    """A public service: this app knows nothing of services, so it is asked for by name."""
    number = next(_numbers)
    name = name or f"Splash {number}"
    runs_it = apps.get_model("directory", "Organisation").objects.create(name="Swim for All")
    defaults = {"slug": f"splash-{number}", "summary": "A quiet swim.", "description": "Warm water.\n\nNo music."}
    service: Any = apps.get_model("directory", "Service")(name=name, organisation=runs_it, **{**defaults, **values})
    service.save()
    made: Publication = service.publication
    return made


def change_english(publication: Publication, **values: Any) -> None:
    service: Any = apps.get_model("directory", "Service").objects.get(publication=publication)
    for name, value in values.items():
        setattr(service, name, value)
    service.save()
    publication.refresh_from_db()


def take_off_the_site(publication: Publication) -> None:
    change_english(publication, live=False)


def language(tag: str = "ur") -> Language:
    known = {"ur": ("Urdu", "اردو", "rtl"), "pl": ("Polish", "polski", "ltr")}
    name, own_name, direction = known[tag]
    values = {"name": name, "own_name": own_name, "direction": direction}
    return Language.objects.get_or_create(tag=tag, defaults=values)[0]


def person(*permissions: str) -> User:
    """Somebody who may enter the CMS and has exactly these permissions beside."""
    made = User.objects.create_user(username=f"person-{next(_numbers)}")
    for each in ("wagtailadmin.access_admin", *permissions):
        app, codename = each.split(".")
        made.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    return made


def started(publication: Publication | None = None, tag: str = "ur") -> Translation:
    return start_translation(
        publication=publication or page(), language=language(tag), made_by="Sample Translations", by=None
    )


def typed(piece: Piece, text: str, *, is_kept: bool = False) -> TypedPiece:
    return TypedPiece(piece.pk, text, is_kept, piece.fingerprint)


def in_other_words(source: str) -> str:
    return f"«{source.strip()}»"


def write_all(translation: Translation, by: User | None = None) -> Translation:
    """Every piece that is to do says the English in other words."""
    pieces = [typed(piece, in_other_words(piece.source)) for piece in translation.pieces.to_do()]
    save_pieces(translation=translation, typed=pieces, by=by)
    translation.refresh_from_db()
    return translation


def published(publication: Publication | None = None, tag: str = "ur") -> Translation:
    written = write_all(started(publication, tag))
    return publish_translation(translation=written, by=None, seen_version=written.version)


def piece_of(translation: Translation, source: str) -> Piece:
    """The first with this English."""
    return translation.pieces.filter(source__startswith=source)[0]


FILM = FilmText("Splash in BSL", "https://films.example.org/splash", 200, "Sample Signing Studio")


def film(publication: Publication | None = None) -> BslVideo:
    return publish_film(film=keep_film(publication=publication or page(), film=FILM, by=None), by=None)
