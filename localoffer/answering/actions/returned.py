"""Mail came back from an address; later somebody says that the address works again, or which one is right."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.invitations import invite, withdraw
from localoffer.answering.bounce import Returned
from localoffer.answering.invitation import Invitation
from localoffer.answering.models import Reminder, ReturnedAddress, SchoolEditor
from localoffer.answering.permissions import check_may_oversee
from localoffer.publishing import audit


def note_returned(*, returned: Returned) -> bool:
    """Remember that mail came back, and say so at what was sent there last. False for an address we never wrote to.

    Whether the report is of a letter of ours was asked before (letter_mark.py). Twice is once.
    """
    if not _is_known(returned.email):
        return False
    with transaction.atomic():
        address = _returned_address(returned)
        invitations = Invitation.objects.filter(
            email__iexact=returned.email, accepted_at=None, withdrawn_at=None, sent_at__isnull=False, failure=""
        )
        invitations.update(failure=returned.reason)
        _mark_reminder(returned)
        audit.record(by=None, verb="mail came back", subject=address)
    return True


def _is_known(email: str) -> bool:
    return any(
        rows.filter(**{f"{name}__iexact": email}).exists()
        for rows, name in (
            (Invitation.objects.all(), "email"),
            (Reminder.objects.all(), "email"),
            (SchoolEditor.objects.all(), "user__email"),
        )
    )


def _returned_address(returned: Returned) -> ReturnedAddress:
    held = ReturnedAddress.objects.filter(email__iexact=returned.email).first()
    if held is None:
        try:
            with transaction.atomic():
                return ReturnedAddress.objects.create(
                    email=returned.email, returned_at=timezone.now(), reason=returned.reason
                )
        except IntegrityError:  # Two mailboxes were read at once.
            held = ReturnedAddress.objects.get(email__iexact=returned.email)
    held.returned_at, held.reason = timezone.now(), returned.reason
    held.save(update_fields=["returned_at", "reason"])
    return held


def _mark_reminder(returned: Returned) -> None:
    sent = Reminder.objects.filter(email__iexact=returned.email, sent_at__isnull=False, failure="")
    if latest := sent.order_by("-sent_at", "-pk").first():
        # One address may have had one letter for each of its schools at the same time.
        sent.filter(batch=latest.batch_id).update(failure=returned.reason)


@transaction.atomic
def works_again(*, returned: ReturnedAddress, by: User) -> None:
    """Letters go to this address again. Twice is once. Raises PermissionDenied."""
    check_may_oversee(by)
    if held := ReturnedAddress.objects.select_for_update().filter(pk=returned.pk).first():
        audit.record(by=by, verb="said that an address works again", subject=held)
        held.delete()


def correct_address(*, returned: ReturnedAddress, email: str, by: User) -> list[tuple[Invitation, str]]:
    """Invite another address wherever this one was invited and has not accepted; the new ones with their secrets.

    Sends nothing. Raises what `invite` raises; then nothing is changed.
    """
    check_may_oversee(by)
    with transaction.atomic():
        waiting = list(Invitation.objects.open().to(returned.email).select_related("setting").order_by("setting"))
        settings = {each.setting_id: each.setting for each in waiting}
        made = [invite(setting=setting, email=email, by=by) for setting in settings.values()]
        for each in waiting:
            withdraw(invitation=each, by=by)
    return made
