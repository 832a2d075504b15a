"""The editors of a closed school go on for the school that took its place."""

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.editors import ended_by_another
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.invitation import Invitation
from localoffer.answering.permissions import check_may_oversee
from localoffer.publishing import audit
from localoffer.schools.models import Setting
from localoffer.schools.successor import open_successor


class NotToMove(RuntimeError):
    """The message says why nobody can be moved."""


@transaction.atomic
def move_editors(*, closed: Setting, by: User) -> int:
    """Make them editors of the successor, confirmed or not as they were; how many. Twice is once.

    They stay editors of the closed school too: so they can read there what they wrote, and copy it. Whoever was ended
    at the successor is not brought back. Raises PermissionDenied or NotToMove.
    """
    check_may_oversee(by)
    end = open_successor(closed)
    # In one order, whoever locks: two officers at once must not wait for each other.
    locked = {
        each.pk: each
        for each in Setting.objects.select_for_update()
        .filter(pk__in=[closed.pk, end.pk] if end else [closed.pk])
        .order_by("pk")
    }
    if locked[closed.pk].is_open:
        raise NotToMove(f"{closed.name} is open.")
    if end is None or not locked[end.pk].is_open:
        raise NotToMove(f"No open school is known that took the place of {closed.name}. Name it first.")
    there = set(SchoolEditor.objects.active().filter(setting=end).values_list("user", flat=True))
    leaving = SchoolEditor.objects.active().filter(setting=closed).select_related("user").exclude(user__in=there)
    moved = [each for each in leaving if not ended_by_another(each.user, end)]
    for each in moved:
        SchoolEditor.objects.create(
            user=each.user,
            setting=end,
            how=each.how,
            confirmed_at=each.confirmed_at,
            confirmed_by=each.confirmed_by,
        )
    Invitation.objects.open().filter(setting=closed).update(withdrawn_at=timezone.now())
    if moved:
        audit.record(by=by, verb="moved editors", subject=end, setting=closed.urn, editors=len(moved))
    return len(moved)
