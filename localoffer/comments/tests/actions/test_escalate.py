import pytest
from django.core import mail
from django.test import override_settings

from localoffer.comments.actions.escalate import escalate_comment, send_escalation, settle_escalation
from localoffer.comments.actions.locking import WrongState
from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Escalation
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db

NO_MAIL = "localoffer.comments.tests.actions.test_escalate.FailingMail"


class FailingMail:
    def __init__(self, **options: object) -> None:
        pass

    def send_messages(self, messages: object) -> int:
        raise OSError("refused")


def test_safeguarding_is_told_at_once_without_a_word_of_the_comment() -> None:
    comment = builders.comment(words="Someone hits him.")
    escalate_comment(comment=comment, by=builders.officer(), reason="A child may be hurt.")
    assert Comment.objects.get().state == State.ESCALATED
    [sent] = mail.outbox
    assert sent.to == ["safeguarding@example.org"]
    assert "hits" not in f"{sent.subject} {sent.body}"
    assert comment.reference not in sent.body


def test_a_mail_server_that_fails_leaves_it_to_be_sent_again() -> None:
    with override_settings(EMAIL_BACKEND=NO_MAIL):
        escalation = escalate_comment(comment=builders.comment(), by=builders.officer(), reason="Hurt.")
    assert list(Escalation.objects.not_sent()) == [escalation]
    assert send_escalation(escalation=escalation)
    assert list(Escalation.objects.not_sent()) == []


def test_it_leaves_the_queue_and_comes_back_when_safeguarding_settled_it() -> None:
    comment, by = builders.comment(may_be_at_risk=True), builders.officer()
    escalation = escalate_comment(comment=comment, by=by, reason="Hurt.")
    assert list(Comment.objects.waiting()) == []
    settle_escalation(escalation=escalation, by=by, outcome="The family was visited.")
    assert list(Comment.objects.waiting()) == [comment]
    with pytest.raises(WrongState):
        settle_escalation(escalation=escalation, by=by, outcome="Again.")
    assert Escalation.objects.get().outcome == "The family was visited."


def test_only_a_waiting_comment_is_given_to_safeguarding() -> None:
    with pytest.raises(WrongState):
        escalate_comment(comment=builders.published_comment(), by=builders.officer(), reason="Hurt.")
