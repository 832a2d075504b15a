"""What people do to publications, and the trail that it leaves."""

import smtplib
from datetime import UTC, date, datetime
from email import message_from_bytes
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from localoffer.publishing.actions import (
    AlreadySettled,
    confirm_checked,
    report_correction,
    send_correction,
    set_owner,
    settle_correction,
)
from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.correction import Correction
from localoffer.publishing.publication import Publication
from localoffer.publishing.tests.builders import correction, officer, publication

pytestmark = pytest.mark.django_db


def trail() -> list[tuple[str, str, dict[str, Any]]]:
    return [(entry.verb, entry.subject, entry.details) for entry in AuditEntry.objects.order_by("pk")]


def report(about: Publication, **values: str) -> Correction:
    given = {"message": "The number is wrong.", "reply_email": "", "form_token": "token", **values}
    return report_correction(publication=about, **given)


# Checked and owned


def test_confirming_says_who_checked_and_when_it_is_due_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    leaflet, by = publication(), officer()
    confirm_checked(publication=leaflet, by=by, checked_by="Leaflets team", review_date=date(2027, 7, 1))
    leaflet.refresh_from_db()
    assert leaflet.last_checked == date(2026, 7, 1), "the date in London"
    assert (leaflet.checked_by, leaflet.review_date) == ("Leaflets team", date(2027, 7, 1))
    assert trail() == [("confirmed", f"publication {leaflet.pk}", {"review_date": "2027-07-01"})]
    assert AuditEntry.objects.get().by == by


def test_a_review_in_the_past_confirms_nothing() -> None:
    leaflet = publication()
    with pytest.raises(ValidationError):
        confirm_checked(publication=leaflet, by=officer(), checked_by="Team", review_date=date(2020, 1, 1))
    leaflet.refresh_from_db()
    assert (leaflet.last_checked, leaflet.review_date) == (None, None)
    assert trail() == []


def test_confirming_leaves_what_others_changed_meanwhile() -> None:
    leaflet = publication(title="Old title")
    Publication.objects.filter(pk=leaflet.pk).update(title="New title")
    confirm_checked(publication=leaflet, by=officer(), checked_by="Team", review_date=date(2999, 1, 1))
    leaflet.refresh_from_db()
    assert leaflet.title == "New title"


def test_an_owner_is_set_and_the_mailbox_stays_out_of_the_trail() -> None:
    leaflet = publication(owner="", owner_email="")
    set_owner(publication=leaflet, by=None, owner="SEND team", owner_email="send@example.org")
    leaflet.refresh_from_db()
    assert (leaflet.owner, leaflet.owner_email) == ("SEND team", "send@example.org")
    assert trail() == [("given an owner", f"publication {leaflet.pk}", {"owner": "SEND team"})]


def test_an_owner_without_a_real_mailbox_is_refused() -> None:
    leaflet = publication()
    with pytest.raises(ValidationError):
        set_owner(publication=leaflet, by=None, owner="SEND team", owner_email="not an address\nBcc: x@example.org")
    leaflet.refresh_from_db()
    assert leaflet.owner_email == "leaflets@example.org"


# Reported as wrong


def test_a_report_is_kept_and_sent_to_the_owner() -> None:
    leaflet = publication(title="Swimming", address="/leaflets/swimming/", owner_email="swim@example.org")
    kept = report(leaflet, message="It is on Tuesdays now. 🏊", reply_email="reader@example.org")
    (sent,) = mail.outbox
    assert sent.to == ["swim@example.org"]
    assert sent.subject == "A reader says something is wrong: Swimming"
    for words in ("/leaflets/swimming/", "It is on Tuesdays now. 🏊", "reader@example.org"):
        assert words in sent.body
    assert kept.sent_at is not None
    assert list(Correction.objects.open()) == [kept]
    assert not Correction.objects.not_sent().exists()
    assert trail() == [("reported as wrong", f"publication {leaflet.pk}", {})]
    assert AuditEntry.objects.get().by is None


def test_the_same_form_sent_twice_is_one_report_and_one_mail() -> None:
    leaflet = publication()
    first, second = report(leaflet), report(leaflet)
    assert first == second
    assert Correction.objects.get().message == "The number is wrong."
    assert len(mail.outbox) == 1
    assert len(trail()) == 1


def test_going_back_and_writing_something_else_is_another_report() -> None:
    leaflet = publication()
    report(leaflet)
    report(leaflet, message="And the day is wrong too.")
    assert Correction.objects.count() == len(mail.outbox) == 2


def test_without_an_owner_the_authority_is_told() -> None:
    report(publication(owner_email=""))
    assert [sent.to for sent in mail.outbox] == [[settings.AUTHORITY.email]]
    assert not Correction.objects.not_sent().exists()


@pytest.mark.parametrize(
    "failure",
    [
        ConnectionRefusedError("no server"),
        TimeoutError("slow"),
        smtplib.SMTPServerDisconnected("gone"),
        smtplib.SMTPRecipientsRefused({}),
        smtplib.SMTPAuthenticationError(535, b"no"),
    ],
)
def test_a_mail_server_that_fails_loses_nothing(monkeypatch: pytest.MonkeyPatch, failure: Exception) -> None:
    def fail(*_: object) -> None:
        raise failure

    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", fail)
        kept = report(publication())
    kept.refresh_from_db()
    assert kept.sent_at is None
    assert list(Correction.objects.not_sent()) == [kept]
    assert send_correction(correction=kept), "it can be sent once the server is back"
    assert len(mail.outbox) == 1
    assert not Correction.objects.not_sent().exists()


@pytest.mark.parametrize("title", ["Swim\nBcc: all@example.org", "Swim\r\n\r\nBuy now", "Swim\u2028Cc: a@example.org"])
def test_a_forged_title_adds_no_header(title: str) -> None:
    report(publication(title=title, owner_email="swim@example.org"))
    message = message_from_bytes(mail.outbox[0].message().as_bytes())
    assert message["To"] == "swim@example.org"
    assert message["Bcc"] is None
    assert message["Cc"] is None
    assert len(mail.outbox[0].subject.splitlines()) == 1
    assert mail.outbox[0].recipients() == ["swim@example.org"]


# Settled


def test_settling_forgets_who_reported() -> None:
    by = officer()
    kept = correction(reply_email="reader@example.org")
    settle_correction(correction=kept, by=by, message="Wrong number", outcome="The number was changed.")
    kept.refresh_from_db()
    assert (kept.reply_email, kept.outcome) == ("", "The number was changed.")
    assert kept.settled_at is not None
    assert not Correction.objects.open().exists()
    assert not Correction.objects.not_sent().exists()
    assert trail() == [("settled", f"correction {kept.pk}", {})]
    assert AuditEntry.objects.get().by == by


def test_who_settles_second_changes_nothing() -> None:
    kept = correction()
    settle_correction(correction=kept, by=officer(), message="m", outcome="First.")
    with pytest.raises(AlreadySettled):
        settle_correction(correction=kept, by=officer(), message="n", outcome="Second.")
    kept.refresh_from_db()
    assert (kept.message, kept.outcome) == ("m", "First.")


def test_nobody_is_named_in_the_trail() -> None:
    kept = report(publication(), message="Ask Ann", reply_email="reader@example.org")
    settle_correction(correction=kept, by=officer(), message="Ask the team", outcome="Done")
    kept.refresh_from_db()
    assert kept.message == "Ask the team"
    assert "reader@example.org" not in str(trail())
    assert "Ask Ann" not in str(trail())
