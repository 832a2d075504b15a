"""The letters that the site sends by itself."""

import io
from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from localoffer.answering.actions.remind import stop_batch
from localoffer.answering.models import ReminderBatch
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    output = io.StringIO()
    call_command("send_reminders", *words, stdout=output)
    return output.getvalue()


def due(**values: object) -> Setting:
    school = builders.setting(**values)  # type: ignore[arg-type]
    builders.editor(school)
    builders.offer(school, review_date=timezone.localdate() + timedelta(days=30))
    return school


def test_those_who_are_due_get_one_letter_a_month() -> None:
    school = due(name="Ash School")
    due(is_example=True)
    builders.editor(builders.setting())
    for _ in range(2):
        run()
    assert [each.subject.startswith("The offer of Ash School: please renew it by") for each in mail.outbox] == [True]
    assert f"/account/schools/{school.urn}/" in str(mail.outbox[0].body)
    ReminderBatch.objects.update(made_at=timezone.now() - timedelta(days=29), token="before")
    run()
    assert len(mail.outbox) == 1
    ReminderBatch.objects.update(made_at=timezone.now() - timedelta(days=31))
    run()
    assert len(mail.outbox) == 2


def test_a_letter_of_an_officer_counts_too() -> None:
    school = due()
    batch = ReminderBatch.objects.create(
        audience="", subject="S", body="B", made_by=builders.person(), token="officers"
    )
    batch.reminders.create(setting=school, email="a@example.org", sent_at=timezone.now())
    assert "0 letters" in run()


def test_what_an_officer_stopped_does_not_go_the_next_day(monkeypatch: pytest.MonkeyPatch) -> None:
    due()

    def fail(*_: object, **__: object) -> int:
        raise SMTPServerDisconnected

    with monkeypatch.context() as patched:
        patched.setattr(mail.EmailMessage, "send", fail)
        with pytest.raises(CommandError):
            run()
    stop_batch(batch=ReminderBatch.objects.get(), by=builders.officer())
    ReminderBatch.objects.update(token="yesterday", made_at=timezone.now() - timedelta(days=1))
    assert "0 letters" in run()
    assert not mail.outbox
    ReminderBatch.objects.update(made_at=timezone.now() - timedelta(days=31))
    run()
    assert len(mail.outbox) == 1


def test_nothing_to_do_is_said_and_makes_no_batch() -> None:
    assert "0 letters sent or given up." in run()
    assert not ReminderBatch.objects.exists()


def test_a_dry_run_sends_nothing() -> None:
    due()
    assert "1 letter would be sent." in run("--dry-run")
    assert not mail.outbox
    assert not ReminderBatch.objects.exists()


def test_a_mail_server_that_fails_is_said_and_the_next_run_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    due()
    due()

    def fail(*_: object, **__: object) -> int:
        raise SMTPServerDisconnected

    with monkeypatch.context() as patched:
        patched.setattr(mail.EmailMessage, "send", fail)
        with pytest.raises(CommandError, match="2 letters left"):
            run()
    assert "2 letters sent" in run()
    assert len(mail.outbox) == 2
