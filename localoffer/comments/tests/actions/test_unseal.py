import pytest

from localoffer.comments.actions.unseal import read_original
from localoffer.comments.models import Original
from localoffer.comments.tests import builders
from localoffer.publishing.audit import AuditEntry

pytestmark = pytest.mark.django_db


def test_reading_the_original_is_audited_with_who_and_why() -> None:
    comment, by = builders.comment(words="As sent."), builders.officer()
    original = read_original(comment=comment, by=by, reason="A complaint about how it was made anonymous.")
    assert original
    assert original.words == "As sent."
    entry = AuditEntry.objects.get()
    assert (entry.by, entry.verb) == (by, "read the original")
    assert "As sent" not in str(entry.details)


def test_an_original_that_is_deleted_is_none_and_asking_is_audited_too() -> None:
    comment = builders.comment()
    Original.objects.all().delete()
    assert read_original(comment=comment, by=builders.officer(), reason="Why?") is None
    assert AuditEntry.objects.count() == 1
