"""Letters that came back: another address is invited, or the address works again."""

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.utils import timezone

from localoffer.answering.models import Invitation, ReturnedAddress
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
RETURNED = "/admin/school-offers/returned/"


def words(client: Client, **sent: object) -> str:
    answer = client.post(RETURNED, sent, follow=True) if sent else client.get(RETURNED)
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


@pytest.fixture
def gone(db: None) -> ReturnedAddress:
    return ReturnedAddress.objects.create(
        email="gone@example.org", returned_at=timezone.now(), reason="There is no such mailbox."
    )


def test_nothing_is_said_to_be_nothing(officer: Client) -> None:
    assert "no letter came back" in words(officer)


def test_an_address_is_shown_with_the_schools_it_is_for(officer: Client, gone: ReturnedAddress) -> None:
    builders.editor(builders.setting(name="Ash School"), email="Gone@example.org")
    builders.invitation(builders.setting(name="Beech School"), email="gone@example.org")
    shown = words(officer)
    for said in ("gone@example.org", "There is no such mailbox.", "Edits for: Ash School", "Invited for: Beech School"):
        assert said in shown


def test_the_right_address_is_invited_for_the_same_schools(officer: Client, gone: ReturnedAddress) -> None:
    schools = [builders.setting(), builders.setting()]
    for school in schools:
        builders.invitation(school, email="gone@example.org", failure="There is no such mailbox.")
    builders.invitation(schools[0], email="other@example.org")
    assert "2 invitations sent to right@example.org." in words(
        officer, key=gone.pk, do="correct", email="right@example.org"
    )
    assert len(mail.outbox) == 2
    still_open = sorted(Invitation.objects.open().values_list("email", flat=True))
    assert still_open == ["other@example.org", "right@example.org", "right@example.org"]


@pytest.mark.parametrize("email", ["", "nonsense", "\x00"])
def test_what_is_no_address_changes_nothing(officer: Client, gone: ReturnedAddress, email: str) -> None:
    builders.invitation(builders.setting(), email="gone@example.org")
    assert "is not an e-mail address" in words(officer, key=gone.pk, do="correct", email=email)
    assert Invitation.objects.open().get().email == "gone@example.org"
    assert not mail.outbox


def test_an_address_works_again_and_a_second_officer_is_told(officer: Client, gone: ReturnedAddress) -> None:
    assert "Letters go to gone@example.org again." in words(officer, key=gone.pk, do="works")
    assert not ReturnedAddress.objects.exists()
    assert "settled this address meanwhile" in words(officer, key=gone.pk, do="works")
