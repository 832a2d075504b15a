from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from localoffer.answering.actions import invitations as act
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.models import Invitation, SchoolEditor
from localoffer.publishing.audit import AuditEntry
from tests.builders import school_offers as builders
from tests.builders.school_offers import officer

pytestmark = pytest.mark.django_db
EMAIL = "ann@oak.example.org"


def test_only_the_hash_of_the_secret_is_kept() -> None:
    invitation, token = act.invite(setting=builders.setting(), email=EMAIL, by=officer())
    invitation.refresh_from_db()
    assert invitation.token_hash == sha256(token.encode()).hexdigest()
    assert token not in str(Invitation.objects.values_list())
    assert len(token) >= 40


def test_it_expires_when_the_authority_says() -> None:
    invitation, _ = act.invite(setting=builders.setting(), email=EMAIL, by=officer())
    days = timedelta(days=settings.AUTHORITY.school_offers.invitation_days)
    assert abs(invitation.expires_at - timezone.now() - days) < timedelta(minutes=1)


def test_no_two_secrets_are_the_same() -> None:
    school, by = builders.setting(), officer()
    tokens = {act.invite(setting=school, email=f"person-{number}@example.org", by=by)[1] for number in range(5)}
    assert len(tokens) == 5


def test_a_confirmed_editor_invites_to_their_own_school_only() -> None:
    editor = builders.editor(builders.setting())
    act.invite(setting=editor.setting, email=EMAIL, by=editor.user)
    with pytest.raises(PermissionDenied):
        act.invite(setting=builders.setting(), email=EMAIL, by=editor.user)


def test_who_waits_to_be_confirmed_invites_nobody() -> None:
    waiting = builders.editor(builders.setting(), is_confirmed=False)
    with pytest.raises(PermissionDenied):
        act.invite(setting=waiting.setting, email=EMAIL, by=waiting.user)


def test_inviting_the_same_address_again_replaces_the_open_one() -> None:
    school, by = builders.setting(), officer()
    first, _ = act.invite(setting=school, email=EMAIL, by=by)
    elsewhere, _ = act.invite(setting=builders.setting(), email=EMAIL, by=by)
    second, _ = act.invite(setting=school, email=EMAIL.upper(), by=by)
    first.refresh_from_db()
    assert first.standing == Invitation.Standing.WITHDRAWN
    assert set(Invitation.objects.open()) == {elsewhere, second}


def test_a_closed_school_is_refused_with_its_successor() -> None:
    oak = builders.setting(name="Oak", status="closed", successor=builders.setting(name="Elm"))
    with pytest.raises(SchoolClosed, match="Elm took its place"):
        act.invite(setting=oak, email=EMAIL, by=officer())
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("email", ["", "ann", "ann@", "a b@example.org", "ann@example.org\x00", "a" * 260 + "@a.org"])
def test_an_address_that_cannot_be_one_is_refused(email: str) -> None:
    with pytest.raises(act.UnusableAddress):
        act.invite(setting=builders.setting(), email=email, by=officer())


def test_a_confirmed_editor_needs_no_invitation() -> None:
    editor = builders.editor(builders.setting(), email=EMAIL)
    with pytest.raises(act.AlreadyEditor):
        act.invite(setting=editor.setting, email=EMAIL.upper(), by=officer())


def test_a_school_cannot_write_to_the_whole_world_and_officers_can_go_on() -> None:
    editor = builders.editor(builders.setting())
    for number in range(act.MOST_A_DAY):
        act.invite(setting=editor.setting, email=f"person-{number}@example.org", by=editor.user)
    with pytest.raises(act.TooManyInvitations):
        act.invite(setting=editor.setting, email=EMAIL, by=editor.user)
    act.invite(setting=editor.setting, email=EMAIL, by=officer())
    Invitation.objects.update(made_at=timezone.now() - timedelta(days=2))
    act.invite(setting=editor.setting, email="later@example.org", by=editor.user)


def test_it_is_sent_with_its_link() -> None:
    invitation, token = act.invite(setting=builders.setting(), email=EMAIL, by=officer())
    assert mail.outbox == []
    assert act.send_invitation(invitation=invitation, token=token)
    assert token in mail.outbox[0].body
    invitation.refresh_from_db()
    assert invitation.sent_at
    assert invitation.failure == ""


def test_a_failure_is_kept_and_the_invitation_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    invitation, token = act.invite(setting=builders.setting(), email=EMAIL, by=officer())
    assert not act.send_invitation(invitation=invitation, token=token)
    invitation.refresh_from_db()
    assert "ConnectionRefusedError" in invitation.failure
    assert invitation.sent_at is None
    assert invitation.standing == Invitation.Standing.OPEN


def test_withdrawing_makes_the_link_useless_and_twice_is_once() -> None:
    by = officer()
    invitation = builders.invitation(builders.setting())
    assert act.withdraw(invitation=invitation, by=by)
    first = Invitation.objects.get().withdrawn_at
    assert not act.withdraw(invitation=invitation, by=by)
    assert Invitation.objects.get().withdrawn_at == first
    assert AuditEntry.objects.filter(verb="withdrew an invitation").count() == 1


def test_outsiders_withdraw_nothing() -> None:
    with pytest.raises(PermissionDenied):
        act.withdraw(invitation=builders.invitation(builders.setting()), by=builders.person())


def test_an_accepted_invitation_is_not_withdrawn() -> None:
    accepted = builders.invitation(builders.setting(), accepted_at=timezone.now(), accepted_by=builders.person())
    act.withdraw(invitation=accepted, by=officer())
    accepted.refresh_from_db()
    assert accepted.withdrawn_at is None


def test_accepting_makes_a_confirmed_editor() -> None:
    invitation = builders.invitation(builders.setting(), email=EMAIL.upper())
    ann = builders.person(EMAIL)
    editor = act.accept(invitation=invitation, by=ann)
    assert (editor.user, editor.setting, editor.how) == (ann, invitation.setting, SchoolEditor.How.INVITATION)
    assert editor.is_confirmed
    assert editor.confirmed_by == invitation.invited_by
    invitation.refresh_from_db()
    assert invitation.accepted_by == ann


def test_accepting_twice_is_once() -> None:
    invitation, ann = builders.invitation(builders.setting(), email=EMAIL), builders.person(EMAIL)
    first = act.accept(invitation=invitation, by=ann)
    assert act.accept(invitation=invitation, by=ann) == first
    assert AuditEntry.objects.filter(verb="accepted an invitation").count() == 1


def test_it_is_for_the_invited_address_alone() -> None:
    invitation = builders.invitation(builders.setting(), email=EMAIL)
    for other in (builders.person("ben@oak.example.org"), builders.person(EMAIL, is_active=False)):
        with pytest.raises(act.ForSomebodyElse):
            act.accept(invitation=invitation, by=other)
    assert not SchoolEditor.objects.exists()


@pytest.mark.parametrize("values", [{"days": -1}, {"withdrawn_at": timezone.now()}])
def test_what_is_over_is_not_accepted(values: dict[str, Any]) -> None:
    invitation = builders.invitation(builders.setting(), email=EMAIL, **values)
    with pytest.raises(act.NotOpen):
        act.accept(invitation=invitation, by=builders.person(EMAIL))


def test_a_used_one_does_not_bring_back_somebody_whose_work_ended() -> None:
    invitation, ann = builders.invitation(builders.setting(), email=EMAIL), builders.person(EMAIL)
    editor = act.accept(invitation=invitation, by=ann)
    SchoolEditor.objects.filter(pk=editor.pk).update(ended_at=timezone.now())
    with pytest.raises(act.NotOpen):
        act.accept(invitation=invitation, by=ann)


def test_a_school_that_closed_meanwhile_is_refused() -> None:
    invitation = builders.invitation(builders.setting(status="closed"), email=EMAIL)
    with pytest.raises(SchoolClosed):
        act.accept(invitation=invitation, by=builders.person(EMAIL))


def test_an_invitation_confirms_who_joined_before() -> None:
    waiting = builders.editor(builders.setting(), is_confirmed=False, email=EMAIL, how=SchoolEditor.How.DOMAIN)
    invitation = builders.invitation(waiting.setting, email=EMAIL)
    editor = act.accept(invitation=invitation, by=waiting.user)
    assert editor == waiting
    assert editor.is_confirmed
