"""Writing to many schools: chosen, seen, sent once; and what became of it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client

from localoffer.answering.models import Reminder, ReminderBatch
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
REMIND = "/admin/school-offers/remind/"
WRITTEN = {"subject": "The offer of {school}", "body": "Dear {school}\n\n{link} by {renewal date}"}


def soup(answer: Any) -> BeautifulSoup:
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(answer: Any) -> str:
    return " ".join(soup(answer).get_text(" ").split())


def yes(answer: Any) -> dict[str, Any]:
    """What the button “Send” would send."""
    form = next(each for each in soup(answer).select("form") if each.select("[name=seen]"))
    return {**{str(each["name"]): each.get("value", "") for each in form.select("input")}, "do": "send"}


@pytest.fixture
def schools(db: None) -> None:
    builders.editor(builders.setting(name="Ash School"), email="ash@example.org")
    builders.editor(builders.setting(name="Beech School", phase="secondary"), email="beech@example.org")
    builders.setting(name="Cedar School")


def test_the_preview_has_the_real_number_samples_and_who_gets_none(officer: Client, schools: None) -> None:
    shown = words(officer.post(REMIND, WRITTEN))
    for said in (
        "2 letters to 2 schools: All schools.",
        "The letters To:",
        "Subject: The offer of Ash School",
        "Dear Beech School",
        "To whom nothing goes (1)",
        "Cedar School Nobody is invited to write for it.",
        "SEND team",
    ):
        assert said in shown
    assert not mail.outbox
    assert not ReminderBatch.objects.exists()


def test_a_batch_goes_on_only_where_somebody_says_so(officer: Client, schools: None) -> None:
    batch = ReminderBatch.objects.create(audience="", subject="S", body="B", token="t")
    letter = Reminder.objects.create(
        batch=batch, setting=Setting.objects.get(name="Ash School"), email="ash@example.org"
    )
    address = f"/admin/school-offers/reminders/{batch.pk}/"
    assert "Nothing was done" in words(officer.post(address, {"do": "dance"}, follow=True))
    assert not mail.outbox
    officer.post(address, {"do": "go-on"})
    letter.refresh_from_db()
    assert letter.sent_at


def test_nobody_gets_a_letter_whom_the_officer_did_not_see(officer: Client, schools: None) -> None:
    sent = yes(officer.post(REMIND, WRITTEN))
    builders.editor(Setting.objects.get(name="Cedar School"), email="cedar@example.org")
    again = officer.post(REMIND, sent, follow=True)
    assert "Nothing is sent: look again." in words(again)
    assert "3 letters to 3 schools" in words(again)
    assert not mail.outbox
    officer.post(REMIND, yes(again))
    assert len(mail.outbox) == 3


def test_yes_sends_once_however_often_it_is_pressed(officer: Client, schools: None) -> None:
    sent = yes(officer.post(REMIND, {**WRITTEN, "phase": "primary", "state": "not-started"}))
    assert "1 of 1 sent." in words(officer.post(REMIND, sent, follow=True))
    assert "Nothing is sent twice." in words(officer.post(REMIND, sent, follow=True))
    assert [each.to for each in mail.outbox] == [["ash@example.org"]]
    assert ReminderBatch.objects.get().audience == "Not started, Primary"
    assert "Dear Ash School" in str(mail.outbox[0].body)


def test_the_second_of_two_officers_sees_it_again_with_a_word(officer: Client, schools: None) -> None:
    first, second = yes(officer.post(REMIND, WRITTEN)), yes(officer.post(REMIND, WRITTEN))
    officer.post(REMIND, first)
    shown = words(officer.post(REMIND, {**second, "pause": "on"}))
    assert "Nothing of yours was sent" in shown
    assert "It had a letter within the last 14 days." in shown
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("token", ["", "nonsense", "\x00"])
def test_a_yes_to_nothing_that_was_shown_shows_it(officer: Client, schools: None, token: str) -> None:
    answer = officer.post(REMIND, {**WRITTEN, "do": "send", "token": token})
    assert "Nothing is sent yet" in words(answer)
    assert not mail.outbox


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"body": "Dear {head}"}, "We do not know {head}."),
        ({"subject": ""}, "This field is required."),
        ({"subject": "x" * 151}, "at most 150 characters"),
        ({"body": "\x00"}, "Null characters"),
        ({"state": "nonsense"}, "nonsense is not one of the available choices"),
    ],
)
def test_a_mistake_is_named_and_what_was_written_is_kept(
    officer: Client, schools: None, changed: dict[str, str], said: str
) -> None:
    shown = officer.post(REMIND, {**WRITTEN, **changed})
    assert said in words(shown)
    assert changed.get("body") or "Dear {school}" in words(shown)
    assert not ReminderBatch.objects.exists()


def test_something_can_be_changed_after_the_preview(officer: Client, schools: None) -> None:
    sent = {**yes(officer.post(REMIND, WRITTEN)), "do": "change"}
    assert "Dear {school}" in words(officer.post(REMIND, sent))


@pytest.mark.parametrize("state", ["not-started", "in-progress", "published", "due", "nonsense", ""])
def test_the_form_begins_with_the_usual_words(officer: Client, state: str) -> None:
    page = soup(officer.get(f"{REMIND}?state={state}"))
    assert "{school}" in str(page.select_one("[name=subject]"))
    assert "{link}" in str(page.select_one("[name=body]"))


def test_a_mail_server_that_fails_is_said_and_the_batch_goes_on_or_stops(
    officer: Client, schools: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> int:
        raise ConnectionRefusedError

    sent = yes(officer.post(REMIND, WRITTEN))
    with monkeypatch.context() as patched:
        patched.setattr(mail.EmailMessage, "send", fail)
        shown = words(officer.post(REMIND, sent, follow=True))
    assert "The mail server takes no letters at the moment" in shown
    assert "2 left." in shown
    batch = ReminderBatch.objects.get()
    address = f"/admin/school-offers/reminders/{batch.pk}/"
    assert "is not finished" in words(officer.post(REMIND, WRITTEN))
    assert "2 of 2 sent." in words(officer.post(address, {"do": "go-on"}, follow=True))
    Reminder.objects.update(sent_at=None)
    assert "2 letters will not be sent." in words(officer.post(address, {"do": "stop"}, follow=True))


def test_batches_are_listed_with_what_became_of_them(officer: Client, schools: None) -> None:
    assert "Nothing was sent yet." in words(officer.get("/admin/school-offers/reminders/"))
    officer.post(REMIND, yes(officer.post(REMIND, WRITTEN)))
    Reminder.objects.filter(email="ash@example.org").update(failure="There is no such mailbox.")
    shown = words(officer.get("/admin/school-offers/reminders/"))
    assert "The offer of {school} All schools" in shown
    assert shown.split("officer")[-1].split()[:4] == ["2", "2", "1", "0"]
    batch = ReminderBatch.objects.get()
    assert "There is no such mailbox." in words(officer.get(f"/admin/school-offers/reminders/{batch.pk}/"))
    assert officer.get("/admin/school-offers/reminders/999999999999999999999/").status_code == 404
