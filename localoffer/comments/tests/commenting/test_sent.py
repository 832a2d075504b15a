"""Whatever is sent is read as far as it can be, and what cannot be read is refused before it fills the disk."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from localoffer.comments.commenting.answers import Answers
from localoffer.comments.commenting.sent import MOST_BYTES, Go, Sent, UnreadableForm, read_sent
from localoffer.comments.commenting.steps import Step

URLENCODED = "application/x-www-form-urlencoded"


def read(**data: str) -> Sent:
    return read_sent(RequestFactory().post("/", data))


def test_every_answer_and_the_button() -> None:
    said = {name: name for name in Answers().values()}
    sent = read(**said, step="words", go="back:category", token="t", changing="on", website="spam")
    assert sent.answers == Answers(**said)
    assert (sent.step, sent.go, sent.target) == (Step.WORDS, Go.BACK, Step.CATEGORY)
    assert (sent.token, sent.changing, sent.website) == ("t", True, "spam")


@pytest.mark.parametrize("unknown", ["", "nothing", "back:nothing", ":", "\x00", "x" * 10_000])
def test_what_is_unknown_is_read_as_the_first(unknown: str) -> None:
    sent = read(step=unknown, go=unknown, changing=unknown)
    assert (sent.step, sent.target, sent.changing) == (Step.ABOUT, None, False)
    assert sent.go in (Go.NEXT, Go.BACK)


def test_the_last_of_several_values_counts() -> None:
    assert Answers.sent(QueryDict("words=one&words=two")).words == "two"


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"words=" + b"x" * 3_000_000, URLENCODED, 413),
        (b"&".join(b"a%d=1" % number for number in range(2000)), URLENCODED, 400),
        (b"--x\r\nbroken", "multipart/form-data; boundary=", 400),
        (b"words=1", f"{URLENCODED}; charset=utf-7", 0),
    ],
)
def test_a_body_that_is_no_form(body: bytes, content_type: str, status: int) -> None:
    request = RequestFactory().post("/", body, content_type=content_type)
    if status:
        with pytest.raises(UnreadableForm) as problem:
            read_sent(request)
        assert problem.value.status == status
    else:
        assert read_sent(request).answers.words == "1"


def test_a_body_that_is_too_large_is_not_read() -> None:
    request: Any = RequestFactory().post("/", {}, CONTENT_LENGTH=str(MOST_BYTES + 1))

    def never(*_: object) -> None:
        raise AssertionError("read")

    request._stream.read = never
    with pytest.raises(UnreadableForm) as problem:
        read_sent(request)
    assert problem.value.status == 413


@pytest.mark.parametrize("length", ["", "many"])
def test_a_length_that_is_none(length: str) -> None:
    request = RequestFactory().post("/", {"words": "x"})
    request.META["CONTENT_LENGTH"] = length
    assert read_sent(request).answers.words == ""


def test_a_full_disk_while_a_recording_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    request = RequestFactory().post("/", {"words": "x"})
    monkeypatch.setattr(type(request), "_load_post_and_files", full)
    with pytest.raises(UnreadableForm) as problem:
        read_sent(request)
    assert problem.value.status == 503


def test_an_encoding_cannot_smuggle_characters_in_that_no_database_holds() -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="words"\r\n\r\n\\ud800\r\n--x--\r\n'
    content_type = "multipart/form-data; boundary=x; charset=unicode_escape"
    request = RequestFactory().generic("POST", "/", body, content_type=content_type)
    assert read_sent(request).answers.words == "\\ud800"
