import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from localoffer.answering.models import Invitation, SchoolEditor
from localoffer.answering.tests.views.entrance import words
from tests.builders import school_offers as builders
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db
NEW = "new@oak.example.org"


@pytest.fixture
def ann() -> SchoolEditor:
    return builders.editor(builders.setting(name="Oak School"), email="ann@oak.example.org")


def address(editor: SchoolEditor) -> str:
    return f"/account/schools/{editor.setting.urn}/editors/"


def send(by: SchoolEditor, **values: object) -> str:
    return words(signed_in(by.user).post(address(by), values, follow=True))


def test_everybody_who_works_there_is_listed(ann: SchoolEditor) -> None:
    waiting = builders.editor(ann.setting, is_confirmed=False)
    gone = builders.editor(ann.setting, ended_at=timezone.now())
    page = words(signed_in(ann.user).get(address(ann)))
    assert "ann@oak.example.org (you)" in page
    assert waiting.user.email in page
    assert "Waits to be confirmed" in page
    assert gone.user.email not in page


def test_a_colleague_is_confirmed_and_told(ann: SchoolEditor) -> None:
    waiting = builders.editor(ann.setting, is_confirmed=False)
    assert "They can now publish." in send(ann, go="confirm", editor=waiting.pk)
    waiting.refresh_from_db()
    assert waiting.confirmed_by == ann.user
    send(ann, go="confirm", editor=waiting.pk)
    assert [each.to for each in mail.outbox] == [[waiting.user.email]]


def test_who_waits_confirms_and_invites_nobody(ann: SchoolEditor) -> None:
    waiting = builders.editor(ann.setting, is_confirmed=False)
    client = signed_in(waiting.user)
    assert "Invite a colleague" not in words(client.get(address(ann)))
    for sent in (
        {"go": "confirm", "editor": waiting.pk},
        {"go": "invite", "email": NEW},
        {"go": "end", "editor": ann.pk, "sure": "yes"},
    ):
        assert client.post(address(ann), sent).status_code == 403
    waiting.refresh_from_db()
    ann.refresh_from_db()
    assert not waiting.is_confirmed
    assert ann.is_active
    assert not Invitation.objects.exists()


def test_ending_asks_first(ann: SchoolEditor) -> None:
    colleague = builders.editor(ann.setting)
    assert f"End the work of {colleague.user.email}?" in send(ann, go="end", editor=colleague.pk)
    colleague.refresh_from_db()
    assert colleague.is_active
    assert "is no longer an editor" in send(ann, go="end", editor=colleague.pk, sure="yes")
    assert "is no longer an editor" in send(ann, go="end", editor=colleague.pk, sure="yes")
    colleague.refresh_from_db()
    assert colleague.ended_by == ann.user


def test_the_last_confirmed_editor_is_warned_and_may_leave(ann: SchoolEditor) -> None:
    assert "You are the last confirmed editor" in send(ann, go="end", editor=ann.pk)
    assert "You are no longer an editor of Oak School." in send(ann, go="end", editor=ann.pk, sure="yes")
    assert signed_in(ann.user).get(address(ann)).status_code == 404


def test_one_of_two_is_not_warned(ann: SchoolEditor) -> None:
    builders.editor(ann.setting)
    assert "last confirmed editor" not in send(ann, go="end", editor=ann.pk)


def test_a_colleague_is_invited(ann: SchoolEditor) -> None:
    assert f"We have sent an invitation to {NEW}." in send(ann, go="invite", email=f" {NEW} ")
    assert Invitation.objects.get().email == NEW
    assert mail.outbox[0].to == [NEW]


def test_sent_twice_one_invitation_works(ann: SchoolEditor) -> None:
    for _ in range(2):
        send(ann, go="invite", email=NEW)
    assert Invitation.objects.open().count() == 1


def test_a_button_that_is_pressed_twice_sends_one_letter(ann: SchoolEditor) -> None:
    """The second would make the link of the first useless, and both would be in the mailbox."""
    page = BeautifulSoup(signed_in(ann.user).get(address(ann)).content, "html.parser")
    shown_at = page.select_one("[name=shown_at]")
    assert shown_at
    for _ in range(2):
        said = send(ann, go="invite", email=NEW, shown_at=shown_at["value"])
    assert "Nothing was sent twice." in said
    assert len(mail.outbox) == 1


def test_a_mail_that_fails_is_shown_and_nothing_breaks(ann: SchoolEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    assert f"The invitation to {NEW} was not sent." in send(ann, go="invite", email=NEW)
    assert "ConnectionRefusedError" in words(signed_in(ann.user).get(address(ann)))


@pytest.mark.parametrize("email", ["", "ann", "new@", "x" * 300 + "@example.org", "new@oak.example.org\x00"])
def test_no_address_is_asked_for_again(ann: SchoolEditor, email: str) -> None:
    answer = signed_in(ann.user).post(address(ann), {"go": "invite", "email": email})
    assert answer.status_code == 422
    assert "There is a problem" in words(answer)
    assert not Invitation.objects.exists()


def test_who_is_an_editor_already_is_not_invited(ann: SchoolEditor) -> None:
    assert "This colleague is an editor already." in send(ann, go="invite", email="ann@oak.example.org")


def test_nobody_is_invited_to_a_closed_school(ann: SchoolEditor) -> None:
    ann.setting.status, ann.setting.successor = "closed", builders.setting(name="Elm School")
    ann.setting.save()
    assert "Elm School took its place." in send(ann, go="invite", email=NEW)


def test_an_invitation_is_withdrawn(ann: SchoolEditor) -> None:
    invitation = builders.invitation(ann.setting)
    assert invitation.email in words(signed_in(ann.user).get(address(ann)))
    assert "no longer works" in send(ann, go="withdraw", invitation=invitation.pk)
    assert not Invitation.objects.open().exists()


def test_editors_and_invitations_of_other_schools_are_not_found(ann: SchoolEditor) -> None:
    other = builders.editor(builders.setting(), is_confirmed=False)
    invitation = builders.invitation(other.setting)
    client = signed_in(ann.user)
    for sent in (
        {"go": "confirm", "editor": other.pk},
        {"go": "end", "editor": other.pk, "sure": "yes"},
        {"go": "withdraw", "invitation": invitation.pk},
    ):
        assert client.post(address(ann), sent).status_code == 404
    other.refresh_from_db()
    assert other.is_active
    assert not other.is_confirmed
    assert Invitation.objects.open().exists()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"go": "nonsense"},
        {"go": "\x00"},
        {"go": "confirm"},
        {"go": "end", "editor": "x"},
        {"go": "end", "editor": "9" * 40},
    ],
)
def test_nonsense_is_answered_in_words(ann: SchoolEditor, sent: dict[str, str]) -> None:
    answer = signed_in(ann.user).post(address(ann), sent)
    assert answer.status_code in (404, 422)
    assert "govuk-heading" in words(answer)
