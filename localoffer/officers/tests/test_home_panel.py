"""The officer's first screen."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.clocks import clocks
from localoffer.comments.digest import lines
from localoffer.officers.tests.responses.builders import (
    APPROVE,
    DRAFT,
    MODERATE,
    action,
    ago,
    comment,
    contact,
    page,
    person,
    published_response,
    response,
    signed_in,
    waiting_comment,
)
from localoffer.publishing.models import Publication

ALL = (MODERATE, DRAFT, APPROVE, "comments.handle_escalation")


def panel(client: Client) -> str:
    shown = re.sub(r"<[^>]+>|\s+", " ", client.get("/admin/").content.decode())
    return re.sub(r"\s+", " ", shown)


def names(client: Client) -> list[str]:
    return [link.text for link in page(client.get("/admin/")).select("section[aria-labelledby=work-heading] a")]


def test_the_work_is_counted(
    officer: Client, overdue: Publication, due: Publication, fresh: Publication, never_checked: Publication
) -> None:
    shown = panel(officer)
    assert "Overdue for review 1 " in shown
    assert "Due for review within 30 days 1 " in shown
    assert "Never checked 1 " in shown
    assert "Corrections to settle 0 " in shown


@pytest.mark.django_db
class TestComments:
    def test_what_is_to_be_done_about_comments_is_counted(self) -> None:
        waiting_comment(received_on=ago(60))
        waiting_comment()
        comment()
        action(published_response(), due=ago(1))
        contact(published_response().comments.get(), email="", telephone="0113 496 0001")
        response()
        shown = panel(signed_in(*ALL))
        for words in (
            "Comments to moderate 2 1 over 5 working days",
            "Comments to answer 2 ",
            "Actions past their date 1 late",
            "Commenters to ring or write to 1 ",
            "Responses to approve 1 ",
            "Comments with safeguarding 0 ",
        ):
            assert words in shown

    def test_what_presses_comes_first(self) -> None:
        assert names(signed_in(*ALL))[0] == "Comments with safeguarding"
        comment(published_at=timezone.now() - timedelta(days=60))
        assert names(signed_in(*ALL))[0] == "Comments to answer"

    @pytest.mark.parametrize(
        ("permission", "shown", "hidden"),
        [
            (MODERATE, "Comments to moderate", "Comments to answer"),
            (DRAFT, "Comments to answer", "Comments to moderate"),
            (APPROVE, "Responses to approve", "Commenters to ring or write to"),
            ("comments.handle_escalation", "Comments with safeguarding", "Comments to moderate"),
        ],
    )
    def test_everybody_sees_what_they_may_do(self, permission: str, shown: str, hidden: str) -> None:
        found = names(signed_in(permission))
        assert shown in found
        assert hidden not in found

    def test_those_who_may_do_nothing_see_nothing(self) -> None:
        found = names(signed_in())
        assert not [name for name in found if "omment" in name or "esponse" in name]

    def test_every_link_leads_to_a_screen_that_opens(self) -> None:
        officer = person(*ALL)
        addresses = {line.address for line in lines(clocks(timezone.localdate()), officer)}
        client = signed_in(*ALL)
        for address in addresses:
            assert client.get(address).status_code == 200, address

    def test_as_many_queries_whatever_there_is(self) -> None:
        client = signed_in(*ALL)

        def queries() -> int:
            with CaptureQueriesContext(connection) as asked:
                client.get("/admin/")
            return len(asked)

        queries()
        few = queries()
        for _ in range(3):
            waiting_comment(received_on=ago(400))
            action(published_response(), due=ago(3))
            contact(published_response().comments.get())
        assert queries() == few
