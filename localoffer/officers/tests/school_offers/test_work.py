"""What school offers put on an officer's first screen."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.answering.models import ReturnedAddress
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def panel(client: Client) -> str:
    return " ".join(BeautifulSoup(client.get("/admin/").content, "html.parser").get_text(" ").split())


def work() -> None:
    builders.editor(builders.setting(), is_confirmed=False)
    builders.offer(builders.setting(), review_date=timezone.localdate() + timedelta(days=5))
    builders.editor(builders.setting(status="closed", successor=builders.setting()))


def test_what_waits_is_counted_for_officers(officer: Client) -> None:
    work()
    ReturnedAddress.objects.create(email="gone@example.org", returned_at=timezone.now())
    shown = panel(officer)
    for line in (
        "Schools with editors to confirm 1",
        "Letters to schools that came back 1",
        "School offers due for renewal 1",
        "Closed schools with editors to move 1",
    ):
        assert line in shown


def test_others_see_nothing_of_it(editor: Client) -> None:
    work()
    assert "School offers due" not in panel(editor)


def test_as_many_queries_whatever_there_is(officer: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            officer.get("/admin/")
        return len(asked)

    work()
    queries()
    few = queries()
    for _ in range(3):
        work()
    assert queries() == few
