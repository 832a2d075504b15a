"""Somebody joins a school's editors by the domain of their address, is confirmed, or stops."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.closed_school import check_is_open
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.invitation import Invitation
from localoffer.answering.permissions import check_may_admit
from localoffer.answering.school_domain import schools_of
from localoffer.publishing import audit
from localoffer.schools.models import Setting


class NotOfThisSchool(PermissionDenied):
    """The address has another domain than the school's website in the register."""


class EndedBefore(PermissionDenied):
    """Somebody ended this person's work for the school: they come back by invitation only."""


class Ended(RuntimeError):
    """The editor's work ended meanwhile: there is nothing to confirm."""


@transaction.atomic
def join(*, setting: Setting, by: User) -> tuple[SchoolEditor, bool]:
    """Make the person an editor who is yet to be confirmed; True where they were none before. Tells nobody.

    They may write, and do not publish. Raises SchoolClosed, NotOfThisSchool or EndedBefore.
    """
    locked = Setting.objects.select_for_update().get(pk=setting.pk)
    if held := SchoolEditor.objects.of(by).filter(setting=locked).first():
        return held, False
    check_is_open(locked)
    if not by.is_active or locked not in schools_of(by.email):
        raise NotOfThisSchool
    if ended_by_another(by, locked):
        raise EndedBefore
    editor = SchoolEditor.objects.create(user=by, setting=locked, how=SchoolEditor.How.DOMAIN)
    audit.record(by=by, verb="joined by domain", subject=editor, setting=locked.urn)
    return editor, True


@transaction.atomic
def confirm(*, editor: SchoolEditor, by: User) -> bool:
    """Say that one knows this person and that they do this work; False where somebody said so before.

    Raises PermissionDenied or Ended.
    """
    check_may_admit(by, editor.setting)
    locked = SchoolEditor.objects.select_for_update().get(pk=editor.pk)
    if not locked.is_active:
        raise Ended(str(locked))
    if locked.is_confirmed:
        return False
    locked.confirmed_at, locked.confirmed_by = timezone.now(), by
    locked.save(update_fields=["confirmed_at", "confirmed_by"])
    audit.record(by=by, verb="confirmed an editor", subject=locked, setting=locked.setting.urn)
    return True


@transaction.atomic
def end(*, editor: SchoolEditor, by: User) -> None:
    """End somebody's work for the school, or one's own.

    With it end invitations that nobody took up yet: those that they sent, and those to themselves, which would bring
    them back. What they wrote stays. Twice is once. Raises PermissionDenied.
    """
    if editor.user_id != by.pk or not by.is_active:
        check_may_admit(by, editor.setting)
    locked = SchoolEditor.objects.select_for_update().get(pk=editor.pk)
    if not locked.is_active:
        return
    now = timezone.now()
    locked.ended_at, locked.ended_by = now, by
    locked.save(update_fields=["ended_at", "ended_by"])
    invitations = Invitation.objects.open().filter(setting=locked.setting)
    invitations.filter(Q(invited_by=locked.user) | Q(email__iexact=locked.user.email)).update(withdrawn_at=now)
    audit.record(by=by, verb="ended an editor", subject=locked, setting=locked.setting.urn)


def ended_by_another(person: User, setting: Setting) -> bool:
    """Whether somebody else ended their work there, and nobody invited them since."""
    return setting.pk in schools_ended_for(person)


def schools_ended_for(person: User) -> set[int]:
    """Keys of the schools where somebody else ended their work last."""
    ended = SchoolEditor.objects.filter(user=person).exclude(ended_at=None).order_by("ended_at")
    latest = dict(ended.values_list("setting_id", "ended_by_id"))
    return {setting for setting, by in latest.items() if by != person.pk}


def is_last_confirmed(editor: SchoolEditor) -> bool:
    """Whether nobody could publish, confirm or invite for the school without them."""
    others = SchoolEditor.objects.confirmed().filter(setting=editor.setting, user__is_active=True).exclude(pk=editor.pk)
    return editor.is_active and editor.is_confirmed and not others.exists()
