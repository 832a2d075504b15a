"""Released questions may be made as a test goes."""

import pytest


@pytest.fixture(autouse=True)
def made_up_questions(request: pytest.FixtureRequest) -> None:
    """What these tests are about is the answers: they may change questions that are released."""
    if request.node.get_closest_marker("django_db"):
        request.getfixturevalue("questions_can_change")
