"""Whom to ring: a way to reach them is the least that is needed."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from localoffer.directory.models import Contact
from localoffer.directory.tests.builders import service

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("reach", [{"telephone": "0113 496 0001"}, {"email": "office@example.org"}])
def test_one_way_to_reach_them_is_enough(reach: dict[str, str]) -> None:
    Contact(role="Office", **reach).full_clean(exclude=["service"])


def test_no_way_to_reach_them_is_refused() -> None:
    with pytest.raises(ValidationError, match="Give a telephone number or an e-mail address, or both"):
        Contact(role="Office", hours="Mondays").full_clean(exclude=["service"])


def test_the_database_refuses_it_too() -> None:
    made = service()
    with pytest.raises(IntegrityError), transaction.atomic():
        Contact.objects.create(service=made, role="Office")


def test_contacts_stand_in_the_order_they_were_given() -> None:
    made = service()
    for position, role in [(2, "Manager"), (0, "Office"), (1, "Coach")]:
        Contact.objects.create(service=made, role=role, sort_order=position, email="office@example.org")
    assert [str(contact) for contact in Contact.objects.all()] == ["Office", "Coach", "Manager"]
