import os
from datetime import timedelta
from pathlib import Path
from time import time
from typing import Any

import pytest
from django.conf import settings as configured
from django.core.files.base import ContentFile
from django.utils import timezone

from localoffer.comments.actions.retain import delete_expired
from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Contact, Original, Recording
from localoffer.comments.recording import private_storage
from localoffer.comments.tests import builders
from localoffer.publishing.audit import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def private(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of recordings. The field took its storage when the model was made."""
    backend = "django.core.files.storage.FileSystemStorage"
    settings.STORAGES = {
        **configured.STORAGES,
        "private": {"BACKEND": backend, "OPTIONS": {"location": tmp_path}},
    }
    monkeypatch.setattr(Recording._meta.get_field("file"), "storage", private_storage())
    return tmp_path


def expired(comment: Comment, days: int = 1) -> Comment:
    Original.objects.filter(comment=comment).update(delete_after=timezone.localdate() - timedelta(days=days))
    return comment


def recorded(comment: Comment, letter: str = "a") -> Recording:
    return Recording.objects.create(
        comment=comment,
        file=ContentFile(b"said", name="recording"),
        content_type="audio/ogg",
        suffix=".ogg",
        size=4,
        sha256=letter * 64,
    )


def old(path: Path, hours: int = 25) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"said")
    then = time() - hours * 3600
    os.utime(path, (then, then))
    return path


def files(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def test_sealed_words_go_with_their_recordings_and_the_published_ones_stay(private: Path) -> None:
    comment = expired(builders.published_comment(words="What all read."))
    recorded(comment)
    deleted = delete_expired()
    assert (deleted.originals, deleted.recordings, deleted.contacts, deleted.files) == (1, 1, 0, 0)
    assert not Original.objects.exists()
    assert files(private) == 0
    assert Comment.objects.get().words == "What all read."
    assert AuditEntry.objects.history(comment).get().verb == "original deleted"


@pytest.mark.parametrize("state", [State.WAITING, State.ESCALATED])
def test_what_nobody_decided_keeps_its_original_however_old(state: State, private: Path) -> None:
    recorded(expired(builders.comment(state=state), days=900))
    assert delete_expired().originals == 0
    assert Original.objects.exists()
    assert files(private) == 1


def test_the_last_day_is_still_a_day() -> None:
    expired(builders.published_comment(), days=0)
    assert delete_expired().originals == 0


def test_ways_to_answer_go_whether_anybody_was_told_or_not() -> None:
    gone = builders.contact(builders.comment(), delete_after=timezone.localdate() - timedelta(days=1))
    kept = builders.contact(builders.comment(), delete_after=timezone.localdate())
    assert delete_expired().contacts == 1
    assert list(Contact.objects.all()) == [kept]
    assert AuditEntry.objects.history(gone.comment).get().verb == "way to answer deleted"


def test_files_that_no_row_names_go_after_a_day(private: Path) -> None:
    named = recorded(builders.comment())
    name = str(named.file.name)
    old(private / name)
    old(private / "recordings/bb/left-behind.ogg")
    fresh = old(private / "recordings/cc/being-written.ogg", hours=23)
    assert delete_expired().files == 1
    assert sorted(path.name for path in private.rglob("*.ogg")) == sorted([Path(name).name, fresh.name])


def test_without_any_recording_there_is_nothing_to_look_through() -> None:
    assert delete_expired().files == 0
