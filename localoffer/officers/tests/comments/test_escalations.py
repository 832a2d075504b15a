"""A comment that may speak of harm."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.test import Client

from localoffer.accounts.models import User
from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Escalation
from localoffer.officers.comments.settling import Settled, settle
from localoffer.officers.tests.comments.builders import (
    comment,
    contact,
    escalated,
    person,
    recording,
    signed_in,
    text,
    verbs,
)
from localoffer.officers.tests.comments.sending import address, filled_in

SECRET = "Somebody hurts me at home."


def give(client: Client, one: Comment, reason: str = "It tells of harm") -> object:
    return client.post(address(one, "escalate/"), {"reason": reason})


@pytest.fixture
def broken_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)


def test_one_button_and_a_reason(moderator: Client) -> None:
    one = comment(SECRET)
    give(moderator, one)
    one.refresh_from_db()
    assert one.state == State.ESCALATED
    assert Escalation.objects.get().reason == "It tells of harm"
    assert len(mail.outbox) == 1
    assert "They were told by e-mail" in text(moderator.get("/admin/comments/").content)


def test_names_may_be_in_a_warning_because_a_life_may_hang_on_them(moderator: Client) -> None:
    one = comment(SECRET)
    give(moderator, one, "Mrs Sample, 0113 496 0123, is in danger")
    one.refresh_from_db()
    assert one.state == State.ESCALATED


def test_a_reason_is_wanted(moderator: Client) -> None:
    one = comment(SECRET)
    give(moderator, one, " ")
    one.refresh_from_db()
    assert one.state == State.WAITING


def test_if_mail_fails_it_is_given_all_the_same_and_somebody_must_ring(moderator: Client, broken_mail: None) -> None:
    one = comment(SECRET)
    give(moderator, one)
    one.refresh_from_db()
    assert one.state == State.ESCALATED
    assert "could not be sent. Ring them now." in text(moderator.get("/admin/comments/").content)


@pytest.mark.parametrize(
    "action", ["", "do-not-publish/", "return/", "escalate/", "original/", "entered/", "recordings/{recording}/"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_moderators_cannot_open_it_at_any_address(moderator: Client, action: str, method: str) -> None:
    one = escalated(SECRET).comment
    sound = recording(one, content=b"what is said")
    answer = getattr(moderator, method)(address(one, action.format(recording=sound.pk)), {"reason": "Please"})
    assert answer.status_code in (403, 405)
    assert "hurts me" not in text(answer.content)


def test_the_permission_for_originals_alone_does_not_open_it(locale: None) -> None:
    one = escalated(SECRET).comment
    sound = recording(one)
    curious = person("Moderator")
    curious.user_permissions.set(Permission.objects.filter(codename="view_original"))
    client = Client()
    client.force_login(User.objects.get(pk=curious.pk))
    assert client.post(address(one, "original/"), {"reason": "Please"}).status_code == 403
    assert client.get(address(one, f"recordings/{sound.pk}/")).status_code == 403


def test_given_while_another_moderator_saves(moderator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between opening and saving: the words that were typed are not given back either."""
    one = comment(SECRET)

    def meanwhile(*args: Any) -> Settled:
        give(signed_in("Moderator"), one)
        return settle(*args)

    monkeypatch.setattr("localoffer.officers.comments.moderate.settle", meanwhile)
    answer = moderator.post(address(one), filled_in(one, words=SECRET + " Edited."))
    assert answer.status_code == 409
    assert "stands at “With safeguarding”" in text(answer.content)
    assert "hurts me" not in text(answer.content)


def test_the_lead_sees_open_cases_oldest_first(lead: Client) -> None:
    first, second = escalated("First."), escalated("Second.")
    page = text(lead.get("/admin/safeguarding/").content)
    assert page.index(f"Comment {first.comment_id}") < page.index(f"Comment {second.comment_id}")
    assert "could not be sent" not in page


def test_the_lead_is_warned_that_mail_failed(lead: Client, broken_mail: None) -> None:
    case = escalated(SECRET)
    assert "could not be sent" in text(lead.get("/admin/safeguarding/").content)
    assert "could not be sent" in text(lead.get(f"/admin/safeguarding/{case.pk}/").content)


def test_one_page_has_all_that_is_known_and_reading_it_is_audited(lead: Client) -> None:
    case = escalated("Somebody hurts [name].")
    case.comment.original.words = "Somebody hurts Alex."
    case.comment.original.save()
    contact(case.comment, email="", telephone="0113 496 0123", postal_address="1 Example Road\nLeeds")
    recording(case.comment)
    answer = lead.get(f"/admin/safeguarding/{case.pk}/")
    page = text(answer.content)
    for wanted in (
        "It tells of harm",
        "Somebody hurts Alex.",
        "Somebody hurts [name].",
        "0113 496 0123",
        "Example Road",
    ):
        assert wanted in page
    assert b"<audio" in answer.content
    assert "read the original" in verbs(case.comment)


def test_settling_takes_an_outcome_and_gives_the_comment_back(lead: Client, moderator: Client) -> None:
    case = escalated(SECRET)
    address_of_case = f"/admin/safeguarding/{case.pk}/"
    lead.post(address_of_case, {"outcome": " "})
    assert Escalation.objects.open().exists()
    lead.post(address_of_case, {"outcome": "We rang the family."})
    assert Comment.objects.get().state == State.WAITING
    assert SECRET in text(moderator.get(address(case.comment)).content)
    assert "We rang the family." in text(lead.get(address_of_case).content)


def test_a_settled_case_shows_no_words_any_more(lead: Client) -> None:
    case = escalated(SECRET)
    contact(case.comment)
    lead.post(f"/admin/safeguarding/{case.pk}/", {"outcome": "Done."})
    page = text(lead.get(f"/admin/safeguarding/{case.pk}/").content)
    assert "hurts me" not in page
    assert "parent@example.org" not in page
    assert f"Comment {case.comment_id}" in text(lead.get("/admin/safeguarding/?show=settled").content)
    assert "Nothing waits for you" in text(lead.get("/admin/safeguarding/").content)


def test_the_second_to_settle_overwrites_nothing(lead: Client) -> None:
    case = escalated(SECRET)
    lead.post(f"/admin/safeguarding/{case.pk}/", {"outcome": "First."})
    answer = lead.post(f"/admin/safeguarding/{case.pk}/", {"outcome": "Second."}, follow=True)
    assert "Somebody settled this before you" in text(answer.content)
    assert Escalation.objects.get().outcome == "First."


def test_the_reason_is_no_part_of_the_history(moderator: Client, lead: Client) -> None:
    one = comment(SECRET)
    give(moderator, one, "Mrs Sample is in danger")
    lead.post(f"/admin/safeguarding/{Escalation.objects.get().pk}/", {"outcome": "Mrs Sample is safe."})
    page = text(moderator.get(address(one)).content)
    assert "Given to safeguarding" in page
    assert "Settled by safeguarding" in page
    assert "Mrs Sample" not in page


def test_a_superuser_is_led_from_the_comment_to_its_case(locale: None) -> None:
    case = escalated(SECRET)
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@example.org", "a long enough password"))
    assert client.get(address(case.comment))["Location"] == f"/admin/safeguarding/{case.pk}/"
