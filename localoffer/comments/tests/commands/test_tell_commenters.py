from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


def said() -> str:
    out = StringIO()
    call_command("tell_commenters", stdout=out)
    return out.getvalue().strip()


def test_it_tells_everybody_once_and_fails_until_all_are_told(settings: Any) -> None:
    builders.contact(builders.withheld_comment())
    works = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "localoffer.comments.tests.actions.test_tell.ServerAway"
    with pytest.raises(CommandError, match="1 could not be told"):
        said()
    settings.EMAIL_BACKEND = works
    assert said() == "1 of 1 told"
    assert said() == "0 of 0 told"
