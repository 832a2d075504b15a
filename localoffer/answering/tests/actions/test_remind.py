"""Batches of reminders: put down once, sent once, and gone on with after the mail server failed."""

from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.remind import (
    BROKE_OFF,
    BegunMeanwhile,
    Wording,
    begin_batch,
    send_portion,
    stop_batch,
)
from localoffer.answering.models import Reminder, ReminderBatch, ReturnedAddress, SchoolEditor
from localoffer.answering.progress import overseen, progress_of
from localoffer.answering.reminder_plan import plan_reminders
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
WORDING = Wording("All", "The offer of {school}", "Dear {school}: {link}")


def begun(
    officer: User | None, count: int = 3, token: str = "1", seen: int | None = None
) -> tuple[ReminderBatch, bool]:
    for number in range(count):
        builders.editor(builders.setting(name=f"School {number}"), email=f"{token}-{number}@example.org")
    plan = plan_reminders(progress_of(overseen(), timezone.localdate()), pause=0)
    return begin_batch(wording=WORDING, recipients=plan.recipients, token=token, by=officer, seen=seen)


def failing(monkeypatch: pytest.MonkeyPatch, problem: Exception, *to: str) -> None:
    """Letters to these addresses (to all where none is named) fail."""
    working = mail.EmailMessage.send

    def send(letter: mail.EmailMessage, fail_silently: bool = False) -> int:
        if not to or letter.to[0] in to:
            raise problem
        return working(letter, fail_silently)

    monkeypatch.setattr(mail.EmailMessage, "send", send)


def test_every_letter_is_put_down_first_and_then_sent_once(officer: User) -> None:
    batch, is_new = begun(officer)
    assert is_new
    assert (batch.reminders.waiting().count(), len(mail.outbox)) == (3, 0)
    for _ in range(2):
        assert send_portion(batch=batch)
    assert [each.subject for each in mail.outbox] == [f"The offer of School {number}" for number in range(3)]
    assert batch.reminders.filter(sent_at__isnull=False, failure="").count() == 3


def test_the_same_form_twice_is_one_batch(officer: User) -> None:
    first, _ = begun(officer)
    second, is_new = begun(officer, count=0)
    assert (second, is_new) == (first, False)
    assert Reminder.objects.count() == 3


def test_the_second_of_two_officers_is_told(officer: User) -> None:
    begun(officer, seen=0)
    with pytest.raises(BegunMeanwhile):
        begun(officer, count=0, token="2", seen=0)
    assert ReminderBatch.objects.count() == 1
    begun(officer, count=0, token="2", seen=ReminderBatch.objects.get().pk)
    assert ReminderBatch.objects.count() == 2


def test_time_ends_a_portion_and_the_next_goes_on(officer: User) -> None:
    batch, _ = begun(officer)
    assert send_portion(batch=batch, seconds=-1)
    assert len(mail.outbox) == 1
    assert send_portion(batch=batch)
    assert len(mail.outbox) == 3


def test_a_mail_server_that_fails_stops_it_and_nothing_is_lost(officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    batch, _ = begun(officer)
    with monkeypatch.context() as patched:
        failing(patched, SMTPServerDisconnected("x"), "1-1@example.org")
        assert not send_portion(batch=batch)
    assert batch.reminders.waiting().count() == 2
    assert send_portion(batch=batch)
    assert sorted(each.to[0] for each in mail.outbox) == ["1-0@example.org", "1-1@example.org", "1-2@example.org"]


def test_an_address_that_is_refused_says_so_and_the_others_get_theirs(
    officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch, _ = begun(officer)
    failing(monkeypatch, SMTPRecipientsRefused({}), "1-1@example.org")
    assert send_portion(batch=batch)
    assert len(mail.outbox) == 2
    assert "does not take letters" in batch.reminders.get(email="1-1@example.org").failure


def test_what_broke_off_in_the_middle_is_not_sent_twice(officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    batch, _ = begun(officer, count=1)
    with monkeypatch.context() as patched:
        failing(patched, KeyboardInterrupt())  # type: ignore[arg-type]
        with pytest.raises(KeyboardInterrupt):
            send_portion(batch=batch)
    assert send_portion(batch=batch)
    assert batch.reminders.get().failure == BROKE_OFF
    assert not mail.outbox


def test_what_changed_since_is_looked_at_again(officer: User) -> None:
    batch, _ = begun(officer)
    first, second, _ = batch.reminders.order_by("pk")
    first.setting.status = "closed"
    first.setting.save()
    ReturnedAddress.objects.create(email=second.email, returned_at=timezone.now())
    send_portion(batch=batch)
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.failure == "The school has closed meanwhile."
    assert "came back" in second.failure
    assert len(mail.outbox) == 1


def test_who_stopped_meanwhile_gets_no_letter_and_who_is_still_invited_does(officer: User) -> None:
    builders.invitation(builders.setting(), email="invited@example.org")
    batch, _ = begun(officer)
    ended, closed = (SchoolEditor.objects.get(user__email=f"1-{number}@example.org") for number in (0, 1))
    ended.ended_at, ended.ended_by = timezone.now(), officer
    ended.save()
    closed.user.is_active = False
    closed.user.save()
    send_portion(batch=batch)
    assert sorted(each.to[0] for each in mail.outbox) == ["1-2@example.org", "invited@example.org"]
    assert batch.reminders.filter(failure__contains="no longer").count() == 2


def test_the_rest_can_be_stopped(officer: User) -> None:
    batch, _ = begun(officer)
    send_portion(batch=batch, seconds=-1)
    assert stop_batch(batch=batch, by=officer) == 2
    assert stop_batch(batch=batch, by=officer) == 0
    send_portion(batch=batch)
    assert len(mail.outbox) == 1


def test_nobody_else_may(officer: User) -> None:
    with pytest.raises(PermissionDenied):
        begun(builders.person())
    batch, _ = begun(officer, token="2")
    with pytest.raises(PermissionDenied):
        stop_batch(batch=batch, by=builders.person())
