"""An officer, with and without an authenticator app."""

import pytest

from localoffer.accounts.models import User
from localoffer.accounts.second_factor import give_app
from localoffer.accounts.tests.officer_page import PASSWORD


@pytest.fixture
def officer() -> User:
    return User.objects.create_superuser("anne", "anne@example.org", PASSWORD)


@pytest.fixture
def key(officer: User) -> str:
    return give_app(person=officer)
