"""`check_companions` marks what is behind, and tells whoever looks after the page, once."""

import smtplib
from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.easy_read.tests.builders import change, draft, easy_read, remove, service, today
from localoffer.publishing import behind
from localoffer.publishing.behind import mark_behind

pytestmark = pytest.mark.django_db


def check() -> str:
    said = StringIO()
    call_command("check_companions", stdout=said)
    return said.getvalue()


def test_what_changed_is_marked_and_what_did_not_is_not() -> None:
    made, same = easy_read(), easy_read()
    change(made.publication, summary="Sailing.")
    assert "2 compared: 1 newly behind, 0 no longer" in check()
    for each in (made, same):
        each.refresh_from_db()
    assert made.behind_since == today()
    assert same.behind_since is None


def test_a_mark_keeps_its_day_and_goes_when_the_page_says_the_same_again() -> None:
    made = easy_read(behind_since=today() - timedelta(days=9))
    change(made.publication, summary="Sailing.")
    check()
    made.refresh_from_db()
    assert made.behind_since == today() - timedelta(days=9)
    change(made.publication, summary="Swimming for all.")
    assert "0 newly behind, 1 no longer" in check()
    made.refresh_from_db()
    assert made.told_behind_at is None
    assert not type(made).objects.behind().exists()


def test_drafts_and_what_is_not_public_are_left_alone() -> None:
    waiting, gone = draft(), easy_read()
    change(waiting.publication, summary="Sailing.")
    remove(gone.publication)
    assert "0 compared" in check()
    assert not mail.outbox


def test_each_address_gets_one_mail_once() -> None:
    first, second, other = (easy_read(publication=service(name=name)) for name in ("Splash", "Dive", "Sail"))
    for made in (first, second):
        made.publication.owner_email = "club@example.org"
        made.publication.save()
    for made in (first, second, other):
        change(made.publication, summary="New.")
    assert "2 of 2 mails sent" in check()
    letters = {letter.to[0]: letter.body for letter in mail.outbox}
    assert set(letters) == {"club@example.org", "formats@example.org"}
    assert "Splash: easy read version" in letters["club@example.org"]
    assert "Dive" in letters["club@example.org"]
    assert "Sail" not in letters["club@example.org"]
    assert f"/admin/easy-read/{first.pk}/" in letters["club@example.org"]
    assert "0 of 0 mails sent" in check()


def test_it_is_told_again_when_it_falls_behind_again() -> None:
    made = easy_read()
    for summary in ("Sailing.", "Swimming for all.", "Diving."):
        change(made.publication, summary=summary)
        check()
    assert len(mail.outbox) == 2


def test_a_mail_server_that_fails_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made = easy_read()
    change(made.publication, summary="Sailing.")

    def fail(message: EmailMessage) -> int:
        raise smtplib.SMTPServerDisconnected

    with monkeypatch.context() as patch:
        patch.setattr(EmailMessage, "send", fail)
        with pytest.raises(CommandError, match="1 could not be sent"):
            check()
    made.refresh_from_db()
    assert made.behind_since is not None
    assert made.told_behind_at is None
    assert "1 of 1 mails sent" in check()


def test_what_was_matched_while_we_compared_is_not_marked() -> None:
    made = easy_read()
    stale = type(made).objects.get(pk=made.pk)
    type(made).objects.filter(pk=made.pk).update(source_digest="matched meanwhile")
    assert behind._mark(stale, behind_since=today()) == 0
    made.refresh_from_db()
    assert made.behind_since is None


def test_a_title_with_a_line_break_does_no_harm() -> None:
    made = easy_read(publication=service(name="Swim\nBcc: all@example.org"))
    change(made.publication, summary="New.")
    check()
    assert mail.outbox[0].recipients() == ["formats@example.org"]


def test_as_many_queries_for_many_as_for_few(monkeypatch: pytest.MonkeyPatch) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            mark_behind(today=today())
        return len(asked)

    easy_read()
    few = queries()
    for _ in range(5):
        easy_read()
    assert queries() == few
    monkeypatch.setattr(behind, "BATCH", 4)
    made = easy_read()
    change(made.publication, summary="New.")
    assert mark_behind(today=today()).companions == 7
    made.refresh_from_db()
    assert made.behind_since == today()
