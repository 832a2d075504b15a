"""One school as officers see it: everything but the words of its draft."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.answering.models import DraftAnswer, ReturnedAddress
from localoffer.publishing import audit
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def text(client: Client, school: Setting) -> str:
    answer = client.get(f"/admin/school-offers/schools/{school.urn}/")
    assert answer.status_code == 200
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def test_a_school_with_nothing_says_so(officer: Client) -> None:
    shown = text(officer, builders.setting())
    for words in ("Not started", "Nobody can write", "Nobody was invited", "no draft", "Nothing was published"):
        assert words in shown


def test_a_number_that_no_school_has_is_not_found(officer: Client) -> None:
    assert officer.get("/admin/school-offers/schools/1/").status_code == 404
    assert officer.get("/admin/school-offers/schools/99999999999999999999/").status_code == 404


def test_how_far_each_question_is_and_never_what_it_says(officer: Client) -> None:
    school = builders.setting()
    draft = builders.draft(school, text="Secret words of a draft")
    DraftAnswer.objects.filter(draft=draft, question__position=2).update(is_finished=True)
    shown = text(officer, school)
    assert "1. Question 1? In progress" in shown
    assert "2. Question 2? Finished" in shown
    assert "Secret" not in shown


def test_who_can_write_and_who_was_invited(officer: Client) -> None:
    school = builders.setting()
    builders.editor(school, email="one@example.org")
    builders.editor(school, email="two@example.org", is_confirmed=False)
    builders.editor(school, email="three@example.org", ended_at=timezone.now())
    builders.invitation(school, email="four@example.org", failure="There is no such mailbox.")
    builders.invitation(school, email="five@example.org", days=-1)
    builders.invitation(school, email="six@example.org", withdrawn_at=timezone.now())
    builders.invitation(school, email="seven@example.org", sent_at=None)
    shown = text(officer, school)
    for words in (
        "one@example.org",
        "two@example.org",
        "Waiting for confirmation",
        "Ended on",
        "four@example.org Failed: There is no such mailbox.",
        "five@example.org Expired",
        "six@example.org Withdrawn",
        "seven@example.org Not sent yet",
    ):
        assert words in shown


def test_mail_that_came_back_is_named(officer: Client) -> None:
    school = builders.setting()
    builders.invitation(school, email="Gone@example.org")
    ReturnedAddress.objects.create(email="gone@example.org", returned_at=timezone.now(), reason="No such mailbox.")
    ReturnedAddress.objects.create(email="other@example.org", returned_at=timezone.now())
    shown = text(officer, school)
    assert "Mail to gone@example.org came back" in shown
    assert "other@example.org" not in shown


def test_what_was_published_and_done(officer: Client) -> None:
    school = builders.setting()
    builders.offer(school, review_date=date(2025, 9, 1))
    builders.offer(school, review_date=date(2026, 9, 1))
    draft = builders.draft(builders.setting())
    audit.record(by=None, verb="published an offer", subject=school, number=2)
    audit.record(by=None, verb="began a draft", subject=draft, setting=school.urn)
    audit.record(by=None, verb="did something else", subject=draft, setting=1)
    audit.record(by=None, verb="moved editors", subject=school, setting=900360)
    shown = text(officer, school)
    assert "Families read this one" in shown
    assert "published an offer" in shown
    assert "began a draft" in shown
    assert "did something else" not in shown
    assert f"setting: {school.urn}" not in shown
    assert "setting: 900360" in shown


def test_a_closed_school_keeps_its_history_and_names_its_successor(officer: Client) -> None:
    successor = builders.setting(name="New School")
    school = builders.setting(status="closed", successor=successor)
    builders.offer(school)
    shown = text(officer, school)
    assert "New School took its place" in shown
    assert "Families read this one" in shown
    assert "We do not know which school took its place" in text(officer, builders.setting(status="closed"))
