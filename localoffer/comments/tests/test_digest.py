from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from localoffer.comments.choices import State
from localoffer.comments.clocks import clocks
from localoffer.comments.digest import lines, send_digest
from localoffer.comments.models import Comment
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db

MODERATE, DRAFT, APPROVE = (f"comments.{name}" for name in ("moderate_comment", "draft_response", "approve_response"))


def long_ago() -> Any:
    return timezone.localdate() - timedelta(days=60)


def late_comment() -> Comment:
    return builders.comment(received_on=long_ago(), words="Jacob waits for his therapist.", area="LS12")


def test_everybody_who_can_do_something_gets_one_mail() -> None:
    late_comment()
    people = [builders.officer(MODERATE), builders.officer(MODERATE, DRAFT, APPROVE)]
    group = Group.objects.create(name="Readers of comments")
    group.permissions.add(Permission.objects.get(codename="moderate_comment"))
    in_group = builders.officer()
    in_group.groups.add(group)
    builders.officer("comments.enter_comment")
    for changed in ({"is_active": False}, {"email": ""}):
        other = builders.officer(MODERATE)
        type(other).objects.filter(pk=other.pk).update(**changed)
    assert send_digest() == (3, 0)
    assert [sent.to for sent in mail.outbox] == [[person.email] for person in (*people, in_group)]


def test_it_says_how_many_and_where_and_not_a_word_more() -> None:
    comment = late_comment()
    builders.officer(MODERATE)
    send_digest()
    [sent] = mail.outbox
    assert "Comments to moderate: 1, 1 over 5 working days" in sent.body
    assert "/admin/comments/" in sent.body
    for secret in ("Jacob", "therapist", "LS12", comment.reference, str(comment.area)):
        assert secret not in f"{sent.subject} {sent.body}"


def test_while_nothing_is_late_nobody_gets_one_unless_always() -> None:
    builders.comment()
    builders.officer(MODERATE)
    assert send_digest() == (0, 0)
    assert send_digest(always=True) == (1, 0)
    assert "Comments to moderate: 1\n" in mail.outbox[0].body
    Comment.objects.all().delete()
    send_digest(always=True)
    assert "Nothing waits for you today." in mail.outbox[1].body


def test_what_is_late_for_others_is_no_mail_for_me() -> None:
    late_comment()
    builders.officer(DRAFT)
    builders.officer(APPROVE)
    assert send_digest() == (0, 0)


def test_of_safeguarding_nobody_hears_who_may_not() -> None:
    comment = builders.comment(state=State.ESCALATED)
    comment.escalations.create(reason="Hurt.", raised_by=builders.officer())
    now = clocks(timezone.localdate())
    names = {line.name for line in lines(now, builders.officer(MODERATE, DRAFT, APPROVE))}
    assert not {name for name in names if "safeguarding" in name}
    theirs = lines(now, builders.officer("comments.handle_escalation"))
    assert [(line.count, line.address) for line in theirs] == [(1, "/admin/safeguarding/")] * 2


def test_what_presses_comes_first() -> None:
    builders.published_comment(published_at=timezone.now() - timedelta(days=60), received_on=long_ago())
    builders.comment()
    found = lines(clocks(timezone.localdate()), builders.officer(MODERATE, DRAFT))
    assert found[0].name == "Comments to answer"
    assert [line.presses for line in found] == sorted((line.presses for line in found), reverse=True)


def test_a_mail_server_that_fails_is_counted_and_logged_without_an_address(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = "localoffer.comments.tests.actions.test_escalate.FailingMail"
    late_comment()
    builders.officer(MODERATE)
    assert send_digest() == (0, 1)
    assert "example.org" not in caplog.text


def test_safeguarding_hears_again_of_a_case_that_no_mail_server_took() -> None:
    lead = builders.officer("comments.handle_escalation")
    comment = builders.comment(state=State.ESCALATED)
    escalation = comment.escalations.create(reason="Hurt.", raised_by=builders.officer())
    call_command("send_comment_digest")
    escalation.refresh_from_db()
    assert escalation.sent_at is not None
    assert {tuple(sent.to) for sent in mail.outbox} == {("safeguarding@example.org",), (lead.email,)}
