from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.comments.choices import State
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


def test_it_holds_figures_only_and_none_of_safeguarding(client: Client) -> None:
    comment = builders.comment(state=State.ESCALATED, words="Somebody hits him.")
    comment.escalations.create(reason="Hurt.", raised_by=builders.officer(), sent_at=timezone.now())
    body = client.get(ADDRESS).json()
    assert all(isinstance(figure, int) for figure in body["clocks"].values())
    assert "escalations_open" not in body["clocks"]
    assert 1 not in body["clocks"].values()


def test_it_is_only_read(client: Client) -> None:
    assert client.post(ADDRESS).status_code == 405
