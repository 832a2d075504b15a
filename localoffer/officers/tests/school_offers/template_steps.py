"""What officers do with questions, for tests: each in one line."""

from typing import Any

from django.test import Client
from django.utils import timezone

from localoffer.schools.actions_template_editing import fingerprint
from localoffer.schools.models import OfferQuestion, OfferTemplate

ALL = "/admin/school-offers/templates/"


def at(template: OfferTemplate, rest: str = "") -> str:
    return f"{ALL}{template.pk}/{rest}"


def asked(template: OfferTemplate, identifier: str) -> OfferQuestion:
    return template.questions.get(identifier=identifier)


def order(template: OfferTemplate) -> list[str]:
    return list(template.questions.values_list("identifier", flat=True))


def told(client: Client, address: str, **sent: Any) -> str:
    """What the page that follows says."""
    return client.post(address, sent, follow=True).content.decode()


def release(client: Client, template: OfferTemplate, **changed: Any) -> str:
    sent = {"seen": fingerprint(template), "day": timezone.localdate().isoformat(), "sure": "yes", **changed}
    return told(client, at(template, "release/"), **sent)


def question_form(question: OfferQuestion, **changed: Any) -> dict[str, Any]:
    return {
        "seen": fingerprint(question.template),
        "text": question.text,
        "guidance": question.guidance,
        "examples": "\n".join(question.examples),
        "headings": list(question.headings.values_list("identifier", flat=True)),
        **changed,
    }
