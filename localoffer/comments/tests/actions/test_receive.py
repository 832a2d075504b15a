import io
from dataclasses import replace
from datetime import date

import pytest
from django.core.files.base import File
from django.utils import timezone

from localoffer.comments.actions.receive import receive_comment
from localoffer.comments.choices import Channel, State, Subject
from localoffer.comments.models import Comment, Contact, Original
from localoffer.comments.new_comment import NewComment, WayToAnswer
from localoffer.comments.readable_recording import ReadableRecording
from localoffer.comments.tests import builders
from localoffer.publishing.audit import AuditEntry

pytestmark = pytest.mark.django_db


def new(**values: object) -> NewComment:
    builders.category()
    sent = NewComment(once="token", subject=Subject.LOCAL_OFFER, channel=Channel.WEB, words="It is hard to find.")
    return replace(sent, **values)  # type: ignore[arg-type]


def test_it_waits_for_a_moderator_with_its_original_sealed() -> None:
    comment, is_new = receive_comment(new=new(words="  My words.\r\nMore.  "))
    assert is_new
    assert comment.state == State.WAITING
    assert comment.words == "My words.\nMore."
    assert comment.received_on == timezone.localdate()
    assert Original.objects.get(comment=comment).words == "  My words.\r\nMore.  "
    assert not Contact.objects.exists()


def test_what_was_sent_beside_the_words_is_sealed_with_them() -> None:
    comment, _ = receive_comment(new=new(words="I agree.", original="I agree.\n> Old words."))
    assert comment.words == "I agree."
    assert Original.objects.get(comment=comment).words == "I agree.\n> Old words."


def test_the_same_sending_twice_is_one_comment() -> None:
    first, _ = receive_comment(new=new())
    second, is_new = receive_comment(new=new())
    assert (second, is_new) == (first, False)
    assert Original.objects.count() == 1
    assert AuditEntry.objects.filter(verb="received").count() == 1


def test_the_same_words_sent_anew_and_other_words_are_kept() -> None:
    receive_comment(new=new())
    receive_comment(new=new(once="another showing"))
    receive_comment(new=new(words="Other words."))
    assert Comment.objects.count() == 3


def test_a_way_to_answer_is_kept_apart_and_has_an_end() -> None:
    comment, _ = receive_comment(new=new(way_to_answer=WayToAnswer(telephone="0113 496 0001")))
    contact = Contact.objects.get(comment=comment)
    assert contact.telephone == "0113 496 0001"
    assert contact.delete_after > timezone.localdate()


def test_hidden_characters_and_turned_text_stay_in_the_original_alone() -> None:
    sent = "Ja\u200bcob \u202efdp.exe\u202c fine\x07"
    comment, _ = receive_comment(new=new(words=sent))
    assert comment.words == "Jacob fdp.exe fine"
    assert Original.objects.get(comment=comment).words == sent


def test_a_nul_character_is_taken_out_because_no_database_keeps_it() -> None:
    comment, _ = receive_comment(new=new(words="one\x00two"))
    assert comment.words == "onetwo"
    assert Original.objects.get(comment=comment).words == "onetwo"


def test_words_that_speak_of_harm_are_read_first() -> None:
    comment, _ = receive_comment(new=new(words="He says he wants to kill himself."))
    assert comment.may_be_at_risk
    assert not receive_comment(new=new(words="The page is hard to read."))[0].may_be_at_risk


def test_a_recording_is_kept_under_a_name_that_tells_nothing() -> None:
    recording = ReadableRecording(File(io.BytesIO(b"RIFF"), name="Jacob crying.wav"), "audio/wav", ".wav", 4, "ab" * 32)
    comment, _ = receive_comment(new=new(words="", recordings=[recording]))
    kept = comment.recordings.get()
    assert "Jacob" not in str(kept.file.name)
    assert kept.file.read() == b"RIFF"


def test_paper_keeps_the_day_on_which_it_came() -> None:
    by = builders.officer()
    comment, _ = receive_comment(new=new(channel=Channel.PAPER, received_on=date(2026, 10, 1), entered_by=by))
    assert comment.received_on == date(2026, 10, 1)
    assert AuditEntry.objects.get(verb="received").by == by


def test_the_audit_holds_none_of_the_words() -> None:
    receive_comment(new=new(words="secret words"))
    assert "secret" not in str(AuditEntry.objects.values_list("details", flat=True))
