import pytest
from django.db import IntegrityError
from django.utils import timezone

from localoffer.answering.models import Invitation
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def test_standing() -> None:
    school, now = builders.setting(), timezone.now()
    by = builders.person()
    made = {
        Invitation.Standing.OPEN: builders.invitation(school),
        Invitation.Standing.ACCEPTED: builders.invitation(school, accepted_at=now, accepted_by=by),
        Invitation.Standing.WITHDRAWN: builders.invitation(school, withdrawn_at=now),
        Invitation.Standing.EXPIRED: builders.invitation(school, days=-1),
    }
    assert {invitation.standing: invitation for invitation in made.values()} == made
    assert list(Invitation.objects.open()) == [made[Invitation.Standing.OPEN]]


def test_what_was_accepted_stays_accepted_when_its_day_has_passed() -> None:
    old = builders.invitation(builders.setting(), days=-1, accepted_at=timezone.now(), accepted_by=builders.person())
    assert old.standing == Invitation.Standing.ACCEPTED


def test_none_is_both_accepted_and_withdrawn() -> None:
    now = timezone.now()
    with pytest.raises(IntegrityError):
        builders.invitation(builders.setting(), accepted_at=now, withdrawn_at=now)


def test_one_secret_opens_one_invitation() -> None:
    school = builders.setting()
    builders.invitation(school, token_hash="a" * 64)
    with pytest.raises(IntegrityError):
        builders.invitation(school, token_hash="a" * 64)


def test_addresses_are_the_same_whatever_their_capital_letters() -> None:
    made = builders.invitation(builders.setting(), email="Ann@Oak.example.org")
    assert list(Invitation.objects.to("ann@oak.EXAMPLE.org")) == [made]
    assert not Invitation.objects.to("an@oak.example.org").exists()
