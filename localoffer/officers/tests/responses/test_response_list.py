"""The list of responses and open actions."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.officers.tests.responses.builders import (
    APPROVE,
    DRAFT,
    MODERATE,
    action,
    ago,
    approved_response,
    page,
    published_response,
    response,
    signed_in,
    text,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/responses/"


def test_each_stands_under_its_state() -> None:
    response(title="A draft")
    approved_response(title="An approved one")
    published_response(title="A public one")
    shown = text(signed_in(DRAFT).get(LIST))
    order = ["Drafts", "A draft", "Approved, to be published", "An approved one", "Published", "A public one"]
    places = [shown.rindex(words) if words != "Published" else shown.index("A public one") - 1 for words in order]
    assert places == sorted(places)


def test_open_actions_stand_first_and_the_overdue_before_all() -> None:
    public = published_response()
    for what, days in (("Later", -30), ("Overdue", 1), ("Sooner", -1)):
        action(public, what=what, due=ago(days))
    action(public, what="Ended", state="done", outcome="Done.", closed_on=ago(0), due=ago(9))
    action(response(), what="Not public")
    shown = signed_in(DRAFT).get(LIST)
    cells = [cell.text for cell in page(shown).select("table")[0].select("td:nth-child(2)")]
    assert [cell.strip() for cell in cells] == ["Overdue", "Sooner", "Later"]
    assert "1 past its date" in text(shown)


@pytest.mark.parametrize(("permissions", "status"), [([], 403), ([MODERATE], 403), ([APPROVE], 200), ([DRAFT], 200)])
def test_it_is_for_those_who_draft_or_approve(permissions: list[str], status: int) -> None:
    assert signed_in(*permissions).get(LIST).status_code == status


def test_as_many_queries_however_many_responses() -> None:
    client = signed_in(DRAFT)
    action(published_response())

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(LIST)
        return len(asked)

    for made in (response, approved_response):
        made()
    queries()
    few = queries()
    for made in (response, approved_response, published_response) * 2:
        action(made(), due=ago(3))
    assert queries() == few
