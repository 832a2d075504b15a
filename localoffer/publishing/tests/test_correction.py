"""What the database keeps of a correction."""

import pytest
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from localoffer.publishing.correction import Correction
from localoffer.publishing.tests.builders import correction, publication

pytestmark = pytest.mark.django_db


def test_a_settled_one_keeps_no_e_mail_address() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        correction(settled_at=timezone.now(), outcome="Done.", reply_email="reader@example.org")
    correction(settled_at=timezone.now(), outcome="Done.", reply_email="")


def test_a_settled_one_says_what_was_done() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        correction(settled_at=timezone.now(), outcome="", reply_email="")


def test_one_showing_of_the_form_is_one_correction() -> None:
    correction(fingerprint="once")
    with pytest.raises(IntegrityError), transaction.atomic():
        correction(fingerprint="once")


def test_a_publication_with_corrections_is_not_deleted() -> None:
    with pytest.raises(models.ProtectedError):
        correction().publication.delete()


def test_newest_first() -> None:
    first, second = correction(message="first"), correction(message="second")
    assert list(Correction.objects.all()) == [second, first]


def test_it_is_shown_by_what_it_is_about_and_how_it_begins() -> None:
    assert str(correction(publication=publication(title="Swimming"), message="x" * 500)) == f"Swimming: {'x' * 60}"
