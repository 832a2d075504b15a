"""Translators, officers, and translations of a service, for tests, each in one line."""

from itertools import count
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client
from wagtail.models import Locale

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import OFFICER, TRANSLATOR
from localoffer.directory.models import Organisation, Service
from localoffer.publishing.models import Publication
from localoffer.translations.actions.publish import publish_translation
from localoffer.translations.actions.start import start_translation
from localoffer.translations.actions.write import TypedPiece, save_pieces
from localoffer.translations.models import Language, Piece, Translation

_numbers = count(1)


def browser(role: str) -> Client:
    """A browser in which somebody of that role is signed in."""
    Locale.objects.get_or_create(language_code="en-gb")
    person = User.objects.create_user(f"{role.lower()}-{next(_numbers)}")
    person.groups.set([set_up_roles()[role]])
    client = Client()
    client.force_login(person)
    return client


def translator() -> Client:
    return browser(TRANSLATOR.name)


def officer() -> Client:
    return browser(OFFICER.name)


def page(**values: Any) -> Publication:
    number = next(_numbers)
    runs_it = Organisation.objects.create(name="Swim for All")
    defaults = {"name": f"Splash {number}", "slug": f"splash-{number}", "summary": "A quiet swim."}
    service = Service(organisation=runs_it, **{**defaults, **values})
    service.save()
    assert service.publication
    return service.publication


def change_english(publication: Publication, **values: Any) -> None:
    service = Service.objects.get(publication=publication)
    for name, value in values.items():
        setattr(service, name, value)
    service.save()


def urdu() -> Language:
    values = {"name": "Urdu", "own_name": "اردو", "direction": "rtl"}
    return Language.objects.get_or_create(tag="ur", defaults=values)[0]


def started(publication: Publication | None = None) -> Translation:
    return start_translation(publication=publication or page(), language=urdu(), made_by="Sample Agency", by=None)


def written(publication: Publication | None = None) -> Translation:
    made = started(publication)
    typed = [TypedPiece(each.pk, f"«{each.source}»", False, each.fingerprint) for each in made.pieces.to_do()]
    save_pieces(translation=made, typed=typed, by=None)
    made.refresh_from_db()
    return made


def published(publication: Publication | None = None) -> Translation:
    made = written(publication)
    return publish_translation(translation=made, by=None, seen_version=made.version)


def address(translation: Translation, end: str = "") -> str:
    return f"/admin/translations/{translation.pk}/{end}"


def soup(answer: Any) -> Tag:
    assert answer.status_code == 200, answer.status_code
    body = BeautifulSoup(answer.content, "html.parser").body
    assert body
    return body


def box(piece: Piece, text: str, *, is_kept: bool = False) -> dict[str, str]:
    """The fields of one piece as the browser sends them, the page having been opened now."""
    fields = {f"text-{piece.pk}": text, f"seen-{piece.pk}": piece.fingerprint}
    return {**fields, f"kept-{piece.pk}": "1"} if is_kept else fields
