"""Commenters who are to be told."""

from typing import Any

import pytest

from localoffer.comments.models import Contact
from localoffer.officers.tests.responses.builders import (
    APPROVE,
    DRAFT,
    MODERATE,
    action,
    browser,
    comment,
    contact,
    person,
    published_response,
    response,
    signed_in,
    text,
    withheld_comment,
)
from localoffer.publishing.models import AuditEntry

pytestmark = pytest.mark.django_db

LIST = "/admin/responses/to-tell/"
BY_TELEPHONE = {"email": "", "telephone": "0113 496 0001"}


def answered(**way: str) -> Contact:
    said = comment(words="Jacob waits & waits.")
    public = published_response(said, title="Shorter waits", we_did="We hired & trained “two” people.")
    action(public, what="Hire two more")
    return contact(said, **way)


def test_the_way_to_answer_and_the_news_stand_ready_to_be_read_out() -> None:
    waiting = answered(**BY_TELEPHONE)
    answer = signed_in(DRAFT).get(LIST)
    shown = text(answer)
    for words in ("0113 496 0001", "Shorter waits", "We hired & trained “two” people.", "Hire two more"):
        assert words in shown
    assert "Jacob" not in shown
    assert waiting.comment.reference not in shown


def test_of_what_is_not_published_they_hear_the_ground_and_every_way_on() -> None:
    contact(withheld_comment(), email="", postal_address="1 Example House\nLeeds")
    shown = text(signed_in(MODERATE).get(LIST))
    for words in ("1 Example House", "It was written only to annoy.", "look again", "complaint", "Ombudsman"):
        assert words in shown
    assert "Only insults." not in shown


def test_once_told_they_leave_the_list() -> None:
    waiting, officer = answered(**BY_TELEPHONE), person(DRAFT)
    client = browser(officer)
    shown = text(client.post(f"{LIST}{waiting.pk}/told/", {"news": "answered"}, follow=True))
    assert "was told" in shown
    assert "0113 496 0001" not in shown
    entry = AuditEntry.objects.history(waiting.comment).get()
    assert (entry.verb, entry.by) == ("told the commenter", officer)
    assert "nothing to tell any more" in text(
        client.post(f"{LIST}{waiting.pk}/told/", {"news": "answered"}, follow=True)
    )


@pytest.mark.parametrize("news", ["not-published", "", "nonsense"])
def test_news_that_changed_meanwhile_are_still_to_be_told(news: str) -> None:
    waiting = answered(**BY_TELEPHONE)
    signed_in(DRAFT).post(f"{LIST}{waiting.pk}/told/", {"news": news})
    assert list(Contact.objects.to_tell()) == [waiting]
    assert not AuditEntry.objects.history(waiting.comment).exists()


def test_a_mail_that_failed_is_tried_again(settings: Any, mailoutbox: list[Any]) -> None:
    waiting, client, works = answered(), signed_in(DRAFT), settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "localoffer.officers.tests.responses.mail.Refusing"
    again = f"{LIST}{waiting.pk}/again/"
    assert "could not be sent this time either" in text(client.post(again, follow=True))
    settings.EMAIL_BACKEND = works
    assert "was told" in text(client.post(again, follow=True))
    assert "nothing to tell any more" in text(client.post(again, follow=True))
    assert len(mailoutbox) == 1


def test_an_address_that_never_works_is_told_another_way() -> None:
    waiting = answered(telephone="0113 496 0002")
    client = signed_in(DRAFT)
    assert "Told another way" in text(client.get(LIST))
    client.post(f"{LIST}{waiting.pk}/told/", {"news": "answered"})
    assert not Contact.objects.to_tell().exists()


def test_whose_answer_is_not_public_is_not_listed() -> None:
    waiting = contact(response().comments.get(), **BY_TELEPHONE)
    assert waiting.telephone not in text(signed_in(DRAFT).get(LIST))


@pytest.mark.parametrize(("permissions", "status"), [([], 403), ([APPROVE], 403), ([MODERATE], 200), ([DRAFT], 200)])
def test_it_is_for_those_who_moderate_or_draft(permissions: list[str], status: int) -> None:
    waiting, client = answered(**BY_TELEPHONE), signed_in(*permissions)
    assert client.get(LIST).status_code == status
    client.post(f"{LIST}{waiting.pk}/told/", {"news": "answered"})
    assert Contact.objects.to_tell().exists() == (status == 403)


@pytest.mark.parametrize("step", ["told", "again"])
def test_nothing_happens_by_a_link_or_without_the_forms_token(step: str) -> None:
    waiting, officer = answered(), person(DRAFT)
    address = f"{LIST}{waiting.pk}/{step}/"
    assert browser(officer).get(address).status_code == 405
    assert browser(officer, csrf=True).post(address, {"news": "answered"}).status_code == 403
    assert Contact.objects.to_tell().exists()
