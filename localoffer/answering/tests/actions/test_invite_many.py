"""Many invitations at once: each once, in portions, and a mail server that fails ends it cleanly."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions import invite_many as module
from localoffer.answering.actions.invite_many import invite_many
from localoffer.answering.invitation_lines import read_lines
from localoffer.answering.invitation_plan import InvitationPlan, plan_invitations
from localoffer.answering.models import Invitation
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def planned(count: int = 3) -> InvitationPlan:
    lines = "\n".join(f"{builders.setting().urn}, a{number}@example.org" for number in range(count))
    return plan_invitations(read_lines(lines))


def test_each_gets_a_letter_with_a_link_of_its_own(officer: User) -> None:
    plan = planned()
    sent = invite_many(planned=plan.ready, planned_at=plan.made_at, by=officer)
    assert [each.failure for each in sent.outcomes] == ["", "", ""]
    assert (sent.left, sent.has_stopped) == ((), False)
    assert [each.to for each in mail.outbox] == [["a0@example.org"], ["a1@example.org"], ["a2@example.org"]]
    assert len({str(each.body) for each in mail.outbox}) == 3
    assert Invitation.objects.filter(invited_by=officer, sent_at__isnull=False).count() == 3


def test_pressed_twice_or_by_two_officers_it_is_sent_once(officer: User) -> None:
    plan = planned()
    invite_many(planned=plan.ready, planned_at=plan.made_at, by=officer)
    again = invite_many(planned=plan.ready, planned_at=plan.made_at, by=officer)
    assert all("not sent twice" in each.failure for each in again.outcomes)
    assert len(mail.outbox) == 3


def test_an_officer_who_looked_again_may_send_again(officer: User) -> None:
    plan = planned(1)
    for at in (plan.made_at, timezone.now() + timedelta(seconds=1)):
        invite_many(planned=plan.ready, planned_at=at, by=officer)
    assert len(mail.outbox) == 2


def test_more_than_a_portion_is_left_for_the_next_time(officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 2)
    plan = planned(3)
    first = invite_many(planned=plan.ready, planned_at=plan.made_at, by=officer)
    assert [each.email for each in first.left] == ["a2@example.org"]
    invite_many(planned=first.left, planned_at=plan.made_at, by=officer)
    assert len(mail.outbox) == 3


def test_a_mail_server_that_fails_ends_it_and_the_rest_can_be_sent_later(
    officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(3)
    working = mail.EmailMessage.send
    tried: list[str] = []

    def fail_from_the_second(letter: mail.EmailMessage, fail_silently: bool = False) -> int:
        tried.append(letter.to[0])
        if len(tried) > 1:
            raise SMTPServerDisconnected
        return working(letter, fail_silently)

    monkeypatch.setattr(mail.EmailMessage, "send", fail_from_the_second)
    sent = invite_many(planned=plan.ready, planned_at=plan.made_at, by=officer)
    assert sent.has_stopped
    assert tried == ["a0@example.org", "a1@example.org"]
    assert [each.email for each in sent.left] == ["a1@example.org", "a2@example.org"]
    monkeypatch.setattr(mail.EmailMessage, "send", working)
    rest = invite_many(planned=sent.left, planned_at=plan.made_at, by=officer)
    assert [each.failure for each in rest.outcomes] == ["", ""]
    assert sorted(each.to[0] for each in mail.outbox) == ["a0@example.org", "a1@example.org", "a2@example.org"]


def test_a_school_that_closes_meanwhile_gets_nothing_and_the_others_do(officer: User) -> None:
    plan = planned(2)
    school = plan.ready[0].setting
    school.status = "closed"
    school.save()
    sent = invite_many(planned=plan.ready, planned_at=plan.made_at, by=officer)
    assert "has closed" in sent.outcomes[0].failure
    assert sent.outcomes[1].failure == ""


def test_whoever_became_an_editor_meanwhile_gets_nothing(officer: User) -> None:
    plan = planned(1)
    builders.editor(plan.ready[0].setting, email="a0@example.org")
    (outcome,) = invite_many(planned=plan.ready, planned_at=plan.made_at, by=officer).outcomes
    assert "edits for this school already" in outcome.failure


def test_nobody_else_may(officer: User) -> None:
    plan = planned(1)
    with pytest.raises(PermissionDenied):
        invite_many(planned=plan.ready, planned_at=plan.made_at, by=builders.person())
    assert not mail.outbox
