"""Published comments, responses and officers for tests, each in one line."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from localoffer.accounts.models import User
from localoffer.comments.choices import Channel, ResponseState, Speaker, State, Subject
from localoffer.comments.models import Action, Category, Comment, Contact, Ground, Response, Theme
from localoffer.directory.models import Need
from localoffer.publishing.models import Publication

DRAFT, APPROVE, MODERATE = "comments.draft_response", "comments.approve_response", "comments.moderate_comment"
AUDIT = "publishing.view_auditentry"
_numbers = count(1)


def today() -> date:
    return timezone.localdate()


def ago(days: int) -> date:
    return today() - timedelta(days=days)


def person(*permissions: str, **values: Any) -> User:
    """Somebody who may enter the CMS and has exactly these permissions beside."""
    number = next(_numbers)
    name = f"answerer-{number}"
    made = User.objects.create_user(**{"username": name, "email": f"{name}@example.org", **values})
    for each in ("wagtailadmin.access_admin", *permissions):
        app, codename = each.split(".")
        made.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    return User.objects.get(pk=made.pk)


def browser(who: User, *, csrf: bool = False) -> Client:
    """A browser in which the person is signed in."""
    Locale.objects.get_or_create(language_code="en-gb")
    client = Client(enforce_csrf_checks=csrf)
    client.force_login(who)
    return client


def signed_in(*permissions: str) -> Client:
    return browser(person(*permissions))


def publication(**values: Any) -> Publication:
    number = next(_numbers)
    defaults = {"kind": "leaflet", "address": f"/sheets/{number}/", "title": f"Sheet {number}", "is_public": True}
    return Publication.objects.create(**{**defaults, **values})


def theme(name: str = "Waiting times") -> Theme:
    return Theme.objects.get_or_create(name=name, defaults={"slug": name.lower().replace(" ", "-")})[0]


def need(label: str = "Autism") -> Need:
    return Need.objects.get_or_create(identifier=label.lower().replace(" ", "-"), defaults={"label": label})[0]


def category(identifier: str = "quality") -> Category:
    return Category.objects.get_or_create(identifier=identifier, defaults={"label": identifier.capitalize()})[0]


def comment(**values: Any) -> Comment:
    """A published one, about the Local Offer as a whole, of today."""
    number = next(_numbers)
    subject = Subject.PUBLICATION if values.get("about") else Subject.LOCAL_OFFER
    defaults: dict[str, Any] = {
        "fingerprint": f"answered {number}",
        "subject": subject,
        "category": category(),
        "speaker": Speaker.PARENT_OR_CARER,
        "channel": Channel.WEB,
        "words": f"We have waited too long ({number}).",
        "state": State.PUBLISHED,
        "published_at": timezone.now(),
    }
    return Comment.objects.create(**{**defaults, **values})


def waiting_comment(**values: Any) -> Comment:
    return comment(**{"state": State.WAITING, "published_at": None, **values})


def withheld_comment() -> Comment:
    ground, _ = Ground.objects.get_or_create(
        identifier="vexatious", defaults={"label": "Vexatious", "description": "It was written only to annoy."}
    )
    return comment(state=State.NOT_PUBLISHED, published_at=None, words="", ground=ground, reason="Only insults.")


def contact(of: Comment, **values: Any) -> Contact:
    defaults = {"email": "parent@example.org", "delete_after": ago(-400)}
    return Contact.objects.create(comment=of, **{**defaults, **values})


def response(*comments: Comment, **values: Any) -> Response:
    """A draft."""
    defaults = {"title": "Shorter waits", "you_said": "The wait is too long.", "we_did": "We hired more people."}
    made = Response.objects.create(**{**defaults, **values})
    Comment.objects.filter(pk__in=[each.pk for each in comments or (comment(),)]).update(response=made)
    return made


def approved_response(*comments: Comment, **values: Any) -> Response:
    return response(*comments, **{"state": ResponseState.APPROVED, "approved_by": person(APPROVE), **values})


def published_response(*comments: Comment, **values: Any) -> Response:
    public = {"state": ResponseState.PUBLISHED, "published_at": timezone.now()}
    return approved_response(*comments, **{**public, **values})


def action(of: Response, **values: Any) -> Action:
    defaults = {"what": "Hire two therapists", "by_role": "Therapy service", "due": ago(-60)}
    return Action.objects.create(response=of, **{**defaults, **values})


def page(answer: Any) -> Tag:
    """The main part of the page, with its messages."""
    main = BeautifulSoup(answer.content.decode(), "html.parser").find("main")
    assert isinstance(main, Tag), f"status {answer.status_code}"
    return main


def text(answer: Any) -> str:
    """What a person reads there."""
    return " ".join(page(answer).get_text(" ").split())


def filled(answer: Any) -> dict[str, Any]:
    """What a browser would send of the page's main form as it stands, without a button."""
    form = page(answer).find("form", class_="desk", method="post")
    assert isinstance(form, Tag)
    sent: dict[str, Any] = {}
    for field in form.find_all(["input", "textarea", "select"]):
        if field.get("type") == "checkbox" and not field.has_attr("checked"):
            continue
        sent[str(field["name"])] = _value(field)
    return sent


def _value(field: Any) -> str:
    if field.name == "select":
        chosen = field.find("option", selected=True)
        return str(chosen["value"]) if chosen else ""
    return field.text.removeprefix("\n") if field.name == "textarea" else str(field.get("value", ""))


NEW = "/admin/responses/new/"


def address(of: Response) -> str:
    """The page on which it is written."""
    return f"/admin/responses/{of.pk}/"


def send(client: Client, of: Response, do: str, **typed: Any) -> Any:
    """Open the page, type, press a button, and follow where it leads."""
    shown = client.get(address(of))
    return client.post(address(of), {**filled(shown), **typed, "do": do}, follow=True)


def begin(client: Client, *comments: Comment, **typed: Any) -> Any:
    """Open the page for these comments, type a title and an answer, and press a button."""
    shown = client.get(NEW, {"comment": [each.pk for each in comments]})
    said = {"title": "Shorter waits", "we_did": "We hired more people.", "do": "save"}
    return client.post(NEW, {**filled(shown), **said, **typed}, follow=True)
