"""Every screen, and every role: only officers pass."""

import pytest
from django.test import Client

from localoffer.accounts.roles import OFFICER, ROLES
from localoffer.answering.models import ReminderBatch
from localoffer.officers.tests.conftest import signed_in
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
SCREENS = [
    "",
    "export/",
    "invite/",
    "remind/",
    "reminders/",
    "returned/",
    "closed/",
    "reminders/{batch}/",
    "schools/{urn}/",
]


def address(screen: str) -> str:
    school = builders.setting()
    batch = ReminderBatch.objects.create(audience="", subject="S", body="B", token="t")
    return "/admin/school-offers/" + screen.format(urn=school.urn, batch=batch.pk)


@pytest.mark.parametrize("role", [role.name for role in ROLES])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_opens_for_officers_and_no_other(screen: str, role: str) -> None:
    client = signed_in(role)
    path = address(screen)
    for send in (client.get, client.post):
        answer = send(path)
        if role != OFFICER.name:
            assert answer.status_code == 403
            assert "your role does not include this" in answer.content.decode()
        else:
            assert answer.status_code != 403


@pytest.mark.parametrize("screen", SCREENS)
def test_an_officer_sees_it(officer: Client, screen: str) -> None:
    assert officer.get(address(screen)).status_code == 200


@pytest.mark.parametrize("screen", SCREENS)
def test_a_visitor_is_asked_to_sign_in(client: Client, screen: str) -> None:
    assert client.get(address(screen)).status_code == 302


def test_an_editor_of_a_school_is_no_officer(client: Client) -> None:
    school = builders.setting()
    client.force_login(builders.editor(school).user)
    assert client.get(f"/admin/school-offers/schools/{school.urn}/").status_code in (302, 403)


def test_the_menu_is_shown_to_officers_only(officer: Client, editor: Client) -> None:
    assert "School offers" in officer.get("/admin/").content.decode()
    assert "School offers" not in editor.get("/admin/").content.decode()
