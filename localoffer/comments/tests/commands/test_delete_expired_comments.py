from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db


def test_it_says_how_many_of_each_are_gone() -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    builders.contact(builders.withheld_comment(), delete_after=yesterday)
    out = StringIO()
    call_command("delete_expired_comments", stdout=out)
    assert out.getvalue().startswith("Deleted: 0 sealed comments, 0 recordings, 1 ways to answer, 0 files")
