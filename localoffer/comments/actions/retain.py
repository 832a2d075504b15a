"""What has had its time is deleted: sealed words with their recordings, and ways to answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.visitor_limit import forget_old_counts
from localoffer.comments.choices import UNDECIDED
from localoffer.comments.contact import Contact
from localoffer.comments.original import Original
from localoffer.comments.recording import Recording, private_storage
from localoffer.publishing import audit

# A file is there a moment before its row is. One that nobody named within this time, nobody will.
UNNAMED_FOR = timedelta(days=1)
RECORDINGS = "recordings"


@dataclass(frozen=True, slots=True)
class Deleted:
    """How many of each are gone. `files` are those of recordings that no row names."""

    originals: int
    recordings: int
    contacts: int
    files: int


def delete_expired() -> Deleted:
    """Delete what is past its date. A comment that still waits keeps its original: nothing may be lost unread."""
    today = timezone.localdate()
    originals = list(Original.objects.expired(today).exclude(comment__state__in=UNDECIDED).select_related("comment"))
    recordings = sum(_delete_original(original) for original in originals)
    contacts = list(Contact.objects.expired(today).select_related("comment"))
    for contact in contacts:
        _delete_contact(contact)
    forget_old_counts()
    return Deleted(len(originals), recordings, len(contacts), _delete_unnamed_files())


def _delete_original(original: Original) -> int:
    """The files go last, once the rows are gone for certain. Returns how many recordings went with the words."""
    with transaction.atomic():
        files = list(Recording.objects.filter(comment=original.comment_id).values_list("file", flat=True))
        Recording.objects.filter(comment=original.comment_id).delete()
        audit.record(by=None, verb="original deleted", subject=original.comment)
        original.delete()
    for name in files:
        private_storage().delete(name)
    return len(files)


@transaction.atomic
def _delete_contact(contact: Contact) -> None:
    audit.record(by=None, verb="way to answer deleted", subject=contact.comment)
    contact.delete()


def _delete_unnamed_files() -> int:
    """Files that were left when a step between file and row failed."""
    storage = private_storage()
    latest = timezone.now() - UNNAMED_FOR
    unnamed = [name for name in _unnamed_files() if storage.get_modified_time(name) < latest]
    for name in unnamed:
        storage.delete(name)
    return len(unnamed)


def _unnamed_files() -> Iterator[str]:
    """Folder by folder, so that not every name is held at once."""
    storage = private_storage()
    if not storage.exists(RECORDINGS):
        return
    for folder in storage.listdir(RECORDINGS)[0]:
        place = PurePosixPath(RECORDINGS, folder)
        named = set(Recording.objects.filter(file__startswith=f"{place}/").values_list("file", flat=True))
        yield from ({str(place / name) for name in storage.listdir(str(place))[1]} - named)
