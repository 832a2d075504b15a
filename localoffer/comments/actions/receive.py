"""A comment comes in."""

from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from localoffer.comments.anonymity import tidy
from localoffer.comments.anonymity.risk import may_be_at_risk
from localoffer.comments.comment import Comment
from localoffer.comments.contact import Contact
from localoffer.comments.new_comment import NewComment
from localoffer.comments.original import Original
from localoffer.comments.readable_recording import ReadableRecording
from localoffer.comments.recording import Recording, private_path
from localoffer.comments.terms import NOT_SURE, Category
from localoffer.publishing import audit


@transaction.atomic
def receive_comment(*, new: NewComment) -> tuple[Comment, bool]:
    """Keep a comment with its sealed original, and say whether it is new: the same sending twice is one comment."""
    words = tidy(new.words)
    comment, is_new = Comment.objects.get_or_create(
        fingerprint=new.fingerprint,
        defaults={
            "subject": new.subject,
            "about": new.about,
            "category": new.category or Category.objects.get(identifier=NOT_SURE),
            "speaker": new.speaker,
            "channel": new.channel,
            "words": words,
            "need": new.need,
            "age": new.age,
            "area": tidy(new.area),
            "received_on": new.received_on or timezone.localdate(),
            "entered_by": new.entered_by,
            "is_burst": new.is_burst,
            "may_be_at_risk": may_be_at_risk(words),
            "is_example": new.is_example,
        },
    )
    if is_new:
        _keep_apart(comment, new)
        audit.record(by=new.entered_by, verb="received", subject=comment, channel=str(new.channel))
        _keep_recordings(comment, new.recordings)
    return comment, is_new


def _keep_apart(comment: Comment, new: NewComment) -> None:
    """The original and the way to answer, each in its own table with its own end."""
    today, rules = timezone.localdate(), settings.AUTHORITY.comments
    Original.objects.create(
        comment=comment,
        # PostgreSQL cannot store a NUL character, and nobody means one.
        words=(new.original or new.words).replace("\x00", ""),
        delete_after=today + timedelta(days=rules.keep_originals),
    )
    if new.way_to_answer:
        way = new.way_to_answer
        Contact.objects.create(
            comment=comment,
            email=way.email,
            telephone=way.telephone,
            postal_address=way.postal_address,
            delete_after=today + timedelta(days=rules.keep_contacts),
        )


def _keep_recordings(comment: Comment, recordings: Sequence[ReadableRecording]) -> None:
    """All files or none: a transaction that is undone takes back rows, but no files. So this comes last."""
    rows = [
        Recording(
            comment=comment,
            file=File(each.file, name="recording"),
            content_type=each.content_type,
            suffix=each.suffix,
            size=each.size,
            sha256=each.sha256,
        )
        # The same file chosen twice is one recording.
        for each in {recording.sha256: recording for recording in recordings}.values()
    ]
    try:
        for row in rows:
            row.save()
    except Exception:
        for row in rows:
            row.file.storage.delete(private_path(row, ""))
        raise
