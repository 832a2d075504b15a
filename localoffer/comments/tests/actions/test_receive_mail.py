import pytest
from django.conf import LazySettings
from django.utils import timezone

from localoffer.comments.actions.receive_mail import receive_mail
from localoffer.comments.choices import Channel, Speaker, State, Subject
from localoffer.comments.mail_message import MailMessage, read_message
from localoffer.comments.models import Comment, Contact, Original
from localoffer.comments.tests import builders, messages
from localoffer.publishing.audit import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def categories() -> None:
    builders.category()


def sent(text: str = "The page is hard to read.", **headers: str) -> MailMessage:
    return read_message(messages.raw(text, **headers))


def test_a_message_waits_for_a_moderator_like_every_comment() -> None:
    comment, is_new = receive_mail(mail=sent())
    assert is_new
    assert (comment.state, comment.channel, comment.speaker) == (State.WAITING, Channel.EMAIL, Speaker.NOT_SAID)
    assert comment.subject == Subject.LOCAL_OFFER
    assert comment.category.identifier == "not-sure"
    assert comment.words == "Hard to read\n\nThe page is hard to read."
    assert comment.received_on == timezone.localdate()
    assert Contact.objects.get(comment=comment).email == "parent@example.org"


def test_the_original_holds_what_was_quoted_and_the_words_do_not() -> None:
    comment, _ = receive_mail(mail=sent("I agree.\n\nOn 3 May A Person wrote:\n> Old words."))
    assert "Old words." not in comment.words
    assert "> Old words." in Original.objects.get(comment=comment).words


def test_a_page_of_this_site_is_what_it_is_about(settings: LazySettings) -> None:
    page = builders.publication(address="/services/swimming/")
    comment, _ = receive_mail(mail=sent(f"See {settings.SITE_URL}/services/swimming/."))
    assert (comment.subject, comment.about) == (Subject.PUBLICATION, page)


def test_a_page_that_only_the_quotation_names_is_not() -> None:
    page = builders.publication()
    comment, _ = receive_mail(mail=sent(f"I agree.\n\n> page P{page.pk}"))
    assert comment.about is None


def test_the_same_message_twice_is_one_comment() -> None:
    first, _ = receive_mail(mail=sent())
    again, is_new = receive_mail(mail=sent())
    assert (again, is_new) == (first, False)
    assert Comment.objects.count() == Original.objects.count() == Contact.objects.count() == 1


def test_another_message_that_steals_an_identifier_is_kept_too() -> None:
    receive_mail(mail=sent("One."))
    assert receive_mail(mail=sent("Two."))[1]


def test_recordings_are_kept() -> None:
    raw = messages.with_files(
        messages.message(), (messages.wav(1), "audio/wav", "a.wav"), (messages.wav(2), "audio/wav", "b.wav")
    )
    comment, _ = receive_mail(mail=read_message(raw))
    assert [recording.file.read() for recording in comment.recordings.all()] == [messages.wav(1), messages.wav(2)]


def test_the_audit_tells_of_what_was_not_taken_and_nothing_of_the_message() -> None:
    raw = messages.with_files(messages.message("secret words"), (b"%PDF-1.7", "application/pdf", "Jacob.pdf"))
    comment, _ = receive_mail(mail=read_message(raw))
    receive_mail(mail=read_message(raw))
    entry = AuditEntry.objects.get(verb="not all taken")
    assert entry.subject == f"comment {comment.pk}"
    assert entry.details == {"attachments": 1, "words_cut": False}
    assert "secret" not in str(AuditEntry.objects.values_list("details", flat=True))


def test_a_message_taken_whole_needs_no_such_note() -> None:
    receive_mail(mail=sent())
    assert not AuditEntry.objects.filter(verb="not all taken").exists()


def test_very_many_from_one_sender_are_read_last_and_none_is_lost(settings: LazySettings) -> None:
    allowed = settings.AUTHORITY.comments.burst_above
    bursts = [receive_mail(mail=sent(f"Number {n}."))[0].is_burst for n in range(allowed + 2)]
    assert bursts == [False] * allowed + [True] * 2
    assert not receive_mail(mail=sent("Hello.", From="other@example.org"))[0].is_burst


def test_a_message_fetched_again_is_not_counted() -> None:
    for _ in range(50):
        receive_mail(mail=sent())
    assert not receive_mail(mail=sent("Another."))[0].is_burst


def test_a_nul_character_and_half_characters_do_no_harm() -> None:
    raw = b"Subject: Odd\r\nContent-Type: text/plain; charset=utf-16-le\r\n\r\none\x00two\x00\x00\xd8"
    comment, _ = receive_mail(mail=read_message(raw))
    assert "\x00" not in comment.words
    assert "\x00" not in Original.objects.get(comment=comment).words
