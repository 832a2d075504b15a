"""Comments, responses and people for tests, each in one line."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from django.contrib.auth.models import Permission
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.comments.choices import Channel, ResponseState, Speaker, State, Subject
from localoffer.comments.models import Action, Category, Comment, Contact, Ground, Original, Response, Theme
from localoffer.directory.models import Need
from localoffer.publishing.publication import Publication

_numbers = count(1)

CATEGORIES = {
    "quality": "Quality of what is provided",
    "missing": "Something missing",
    "accessibility": "Accessibility of the information",
    "development": "How the Local Offer was developed or reviewed",
    "not-sure": "Not sure",
}
GROUNDS = {"vexatious": "Vexatious or abusive", "individual": "About services provided to a particular person"}


def _in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def category(identifier: str = "quality") -> Category:
    """One of the five, made with the others the first time."""
    for position, (known, label) in enumerate(CATEGORIES.items()):
        Category.objects.get_or_create(identifier=known, defaults={"label": label, "position": position})
    return Category.objects.get(identifier=identifier)


def ground(identifier: str = "vexatious") -> Ground:
    for known, label in GROUNDS.items():
        Ground.objects.get_or_create(identifier=known, defaults={"label": label, "description": f"{label}: the law."})
    return Ground.objects.get(identifier=identifier)


def theme(name: str = "Waiting times") -> Theme:
    return Theme.objects.get_or_create(name=name, defaults={"slug": name.lower().replace(" ", "-")})[0]


def need(identifier: str = "asd", label: str = "Autism") -> Need:
    return Need.objects.get_or_create(identifier=identifier, defaults={"label": label})[0]


def publication(**values: Any) -> Publication:
    """A public one, at an address of its own."""
    number = next(_numbers)
    defaults = {"kind": "leaflet", "address": f"/leaflets/{number}/", "title": f"Leaflet {number}", "is_public": True}
    return Publication.objects.create(**{**defaults, **values})


def comment(**values: Any) -> Comment:
    """One that waits, about the Local Offer as a whole; with its sealed original."""
    number = next(_numbers)
    about = values.get("about")
    defaults: dict[str, Any] = {
        "fingerprint": f"fingerprint {number}",
        "subject": Subject.PUBLICATION if about else Subject.LOCAL_OFFER,
        "speaker": Speaker.PARENT_OR_CARER,
        "channel": Channel.WEB,
        "words": f"The waiting list is too long ({number}).",
    }
    said = {**defaults, **values}
    said.setdefault("category", None)
    said["category"] = said["category"] or category()
    made = Comment.objects.create(**said)
    Original.objects.create(comment=made, words=str(said["words"]) or "What was sent.", delete_after=_in_days(365))
    return made


def published_comment(**values: Any) -> Comment:
    return comment(**{"state": State.PUBLISHED, "published_at": timezone.now(), **values})


def withheld_comment(**values: Any) -> Comment:
    defaults = {"state": State.NOT_PUBLISHED, "words": "", "ground": ground(), "reason": "Only insults."}
    return comment(**{**defaults, **values})


def contact(of: Comment, **values: Any) -> Contact:
    defaults = {"email": "parent@example.org", "delete_after": _in_days(400)}
    return Contact.objects.create(comment=of, **{**defaults, **values})


def response(*comments: Comment, **values: Any) -> Response:
    """A draft that answers these comments."""
    defaults: dict[str, Any] = {"title": "Shorter waits", "you_said": "The wait is too long.", "we_did": "We hired."}
    made = Response.objects.create(**{**defaults, **values})
    for each in comments:
        each.response = made
        each.save()
    return made


def published_response(*comments: Comment, **values: Any) -> Response:
    approved = {"state": ResponseState.PUBLISHED, "published_at": timezone.now(), "approved_by": officer()}
    return response(*(comments or (published_comment(),)), **{**approved, **values})


def action(of: Response, **values: Any) -> Action:
    defaults = {"what": "Hire two therapists", "by_role": "Therapy service", "due": _in_days(60)}
    return Action.objects.create(response=of, **{**defaults, **values})


def officer(*permissions: str) -> User:
    """Somebody who holds exactly these permissions, such as `comments.moderate_comment`."""
    number = next(_numbers)
    user = User.objects.create_user(username=f"officer-{number}", email=f"officer-{number}@example.org")
    for name in permissions:
        app, codename = name.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    return User.objects.get(pk=user.pk)
