"""What officers do about a school's editors."""

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client

from localoffer.answering.models import Invitation, SchoolEditor
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def address(school: Setting) -> str:
    return f"/admin/school-offers/schools/{school.urn}/people/"


def act(client: Client, school: Setting, do: str, **sent: object) -> str:
    answer = client.post(address(school), {"do": do, **sent}, follow=True)
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def test_somebody_is_invited(officer: Client) -> None:
    school = builders.setting()
    assert "on its way to senco@example.org" in act(officer, school, "invite", email=" senco@example.org ")
    assert [each.to for each in mail.outbox] == [["senco@example.org"]]


@pytest.mark.parametrize("email", ["", "nonsense", "\x00", "a" * 300 + "@example.org"])
def test_what_is_no_address_is_said(officer: Client, email: str) -> None:
    assert "is not an e-mail address" in act(officer, builders.setting(), "invite", email=email)
    assert not Invitation.objects.exists()


def test_what_was_typed_stays_where_nothing_was_sent(officer: Client) -> None:
    school = builders.setting()
    sent = {"do": "invite", "email": "senco@example,org"}
    shown = BeautifulSoup(officer.post(address(school), sent).content, "html.parser")
    assert shown.select_one("#email")["value"] == "senco@example,org"  # type: ignore[index]


def test_nobody_is_invited_twice_or_for_a_closed_school(officer: Client) -> None:
    school = builders.setting()
    builders.editor(school, email="a@example.org")
    assert "edits for this school already" in act(officer, school, "invite", email="a@example.org")
    assert "has closed" in act(officer, builders.setting(status="closed"), "invite", email="a@example.org")
    assert not mail.outbox


def test_an_invitation_is_sent_again_with_a_new_link(officer: Client) -> None:
    school = builders.setting()
    old = builders.invitation(school, email="a@example.org", failure="The mailbox is full.")
    act(officer, school, "again", key=old.pk)
    old.refresh_from_db()
    assert old.withdrawn_at
    assert Invitation.objects.open().get().email == "a@example.org"
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("do", ["invite", "again"])
def test_a_button_that_is_pressed_twice_sends_one_letter(officer: Client, do: str) -> None:
    """The second would make the link of the first useless, and both would be in the mailbox."""
    school = builders.setting()
    old = builders.invitation(school, email="a@example.org")
    page = officer.get(f"/admin/school-offers/schools/{school.urn}/").content
    shown = BeautifulSoup(page, "html.parser").select("[name=shown_at]")
    assert len(shown) == 2
    for _ in range(2):
        said = act(officer, school, do, email="a@example.org", key=old.pk, shown_at=shown[0]["value"])
    assert "a@example.org was invited a moment ago. Nothing was sent twice." in said
    assert len(mail.outbox) == 1
    assert Invitation.objects.open().get().sent_at


def test_an_invitation_is_withdrawn(officer: Client) -> None:
    school = builders.setting()
    invitation = builders.invitation(school)
    act(officer, school, "withdraw", key=invitation.pk)
    assert not Invitation.objects.open().exists()
    assert "accepted or withdrawn meanwhile" in act(officer, school, "withdraw", key=invitation.pk)


def test_an_editor_is_confirmed_and_told_once_and_ended(officer: Client) -> None:
    school = builders.setting()
    editor = builders.editor(school, is_confirmed=False, email="a@example.org")
    for _ in range(2):
        assert "a@example.org can publish" in act(officer, school, "confirm", key=editor.pk)
    assert len(mail.outbox) == 1
    act(officer, school, "end", key=editor.pk)
    assert not SchoolEditor.objects.active().exists()
    assert "ended meanwhile" in act(officer, school, "confirm", key=editor.pk)


@pytest.mark.parametrize("do", ["again", "withdraw", "confirm", "end"])
@pytest.mark.parametrize("key", ["", "x", "0", "9" * 30, "٣"])
def test_a_row_that_is_not_there_changes_nothing(officer: Client, do: str, key: str) -> None:
    school = builders.setting()
    answer = officer.post(address(school), {"do": do, "key": key})
    assert answer.status_code == 404


def test_another_schools_rows_are_not_reached(officer: Client) -> None:
    school, other = builders.setting(), builders.setting()
    editor = builders.editor(other)
    answer = officer.post(address(school), {"do": "end", "key": editor.pk})
    assert answer.status_code == 404
    assert SchoolEditor.objects.active().count() == 1


def test_nonsense_is_said(officer: Client) -> None:
    assert "Nothing was done" in act(officer, builders.setting(), "dance")
