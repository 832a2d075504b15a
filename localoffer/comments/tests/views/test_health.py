from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.comments.choices import State
from localoffer.comments.models import Comment
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db

ADDRESS = "/health/comments"


def test_all_is_well_while_nothing_is_late(client: Client) -> None:
    builders.comment()
    answer = client.get(ADDRESS)
    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
    assert answer.json()["clocks"]["unmoderated"] == 1
    assert "no-store" in answer["Cache-Control"]


def test_what_is_late_is_said_with_status_200(client: Client) -> None:
    builders.comment(received_on=timezone.localdate() - timedelta(days=60))
    answer = client.get(ADDRESS)
    assert (answer.status_code, answer.json()["status"]) == (200, "overdue")


def test_it_holds_figures_only(client: Client) -> None:
    builders.comment()
    body = client.get(ADDRESS).json()
    assert all(isinstance(figure, int) for figure in body["clocks"].values())


def test_nobody_can_tell_that_a_comment_was_given_to_safeguarding(client: Client) -> None:
    comment = builders.comment(words="Somebody hits him.")
    before = client.get(ADDRESS).json()
    Comment.objects.update(state=State.ESCALATED)
    comment.escalations.create(reason="Hurt.", raised_by=builders.officer())
    assert client.get(ADDRESS).json() == before


def test_it_is_only_read(client: Client) -> None:
    assert client.post(ADDRESS).status_code == 405
