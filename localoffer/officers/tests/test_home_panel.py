"""The officer's first screen."""

import re

from django.test import Client

from localoffer.publishing.models import Publication


def test_the_work_is_counted(
    officer: Client, overdue: Publication, due: Publication, fresh: Publication, never_checked: Publication
) -> None:
    page = re.sub(r"<[^>]+>|\s+", " ", officer.get("/admin/").content.decode())
    page = re.sub(r"\s+", " ", page)
    assert "Overdue for review 1 " in page
    assert "Due for review within 30 days 1 " in page
    assert "Never checked 1 " in page
    assert "Corrections to settle 0 " in page
