"""Comments, people and publications for tests of these screens, each in one line."""

import re
from datetime import date, timedelta
from itertools import count
from typing import Any

from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.comments.actions.escalate import escalate_comment
from localoffer.comments.choices import Channel, Speaker, State, Subject
from localoffer.comments.models import Category, Comment, Contact, Escalation, Ground, Original, Recording, Theme
from localoffer.directory.models import Need
from localoffer.publishing.models import AuditEntry, Publication

_numbers = count(1)

CATEGORIES = {
    "quality": "Quality of what is provided",
    "missing": "Something missing",
    "accessibility": "Accessibility of the information",
    "development": "How the Local Offer was developed or reviewed",
    "not-sure": "Not sure",
}
GROUNDS = {"vexatious": "Vexatious or abusive", "individual": "About services provided to a particular person"}


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def category(identifier: str = "quality") -> Category:
    """One of the five, made with the others the first time."""
    for position, (known, label) in enumerate(CATEGORIES.items()):
        Category.objects.get_or_create(identifier=known, defaults={"label": label, "position": position})
    return Category.objects.get(identifier=identifier)


def ground(identifier: str = "vexatious") -> Ground:
    """One of the two, made with the other the first time."""
    for known, label in GROUNDS.items():
        Ground.objects.get_or_create(
            identifier=known, defaults={"label": label, "description": f"The law lets us leave out: {label}."}
        )
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


def comment(words: str = "The waiting list is too long.", **values: Any) -> Comment:
    """One that waits, about the Local Offer as a whole, with its sealed original."""
    defaults: dict[str, Any] = {
        "fingerprint": f"fingerprint {next(_numbers)}",
        "subject": Subject.PUBLICATION if values.get("about") else Subject.LOCAL_OFFER,
        "speaker": Speaker.PARENT_OR_CARER,
        "channel": Channel.WEB,
        "words": words,
        "category": values.get("category") or category(),
    }
    made = Comment.objects.create(**{**defaults, **values})
    Original.objects.create(comment=made, words=words or "Spoken only.", delete_after=in_days(365))
    return made


def published(words: str = "The waiting list is too long.", **values: Any) -> Comment:
    return comment(words, **{"state": State.PUBLISHED, "published_at": timezone.now(), **values})


def withheld(**values: Any) -> Comment:
    defaults = {"state": State.NOT_PUBLISHED, "ground": ground(), "reason": "Only insults."}
    made = comment("", **{**defaults, **values})
    made.original.words = "You are all fools."
    made.original.save()
    return made


def contact(of: Comment, **values: Any) -> Contact:
    defaults = {"email": "parent@example.org", "delete_after": in_days(400)}
    return Contact.objects.create(comment=of, **{**defaults, **values})


def recording(of: Comment, content: bytes = b"RIFF and some sound", **values: Any) -> Recording:
    defaults = {"content_type": "audio/wav", "suffix": ".wav", "size": len(content), "sha256": "ab" * 32}
    return Recording.objects.create(comment=of, file=ContentFile(content, name="x"), **{**defaults, **values})


def escalated(words: str = "Somebody hurts me at home.", **values: Any) -> Escalation:
    made = comment(words, **values)
    return escalate_comment(comment=made, by=User.objects.order_by("pk").first() or person(), reason="It tells of harm")


def person(role: str = "") -> User:
    """Somebody with a role of the table, or with none at all."""
    number = next(_numbers)
    made = User.objects.create_user(f"person-{number}", f"person-{number}@example.org", "a long enough password")
    if role:
        made.groups.set([set_up_roles()[role]])
    return made


def signed_in(role: str) -> Client:
    client = Client()
    client.force_login(person(role))
    return client


def text(page: bytes) -> str:
    """What a person reads on a page, with single spaces."""
    html = re.sub(r"(?s)<(script|style|template)\b.*?</\1>", " ", page.decode())
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def verbs(of: Comment) -> list[str]:
    """What the audit says was done to it, the first first."""
    return [entry.verb for entry in AuditEntry.objects.history(of).order_by("pk")]
