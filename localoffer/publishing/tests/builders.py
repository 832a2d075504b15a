"""Publications, people and corrections for tests, each in one line."""

from itertools import count
from typing import Any

from localoffer.accounts.models import User
from localoffer.publishing.correction import Correction
from localoffer.publishing.publication import Publication

_numbers = count(1)


def publication(**values: Any) -> Publication:
    """A public one, at an address of its own, with an owner."""
    number = next(_numbers)
    defaults = {
        "kind": "leaflet",
        "address": f"/leaflets/{number}/",
        "title": f"Leaflet {number}",
        "is_public": True,
        "owner": "Leaflets team",
        "owner_email": "leaflets@example.org",
    }
    return Publication.objects.create(**{**defaults, **values})


def correction(**values: Any) -> Correction:
    """One that waits, about a publication of its own unless one is given."""
    defaults = {
        "message": "The number is wrong.",
        "reply_email": "reader@example.org",
        "fingerprint": f"fingerprint {next(_numbers)}",
    }
    about = values.pop("publication", None) or publication()
    return Correction.objects.create(publication=about, **{**defaults, **values})


def officer() -> User:
    return User.objects.create_user(username=f"officer-{next(_numbers)}")
