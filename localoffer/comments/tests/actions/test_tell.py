from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from localoffer.comments.actions.tell import NOT_TOLD, tell_all, tell_by_email, tell_of_response, told
from localoffer.comments.contact import News
from localoffer.comments.models import Comment, Contact
from localoffer.comments.tests import builders
from localoffer.publishing.audit import AuditEntry

pytestmark = pytest.mark.django_db

HERE = "localoffer.comments.tests.actions.test_tell"
WORDS = "The <b>wait</b> & the queue are too long"


class ServerAway(BaseEmailBackend):
    opened = 0

    def open(self) -> bool:
        ServerAway.opened += 1
        raise TimeoutError("no answer from parent@example.org")


class OneRefused(BaseEmailBackend):
    """A server that refuses one address and takes the others."""

    def send_messages(self, messages: Sequence[EmailMessage]) -> int:
        if "refused@example.org" in messages[0].to:
            raise OSError("550 refused@example.org unknown")
        mail.outbox.extend(messages)
        return len(messages)


@pytest.fixture
def server_is_away(settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{HERE}.ServerAway"
    ServerAway.opened = 0


def answered(**way: str) -> Contact:
    comment = builders.published_comment(words=WORDS)
    builders.published_response(comment, title="Waits & queues", we_did="We hired “two” people & more.")
    return builders.contact(comment, **way)


def withheld() -> Contact:
    return builders.contact(builders.withheld_comment())


def verbs(comment: Comment) -> list[str]:
    return [entry.verb for entry in reversed(AuditEntry.objects.history(comment))]


def test_an_answer_is_told_with_both_links_and_without_a_word_of_the_comment() -> None:
    contact = answered()
    assert tell_all() == (1, 0)
    [sent] = mail.outbox
    comment = contact.comment
    assert sent.to == ["parent@example.org"]
    assert sent.from_email == "comments@example.org"
    assert f"/comments/{comment.reference}/" in sent.body
    assert f"/you-said-we-did/responses/{comment.response_id}/" in sent.body
    assert "wait" not in sent.body
    assert verbs(comment) == ["told the commenter"]


def test_what_is_not_published_is_told_with_its_ground_and_every_way_on() -> None:
    contact = withheld()
    tell_all()
    [sent] = mail.outbox
    ground = contact.comment.ground
    assert ground is not None
    for said in (
        ground.description,
        "look again",
        "0113 496 0000",
        "complaint",
        "Mediation",
        "Ombudsman",
        "lgo.org.uk",
    ):
        assert said in sent.body
    assert contact.comment.reason not in sent.body


def test_a_mail_is_plain_text() -> None:
    contact = withheld()
    ground = contact.comment.ground
    assert ground is not None
    ground.description = "It isn’t <about> you & us."
    ground.save()
    tell_all()
    assert "It isn’t <about> you & us." in mail.outbox[0].body
    assert "&amp;" not in mail.outbox[0].body
    assert "\n\n\n\n" not in mail.outbox[0].body


def test_nobody_is_told_twice() -> None:
    contact = answered()
    tell_all()
    tell_all()
    # Chosen before somebody else told them.
    assert tell_by_email(contact=contact)
    assert len(mail.outbox) == 1


def test_nobody_is_told_of_an_answer_that_is_not_public() -> None:
    comment = builders.published_comment()
    builders.response(comment)
    builders.contact(comment)
    builders.contact(builders.comment())
    assert tell_all() == (0, 0)


def test_those_without_an_address_wait_for_an_officer() -> None:
    contact = answered(email="", telephone="0113 496 0001")
    assert tell_all() == (0, 0)
    assert list(Contact.objects.to_tell().by_hand()) == [contact]
    by = builders.officer()
    told(contact=contact, by=by, news=News.ANSWERED)
    told(contact=contact, by=builders.officer(), news=News.ANSWERED)
    assert AuditEntry.objects.history(contact.comment).get().by == by


def test_the_way_to_answer_goes_soon_after_they_were_told() -> None:
    contact = answered()
    tell_all()
    contact.refresh_from_db()
    assert contact.delete_after == timezone.localdate() + timedelta(days=30)


def test_only_those_of_one_response_are_told() -> None:
    mine, other = answered(), answered(email="other@example.org")
    assert mine.comment.response is not None
    assert tell_of_response(response=mine.comment.response) == (1, 0)
    assert list(Contact.objects.to_tell()) == [other]


def test_a_server_that_is_away_is_asked_once_and_everybody_stays_to_be_told(
    server_is_away: None, caplog: pytest.LogCaptureFixture
) -> None:
    contacts = [answered(), withheld(), answered()]
    assert tell_all() == (0, 3)
    assert ServerAway.opened == 1
    assert list(Contact.objects.to_tell()) == contacts
    assert [verbs(contact.comment) for contact in contacts] == [[NOT_TOLD]] * 3
    assert "example.org" not in caplog.text
    tell_all()
    assert verbs(contacts[0].comment) == [NOT_TOLD]


def test_one_address_that_is_refused_keeps_nobody_else_waiting(settings: Any) -> None:
    settings.EMAIL_BACKEND = f"{HERE}.OneRefused"
    refused, fine = answered(email="refused@example.org"), answered()
    assert tell_all() == (1, 1)
    assert verbs(refused.comment) == [NOT_TOLD]
    assert verbs(fine.comment) == ["told the commenter"]
    assert "refused" not in str(AuditEntry.objects.history(refused.comment).get().details)
