"""Officers take back what a school published."""

import pytest
from django.test import Client

from localoffer.schools.models import SchoolOffer, Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def take_back(client: Client, school: Setting, **sent: object) -> str:
    answer = client.post(f"/admin/school-offers/schools/{school.urn}/take-back/", sent, follow=True)
    return answer.content.decode()


def test_with_a_reason_it_is_taken_back_and_the_page_says_so(officer: Client) -> None:
    school = builders.setting()
    builders.offer(school)
    shown = take_back(officer, school, number=1, reason="It named a child.")
    assert "Families no longer see this offer." in shown
    assert "It named a child." in shown
    assert not SchoolOffer.objects.current().exists()


@pytest.mark.parametrize("sent", [{"number": 1}, {"number": 1, "reason": " "}, {"number": 1, "reason": "x" * 501}])
def test_it_takes_a_reason(officer: Client, sent: dict[str, object]) -> None:
    school = builders.setting()
    builders.offer(school)
    shown = take_back(officer, school, **sent)
    assert "Say why" in shown
    assert str(sent.get("reason", "")) in shown
    assert SchoolOffer.objects.current().exists()


@pytest.mark.parametrize("number", ["", "2", "x", "9" * 30])
def test_only_what_the_officer_looked_at(officer: Client, number: str) -> None:
    school = builders.setting()
    builders.offer(school)
    shown = take_back(officer, school, number=number, reason="It is wrong.")
    assert "Nothing was taken back" in shown
    assert "It is wrong." in shown
    assert SchoolOffer.objects.current().exists()


def test_twice_is_once(officer: Client) -> None:
    school = builders.setting()
    builders.offer(school)
    for _ in range(2):
        shown = take_back(officer, school, number=1, reason="It named a child.")
    assert "This offer was taken back a moment ago." in shown
    assert "Nothing was taken back" not in shown


def test_others_may_not(client: Client) -> None:
    school = builders.setting()
    builders.offer(school)
    client.force_login(builders.person(is_staff=True))
    client.post(f"/admin/school-offers/schools/{school.urn}/take-back/", {"number": 1, "reason": "Wrong."})
    assert SchoolOffer.objects.current().exists()
