"""Everything is checked again before it is kept, it is kept whole or not at all, and the same sending counts once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage

from localoffer.accounts.visitor_limit import visits
from localoffer.comments.choices import Channel, Speaker, Subject
from localoffer.comments.commenting.answers import Answers
from localoffer.comments.commenting.sending import CannotBeSent, Incomplete, TooManyComments, send
from localoffer.comments.commenting.sent import Sent
from localoffer.comments.models import Comment, Contact, Original, Recording
from localoffer.comments.tests import builders, recordings
from localoffer.comments.tests.commenting.walk import token_of

pytestmark = pytest.mark.django_db

ADDRESS = "192.0.2.1"
WHOLE = Answers(subject="local-offer", category="quality", words="It is hard to find.", speaker="parent-carer")
SPOKEN = WHOLE.having(words="", recording="on")


@pytest.fixture(autouse=True)
def categories() -> None:
    builders.category()


def sending(answers: Answers = WHOLE, **values: Any) -> Sent:
    return Sent(answers=answers, **{"token": token_of(60), **values})


def sent(answers: Answers = WHOLE, files: "Sequence[File[bytes]]" = (), **values: Any) -> Comment:
    return send(sending(answers, **values), files, ADDRESS)


def recording(content: bytes = b"", name: str = "me.wav") -> "File[bytes]":
    return ContentFile(content or recordings.wav(), name=name)


def test_a_comment_on_a_page_with_everything() -> None:
    page = builders.publication()
    need = builders.need("asd")
    comment = sent(
        Answers(
            subject="publication",
            about=page.address,
            category="missing",
            need="asd",
            age="7",
            area="ls12 3ab",
            words="There is nothing for her.\r\nNothing.",
            speaker="for-family",
            email="parent@example.org",
            telephone="0113 496 0000",
            postal_address="Example House\nLeeds",
            easy="on",
        )
    )
    assert (comment.subject, comment.about, comment.category.identifier) == (Subject.PUBLICATION, page, "missing")
    assert (comment.need, comment.age, comment.area) == (need, 7, "LS12")
    assert comment.words == "There is nothing for her.\nNothing."
    assert (comment.speaker, comment.channel) == (Speaker.FOR_FAMILY, Channel.EASY_WEB)
    contact = Contact.objects.get(comment=comment)
    assert (contact.email, contact.telephone) == ("parent@example.org", "0113 496 0000")
    assert contact.postal_address == "Example House\nLeeds"
    assert not comment.is_burst


def test_what_is_missing_has_its_category_without_being_asked() -> None:
    comment = sent(Answers(subject="missing", words="A club.", speaker="not-said"))
    assert (comment.subject, comment.category.identifier) == (Subject.MISSING, "missing")
    assert (comment.need, comment.age, comment.area, comment.channel) == (None, None, "", Channel.WEB)
    assert not Contact.objects.exists()


def test_what_belongs_to_another_choice_is_not_sent() -> None:
    """Somebody went back and chose another subject: what was typed for the first one still travels along."""
    page = builders.publication()
    builders.need("asd")
    comment = sent(WHOLE.having(about=page.address, need="asd", age="7", area="LS12"))
    assert (comment.about, comment.need, comment.age, comment.area) == (None, None, None, "")


def test_hidden_characters_stay_in_the_sealed_original_alone() -> None:
    words = "Ja\u200bcob \u202eis late"
    comment = sent(WHOLE.having(words=words))
    assert "\u200b" not in comment.words
    assert "\u202e" not in comment.words
    assert Original.objects.get(comment=comment).words == words


@pytest.mark.parametrize(
    ("forged", "page"),
    [
        ({"subject": ""}, "about"),
        ({"subject": "forged"}, "about"),
        ({"subject": "publication", "about": "/nothing/"}, "which"),
        ({"subject": "publication", "about": "\x00"}, "which"),
        ({"category": "forged"}, "category"),
        ({"category": "\x00"}, "category"),
        ({"category": "missing", "need": "forged"}, "missing"),
        ({"category": "missing", "age": "99"}, "missing"),
        ({"category": "missing", "area": "x" * 81}, "missing"),
        ({"words": ""}, "words"),
        ({"words": "\u200b"}, "words"),
        ({"words": "x" * 200_000}, "words"),
        ({"words": "a\x00b"}, "words"),
        ({"speaker": ""}, "speaker"),
        ({"speaker": "the king"}, "speaker"),
        ({"email": "parent"}, "contact"),
    ],
)
def test_a_hidden_field_that_was_changed(forged: dict[str, str], page: str) -> None:
    with pytest.raises(Incomplete) as problem:
        sent(WHOLE.having(**forged))
    assert problem.value.form.step == page
    assert problem.value.form.errors
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    ("values", "said", "wants_new_token"),
    [
        ({"website": "https://example.org/"}, "Leave the box “website” empty.", False),
        ({"seconds": 0}, "Please check your answers and send it again.", False),
        ({"seconds": 25 * 3600}, "This page was open for a long time.", True),
        ({"token": ""}, "This page was open for a long time.", True),
        ({"token": "forged"}, "This page was open for a long time.", True),
    ],
)
def test_a_program_or_a_page_that_was_open_too_long(values: dict[str, Any], said: str, wants_new_token: bool) -> None:
    if "seconds" in values:
        values = {"token": token_of(values["seconds"])}
    with pytest.raises(CannotBeSent, match=said) as problem:
        sent(**values)
    assert problem.value.wants_new_token is wants_new_token
    assert not Comment.objects.exists()
    assert visits(purpose="comment", address=ADDRESS) == 0


def test_the_same_sending_twice_is_one_comment_and_one_visit() -> None:
    again = sending(SPOKEN)
    first, second = (send(again, [recording()], ADDRESS) for _ in range(2))
    assert first == second
    assert (Comment.objects.count(), Recording.objects.count()) == (1, 1)
    assert visits(purpose="comment", address=ADDRESS) == 1


@pytest.mark.parametrize("changed", [{"words": "Other words."}, {"speaker": "not-said"}, {"email": "p@example.org"}])
def test_whoever_goes_back_and_changes_something_sends_another(changed: dict[str, str]) -> None:
    token = token_of(60)
    assert sent(token=token) != sent(WHOLE.having(**changed), token=token)


def test_the_same_words_of_another_showing_are_another_comment() -> None:
    assert sent() != sent(token=token_of(61))


def test_recordings_are_kept_where_no_address_leads(private_folder: Path) -> None:
    comment = sent(SPOKEN, [recording(), recording(recordings.mp3(), "other.txt"), recording(name="twice.wav")])
    kept = list(comment.recordings.all())
    assert [(each.content_type, each.suffix) for each in kept] == [("audio/wav", ".wav"), ("audio/mpeg", ".mp3")]
    assert [Path(each.file.path).read_bytes() for each in kept] == [recordings.wav(), recordings.mp3()]
    assert comment.words == ""
    assert len(list(private_folder.rglob("*.*"))) == 2


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "Choose your recording."),
        ([ContentFile(b"", name="empty.mp3")], "“empty.mp3”: This file is empty."),
        ([ContentFile(b"%PDF-1.7", name="song.mp3")], "“song.mp3”: This file is a PDF document."),
        ([ContentFile(recordings.wav(), name=f"{number}.wav") for number in range(4)], "Send 3 recordings or fewer"),
    ],
)
def test_recordings_that_cannot_be_taken(files: "list[File[bytes]]", said: str, private_folder: Path) -> None:
    with pytest.raises(CannotBeSent, match=said) as problem:
        sent(SPOKEN, files)
    assert problem.value.is_about_files
    assert not Comment.objects.exists()
    assert not private_folder.exists()


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_full_disk_leaves_nothing_behind(
    fails_at: int, private_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    save = FileSystemStorage._save  # type: ignore[attr-defined]

    def fill_up(storage: FileSystemStorage, name: str, content: Any) -> str:
        """The disk is full in the midst of a file: the part that was written stays."""
        written.append(name)
        saved: str = save(storage, name, content)
        if len(written) == fails_at:
            raise OSError(28, "No space left on device")
        return saved

    monkeypatch.setattr(FileSystemStorage, "_save", fill_up)
    with pytest.raises(OSError, match="No space left"):
        sent(SPOKEN, [recording(), recording(recordings.mp3())])
    assert len(written) == fails_at
    assert not Comment.objects.exists()
    assert [path for path in private_folder.rglob("*") if path.is_file()] == []


def test_many_from_one_address_are_read_last_and_then_refused(settings: Any) -> None:
    rules = settings.AUTHORITY.comments
    assert rules.burst_above < rules.refuse_above
    made = [sent(WHOLE.having(words=f"Words {number}.")) for number in range(rules.refuse_above)]
    assert [comment.is_burst for comment in made].index(True) == rules.burst_above
    assert sum(comment.is_burst for comment in made) == rules.refuse_above - rules.burst_above
    with pytest.raises(TooManyComments):
        sent(WHOLE.having(words="One more."))
    assert Comment.objects.count() == rules.refuse_above
    assert not send(sending(), [], "198.51.100.7").is_burst, "others are not held up"


def test_a_double_click_is_answered_even_by_somebody_who_sent_too_many(settings: Any) -> None:
    again = sending()
    comment = send(again, [], ADDRESS)
    for number in range(settings.AUTHORITY.comments.refuse_above):
        try:
            sent(WHOLE.having(words=f"Words {number}."))
        except TooManyComments:
            break
    assert send(again, [], ADDRESS) == comment
