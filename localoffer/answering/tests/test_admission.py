from typing import Any

import pytest
from django.utils import timezone

from localoffer.answering.admission import may_be_admitted
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def test_who_is_invited_is_admitted() -> None:
    builders.invitation(builders.setting(), email="Ann@example.org")
    assert may_be_admitted("ann@example.org")


@pytest.mark.parametrize("values", [{"days": -1}, {"withdrawn_at": timezone.now()}])
def test_not_by_an_invitation_that_no_longer_works(values: dict[str, Any]) -> None:
    builders.invitation(builders.setting(), email="ann@example.org", **values)
    assert not may_be_admitted("ann@example.org")


def test_who_has_an_address_of_an_open_school_is_admitted() -> None:
    builders.setting(website="https://www.oak.example.org/")
    builders.setting(website="https://www.elm.example.org/", status="closed")
    assert may_be_admitted("ann@oak.example.org")
    assert not may_be_admitted("ann@elm.example.org")


@pytest.mark.parametrize("email", ["ann@gmail.com", "ann@example.com", "", "ann", "ann@oak.example.org\x00"])
def test_others_are_not(email: str) -> None:
    builders.setting(website="https://www.oak.example.org/")
    assert not may_be_admitted(email)
