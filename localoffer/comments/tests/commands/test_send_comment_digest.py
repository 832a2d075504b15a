from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def moderator() -> None:
    builders.officer("comments.moderate_comment")


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("send_comment_digest", *arguments, stdout=out)
    return out.getvalue().strip()


def test_it_says_how_many_were_sent() -> None:
    assert said() == "0 of 0 sent"
    assert said("--always") == "1 of 1 sent"
    builders.comment(received_on=timezone.localdate() - timedelta(days=60))
    assert said() == "1 of 1 sent"


def test_it_fails_when_a_mail_does(settings: Any) -> None:
    settings.EMAIL_BACKEND = "localoffer.comments.tests.actions.test_escalate.FailingMail"
    with pytest.raises(CommandError, match="1 could not be sent"):
        said("--always")
