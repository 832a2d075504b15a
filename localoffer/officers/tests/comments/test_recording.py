"""A recording, as a player reads it."""

import pytest
from django.test import Client

from localoffer.comments.models import Comment, Recording
from localoffer.officers.tests.comments.builders import comment, published, recording
from localoffer.officers.tests.comments.sending import address

CONTENT = bytes(range(256)) * 1000


@pytest.fixture
def sound(locale: None) -> Recording:
    return recording(comment(""), CONTENT)


def at(sound: Recording) -> str:
    return address(sound.comment, f"recordings/{sound.pk}/")


def test_the_whole_file_comes_with_headers_that_let_nothing_run(moderator: Client, sound: Recording) -> None:
    answer = moderator.get(at(sound))
    assert answer.status_code == 200
    assert answer.getvalue() == CONTENT
    assert answer["Content-Type"] == "audio/wav"
    assert answer["Content-Disposition"].startswith("inline; filename=")
    assert answer["Content-Length"] == str(len(CONTENT))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-1", 0, 1),
        ("bytes=100000-200000", 100_000, 200_000),
        ("bytes=255990-", 255_990, 255_999),
        ("bytes=-10", 255_990, 255_999),
        ("bytes=10-999999999", 10, 255_999),
    ],
)
def test_a_part(moderator: Client, sound: Recording, asked: str, first: int, last: int) -> None:
    answer = moderator.get(at(sound), headers={"Range": asked})
    assert answer.status_code == 206
    assert answer["Content-Range"] == f"bytes {first}-{last}/256000"
    assert answer["Content-Length"] == str(last - first + 1)
    assert answer.getvalue() == CONTENT[first : last + 1]


@pytest.mark.parametrize("asked", ["bytes=256000-", "bytes=9-3", "bytes=-0"])
def test_a_part_that_is_not_there(moderator: Client, sound: Recording, asked: str) -> None:
    answer = moderator.get(at(sound), headers={"Range": asked})
    assert (answer.status_code, answer["Content-Range"]) == (416, "bytes */256000")


@pytest.mark.parametrize("asked", ["nonsense", "bytes=-", "bytes=0-1,5-6", "bytes=" + "9" * 40 + "-"])
def test_what_no_player_asks_gives_the_whole(moderator: Client, sound: Recording, asked: str) -> None:
    answer = moderator.get(at(sound), headers={"Range": asked})
    assert (answer.status_code, answer.getvalue()) == (200, CONTENT)


def test_after_the_decision_it_belongs_to_the_sealed_words(moderator: Client, lead: Client) -> None:
    sound = recording(published())
    assert moderator.get(at(sound)).status_code == 403
    assert lead.get(at(sound)).status_code == 200


def test_the_recording_of_another_comment_does_not_open_through_this_one(moderator: Client) -> None:
    sealed, waiting = recording(published()), comment()
    assert moderator.get(address(waiting, f"recordings/{sealed.pk}/")).status_code == 404


def test_a_file_that_is_gone(moderator: Client, sound: Recording) -> None:
    sound.file.storage.delete(str(sound.file.name))
    assert moderator.get(at(sound)).status_code == 404


def test_nothing_can_be_sent_to_it(moderator: Client, sound: Recording) -> None:
    assert moderator.post(at(sound)).status_code == 405
    assert Comment.objects.get() == sound.comment
