"""Somebody is invited to a school's editors; the invitation is sent, withdrawn or accepted."""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.closed_school import check_is_open
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.invitation import Invitation
from localoffer.answering.mail.invitation import invitation_letter
from localoffer.answering.mail.letter import send_letter
from localoffer.answering.permissions import check_may_admit, may_oversee
from localoffer.answering.token_hash import token_hash
from localoffer.publishing import audit
from localoffer.schools.models import Setting

# A school has a handful of editors: whoever invites more in a day writes to people who have nothing to do with it.
MOST_A_DAY = 20
# What the column holds: no real address is longer.
LONGEST = 254


class UnusableAddress(ValueError):
    """This is no e-mail address that a letter could be sent to."""


class AlreadyEditor(RuntimeError):
    """The person with this address is a confirmed editor of the school."""


class AlreadyInvited(RuntimeError):
    """Somebody invited this address after the page was shown from which it was to be invited."""


class TooManyInvitations(RuntimeError):
    """The school's editors sent many in one day. Officers may go on."""


class NotOpen(RuntimeError):
    """The invitation was used, withdrawn or is too old. `invitation` says which."""

    def __init__(self, invitation: Invitation) -> None:
        super().__init__(invitation.standing.label)
        self.invitation = invitation


class ForSomebodyElse(PermissionDenied):
    """It was sent to another address than that of the person who is signed in."""


@transaction.atomic
def invite(*, setting: Setting, email: str, by: User, shown_at: datetime | None = None) -> tuple[Invitation, str]:
    """Make an invitation, and return it with the secret of its link, which is kept nowhere. Sends nothing.

    An open one to the same address is withdrawn, unless it is newer than the page (`shown_at`): then a button was
    pressed twice, or two people pressed it. The lock lets only one of them through at a time. Raises
    PermissionDenied, UnusableAddress, SchoolClosed, AlreadyEditor, AlreadyInvited or TooManyInvitations.
    """
    locked = Setting.objects.select_for_update().get(pk=setting.pk)
    check_may_admit(by, locked)
    address = _usable(email)
    check_is_open(locked)
    if SchoolEditor.objects.confirmed().filter(setting=locked, user__email__iexact=address).exists():
        raise AlreadyEditor(address)
    _check_not_too_many(locked, by)
    now = timezone.now()
    held = Invitation.objects.open().to(address).filter(setting=locked)
    if shown_at and held.filter(made_at__gt=shown_at, failure="").exists():
        raise AlreadyInvited(address)
    held.update(withdrawn_at=now)
    token = secrets.token_urlsafe(32)
    made = Invitation.objects.create(
        setting=locked,
        email=address,
        token_hash=token_hash(token),
        invited_by=by,
        expires_at=now + timedelta(days=settings.AUTHORITY.school_offers.invitation_days),
    )
    audit.record(by=by, verb="invited an editor", subject=made, setting=locked.urn)
    return made, token


def send_invitation(*, invitation: Invitation, token: str) -> bool:
    """Send it, and remember when it went or why it did not. To be called once the invitation is committed."""
    invitation.failure = send_letter(invitation_letter(invitation, token))[:200]
    invitation.sent_at = None if invitation.failure else timezone.now()
    invitation.save(update_fields=["failure", "sent_at"])
    return not invitation.failure


@transaction.atomic
def withdraw(*, invitation: Invitation, by: User) -> bool:
    """Make its link useless; False where it was used or withdrawn already, and stays so. Raises PermissionDenied."""
    check_may_admit(by, invitation.setting)
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if locked.accepted_at or locked.withdrawn_at:
        return False
    locked.withdrawn_at = timezone.now()
    locked.save(update_fields=["withdrawn_at"])
    audit.record(by=by, verb="withdrew an invitation", subject=locked, setting=locked.setting.urn)
    return True


@transaction.atomic
def accept(*, invitation: Invitation, by: User) -> SchoolEditor:
    """Make the person an editor, confirmed by who invited them. Twice by the same person is once.

    Their address was proved when they signed in. Raises ForSomebodyElse, SchoolClosed or NotOpen.
    """
    setting = Setting.objects.select_for_update().get(pk=invitation.setting_id)
    locked = Invitation.objects.select_for_update().select_related("invited_by").get(pk=invitation.pk)
    if not by.is_active or locked.email.casefold() != by.email.casefold():
        raise ForSomebodyElse
    editor = SchoolEditor.objects.of(by).filter(setting=setting).first()
    if editor and locked.accepted_by_id == by.pk:
        return editor
    if locked.standing != Invitation.Standing.OPEN:
        raise NotOpen(locked)
    check_is_open(setting)
    now = timezone.now()
    editor = editor or SchoolEditor(user=by, setting=setting, how=SchoolEditor.How.INVITATION)
    if not editor.confirmed_at:
        editor.confirmed_at, editor.confirmed_by = now, locked.invited_by
    editor.save()
    locked.accepted_at, locked.accepted_by = now, by
    locked.save(update_fields=["accepted_at", "accepted_by"])
    audit.record(by=by, verb="accepted an invitation", subject=locked, setting=setting.urn)
    return editor


def _usable(email: str) -> str:
    address = email.strip()
    try:
        validate_email(address)
    except ValidationError as problem:
        raise UnusableAddress(address) from problem
    if len(address) > LONGEST:
        raise UnusableAddress(address)
    return address


def _check_not_too_many(setting: Setting, by: User) -> None:
    since = timezone.now() - timedelta(days=1)
    if not may_oversee(by) and Invitation.objects.filter(setting=setting, made_at__gt=since).count() >= MOST_A_DAY:
        raise TooManyInvitations(str(setting))
