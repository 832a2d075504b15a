"""An officer, and released questions that may be made as a test goes."""

import pytest

from localoffer.accounts.models import User
from tests.builders import school_offers


@pytest.fixture(autouse=True)
def made_up_questions(request: pytest.FixtureRequest) -> None:
    """What these tests are about is the answers: they may change questions that are released."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("questions_can_change")


@pytest.fixture
def officer(db: None) -> User:
    return school_offers.officer()
