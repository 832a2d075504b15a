"""Mail came back: where that is said, and how an address is cleared."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.returned import note_returned, works_again
from localoffer.answering.bounce import Returned
from localoffer.answering.models import Reminder, ReminderBatch, ReturnedAddress
from localoffer.publishing.audit import AuditEntry
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
GONE = Returned("gone@example.org", "There is no such mailbox.")


def reminder(officer: User, token: str, **values: object) -> Reminder:
    batch = ReminderBatch.objects.create(audience="All", subject="S", body="B", made_by=officer, token=token)
    defaults = {"setting": builders.setting(), "email": "gone@example.org", "sent_at": timezone.now(), **values}
    return Reminder.objects.create(batch=batch, **defaults)


def test_an_invitation_that_came_back_has_failed_and_the_address_is_kept() -> None:
    sent = builders.invitation(builders.setting(), email="Gone@example.org")
    accepted = builders.invitation(builders.setting(), email="gone@example.org", accepted_at=timezone.now())
    other = builders.invitation(builders.setting(), email="other@example.org")
    assert note_returned(returned=GONE)
    for each in (sent, accepted, other):
        each.refresh_from_db()
    assert (sent.failure, accepted.failure, other.failure) == ("There is no such mailbox.", "", "")
    held = ReturnedAddress.objects.get()
    assert (held.email, held.reason) == ("gone@example.org", "There is no such mailbox.")
    assert "gone@" not in str(AuditEntry.objects.get(verb="mail came back").details)


def test_twice_is_once_and_the_newest_reason_stays() -> None:
    builders.invitation(builders.setting(), email="gone@example.org")
    note_returned(returned=Returned("gone@example.org", "The mailbox is full."))
    note_returned(returned=GONE)
    assert ReturnedAddress.objects.get().reason == "There is no such mailbox."


def test_nobody_to_whom_we_never_wrote_can_be_named() -> None:
    assert not note_returned(returned=GONE)
    assert not ReturnedAddress.objects.exists()


def test_the_newest_letter_of_a_batch_says_that_it_came_back(officer: User) -> None:
    older, newer = reminder(officer, "1", sent_at=timezone.now() - timedelta(days=9)), reminder(officer, "2")
    unsent = reminder(officer, "3", sent_at=None)
    assert note_returned(returned=GONE)
    for each in (older, newer, unsent):
        each.refresh_from_db()
    assert (older.failure, newer.failure, unsent.failure) == ("", "There is no such mailbox.", "")


def test_an_editor_whose_mail_comes_back_is_known() -> None:
    builders.editor(builders.setting(), email="gone@example.org")
    assert note_returned(returned=GONE)


def test_an_officer_says_that_an_address_works_again(officer: User) -> None:
    held = ReturnedAddress.objects.create(email="gone@example.org", returned_at=timezone.now())
    with pytest.raises(PermissionDenied):
        works_again(returned=held, by=builders.person())
    for _ in range(2):
        works_again(returned=held, by=officer)
        held.pk = held.pk or 1
    assert not ReturnedAddress.objects.exists()
    assert AuditEntry.objects.filter(verb="said that an address works again").count() == 1
