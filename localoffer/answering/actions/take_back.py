"""What a school published is taken back."""

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.publish import checked_by
from localoffer.answering.permissions import check_may_take_back
from localoffer.publishing import audit
from localoffer.publishing.publication import Publication
from localoffer.schools.models import SchoolOffer, Setting

LONGEST = 500


class NoReason(ValueError):
    """Nobody said why, or said too much."""


@transaction.atomic
def take_back_offer(*, offer: SchoolOffer, by: User, reason: str) -> SchoolOffer:
    """Families read it no longer; it stays in the school's history with who took it back, and why.

    One that is not current any more stays as it is. Raises PermissionDenied and NoReason.
    """
    setting = Setting.objects.select_for_update().get(pk=offer.setting_id)
    check_may_take_back(by, setting)
    reason = " ".join(reason.split())
    if not 0 < len(reason) <= LONGEST:
        raise NoReason
    locked = SchoolOffer.objects.get(pk=offer.pk)
    if not locked.is_current:
        return locked
    locked.is_current = False
    locked.withdrawn_at, locked.withdrawn_by, locked.withdrawn_because = timezone.now(), by, reason
    locked.save()
    Publication.objects.filter(setting=setting, checked_by=checked_by(setting)).update(
        last_checked=None, checked_by="", review_date=None
    )
    audit.record(by=by, verb="took back an offer", subject=setting, number=locked.number)
    return locked
