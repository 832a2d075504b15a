"""One person, one e-mail address."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from localoffer.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("email", ["ann@example.org", "ANN@example.org", "Ann@Example.ORG"])
def test_the_same_address_in_other_capitals_is_taken(email: str) -> None:
    User.objects.create_user(username="ann", email="Ann@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user(username="other", email=email)
    assert User.objects.count() == 1


def test_a_form_says_so_before_the_database_does() -> None:
    User.objects.create_user(username="ann", email="ann@example.org")
    twin = User(username="other", email="ANN@example.org", password="!")
    with pytest.raises(ValidationError, match="one_user_an_email_address"):
        twin.full_clean()


def test_several_people_may_have_no_address() -> None:
    for name in ("ann", "ben"):
        User.objects.create_user(username=name)
    assert User.objects.filter(email="").count() == 2


def test_a_persons_own_address_may_be_rewritten() -> None:
    ann = User.objects.create_user(username="ann", email="ann@example.org")
    ann.email = "Ann@example.org"
    ann.full_clean(exclude=["password"])
    ann.save()
    assert User.objects.get().email == "Ann@example.org"
