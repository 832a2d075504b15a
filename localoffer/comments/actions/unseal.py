"""The sealed words of a comment are read: allowed to few, and never unseen."""

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.comments.comment import Comment
from localoffer.comments.original import Original
from localoffer.publishing import audit


@transaction.atomic
def read_original(*, comment: Comment, by: User, reason: str) -> Original | None:
    """The original, or None once it is deleted. Whoever reads it says why, and the audit keeps it."""
    audit.record(by=by, verb="read the original", subject=comment, reason=reason)
    return Original.objects.filter(comment=comment).first()
