"""Things to read easily, each in one line of a test.

Services are made by name: easy read knows publications only, and its tests import no other app's models.
"""

import io
from datetime import date
from itertools import count
from typing import Any

from django.apps import apps
from django.utils import timezone
from PIL import Image

from localoffer.accounts.models import User
from localoffer.easy_read.models import EasyRead, Picture, Row
from localoffer.publishing.companion import CompanionState
from localoffer.publishing.models import Publication
from localoffer.publishing.record import record_of

_numbers = count(1)


def service(**values: Any) -> Publication:
    """The publication of a public service."""
    number = next(_numbers)
    runs_it = apps.get_model("directory", "Organisation")._default_manager.create(name=f"Club {number}")
    defaults = {"slug": f"swim-{number}", "name": f"Swim {number}", "summary": "Swimming for all."}
    made = apps.get_model("directory", "Service")._default_manager.create(
        organisation=runs_it, **{**defaults, **values}
    )
    return Publication.objects.get(pk=made.publication_id or 0)


def change(publication: Publication, **values: Any) -> None:
    """What an officer does to the service."""
    record = apps.get_model("directory", "Service")._default_manager.get(publication=publication)
    for name, value in values.items():
        setattr(record, name, value)
    record.save()


def remove(publication: Publication) -> None:
    apps.get_model("directory", "Service")._default_manager.get(publication=publication).delete()


def picture(**values: Any) -> Picture:
    """One of our own set."""
    return Picture.objects.get_or_create(**{"name": "swim", "defaults": {"alt": "A person who swims"}, **values})[0]


def easy_read(*texts: str, publication: Publication | None = None, **values: Any) -> EasyRead:
    """A published one that says the same as its page. A text that begins with # is a heading."""
    about = publication or service()
    defaults = {"state": CompanionState.PUBLISHED, "made_by": "Easy read group", "matched_on": date(2026, 9, 14)}
    made = EasyRead(publication=about, **{**defaults, **values})
    record = record_of(about)
    assert record is not None
    made.take_source(record.to_document())
    made.save()
    for position, text in enumerate(texts or ("You can swim.",), start=1):
        heading = text.startswith("#")
        Row.objects.create(easy_read=made, position=position, text=text.removeprefix("#"), is_heading=heading)
    return made


def draft(*texts: str, **values: Any) -> EasyRead:
    return easy_read(*texts, state=CompanionState.DRAFT, **values)


def loaded(made: EasyRead) -> EasyRead:
    """As a page loads it."""
    return EasyRead.objects.with_rows().get(pk=made.pk)


def texts(made: EasyRead) -> list[str]:
    return list(made.rows.values_list("text", flat=True))


def officer() -> User:
    return User.objects.create_user(username=f"officer-{next(_numbers)}")


def image(kind: str = "PNG", size: tuple[int, int] = (30, 20), mode: str = "RGB", **options: Any) -> bytes:
    """The bytes of a picture file."""
    made = io.BytesIO()
    Image.new(mode, size, "red").save(made, kind, **options)
    return made.getvalue()


def today() -> date:
    return timezone.localdate()
