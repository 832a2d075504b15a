"""Schools with what their people do, for the tests of every app that reads it: each in one line."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from django.test import Client
from django.utils import timezone

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import OFFICER
from localoffer.answering.models import DraftAnswer, Invitation, OfferDraft, SchoolEditor
from localoffer.schools.models import OfferAnswer, OfferQuestion, OfferTemplate, SchoolOffer, Setting, SettingKind

_numbers = count(200_001)


def kind(identifier: str = "mainstream") -> SettingKind:
    label = identifier.replace("-", " ").capitalize()
    return SettingKind.objects.get_or_create(identifier=identifier, defaults={"label": label})[0]


def setting(*, kinds: tuple[str, ...] = ("mainstream",), **values: Any) -> Setting:
    """An open primary school of this authority, saved, with a number of its own."""
    number = next(_numbers)
    defaults = {"urn": number, "la_code": "383", "name": f"School {number}", "phase": "primary", "postcode": "LS1 3AD"}
    made = Setting(**{**defaults, **values})
    made.save()
    made.kinds = [kind(each) for each in kinds]
    made.save()
    return made


def person(email: str = "", **values: Any) -> User:
    email = email or f"person-{next(_numbers)}@example.org"
    return User.objects.create_user(email, email, **values)


def officer() -> User:
    """Somebody with the role of an officer."""
    made = person()
    made.groups.set([set_up_roles()[OFFICER.name]])
    return made


def signed_in(who: User) -> Client:
    client = Client()
    client.force_login(who, backend="django.contrib.auth.backends.ModelBackend")
    return client


def editor(school: Setting, *, is_confirmed: bool = True, email: str = "", **values: Any) -> SchoolEditor:
    confirmed = timezone.now() if is_confirmed else None
    defaults = {"how": SchoolEditor.How.INVITATION, "confirmed_at": confirmed}
    return SchoolEditor.objects.create(user=person(email), setting=school, **{**defaults, **values})


def invitation(school: Setting, *, days: int = 28, **values: Any) -> Invitation:
    number = next(_numbers)
    defaults = {
        "email": f"invited-{number}@example.org",
        "token_hash": f"{number:064x}",
        "expires_at": timezone.now() + timedelta(days=days),
        "sent_at": timezone.now(),
    }
    inviter = values.pop("invited_by", None) or person()
    return Invitation.objects.create(setting=school, invited_by=inviter, **{**defaults, **values})


def template(identifier: str = "mainstream", questions: int = 2, version: str = "2026-09") -> OfferTemplate:
    """Released questions, made without a publication: their own page is not what these tests are about."""
    held = OfferTemplate.objects.filter(setting_kind=kind(identifier), version=version).first()
    if held:
        return held
    made = in_preparation(setting_kind=kind(identifier), version=version, title="Questions")
    for place in range(1, questions + 1):
        OfferQuestion.objects.create(
            template=made, identifier=f"question-{place}", position=place, number=place, text=f"Question {place}?"
        )
    return release(made, date(2026, 9, 1))


def in_preparation(**values: Any) -> OfferTemplate:
    return OfferTemplate.objects.bulk_create([OfferTemplate(**values)])[0]


def release(made: OfferTemplate, day: date) -> OfferTemplate:
    """From here on the database lets nobody add a question."""
    made.in_force_from = day
    OfferTemplate.objects.bulk_update([made], ["in_force_from"])
    return made


def offer(school: Setting, *, review_date: date | None = None, text: str = "", **values: Any) -> SchoolOffer:
    """A published offer, the current one, to be renewed in a year where nothing else is said."""
    SchoolOffer.objects.filter(setting=school).update(is_current=False)
    made = SchoolOffer.objects.create(
        setting=school,
        number=school.offers.count() + 1,
        template=values.pop("template", None) or template(),
        published_at=values.pop("published_at", timezone.now()),
        review_date=review_date or timezone.localdate() + timedelta(days=365),
        **values,
    )
    if made.own_page:
        school.own_page = made.own_page
        school.save(update_fields=["own_page"])
    if text:
        OfferAnswer.objects.create(offer=made, question=made.template.questions.all()[0], text=text)
    return made


def draft(school: Setting, *, text: str = "", **values: Any) -> OfferDraft:
    """A draft with a row for each question; `text` is the answer to the first."""
    reason = values.pop("reason", OfferDraft.Reason.FIRST)
    made = OfferDraft.objects.create(setting=school, template=template(), reason=reason, **values)
    for question in made.template.questions.all():
        DraftAnswer.objects.create(draft=made, question=question)
    if text:
        DraftAnswer.objects.filter(draft=made, question__position=1).update(text=text, version=1)
    return made
