"""The last button is pressed: too quick, too late, too often, with recordings, or as no form at all."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.comments.models import Comment
from localoffer.comments.recording import Recording
from localoffer.comments.tests import builders, recordings
from localoffer.comments.tests.commenting.walk import (
    FORM,
    checked,
    fields,
    heading,
    page,
    press,
    problems,
    sent,
    token_of,
    visitor,
    whole,
)

pytestmark = pytest.mark.django_db

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7177 }}'


@pytest.fixture(autouse=True)
def vocabularies() -> None:
    builders.category()
    builders.need("asd", "Autism")


@pytest.fixture
def parent() -> Client:
    return visitor()


def test_too_quick_for_a_person(parent: Client) -> None:
    response = parent.post(FORM, whole(token=token_of(0)))
    assert response.status_code == 422
    assert problems(response) == ["Please check your answers and send it again."]
    assert sent(parent, response).status_code == 303


@pytest.mark.parametrize("token", ["", "forged", "old"])
def test_a_page_that_was_open_too_long_can_be_sent_again(parent: Client, token: str) -> None:
    response = parent.post(FORM, whole(token=token_of(25 * 3600) if token == "old" else token))
    assert response.status_code == 422
    assert "This page was open for a long time." in problems(response)[0]
    assert fields(response)["token"] not in ("", token)
    assert sent(parent, response).status_code == 303
    assert Comment.objects.get().words == "It is hard to find."


def test_a_program_that_fills_in_everything_is_caught(parent: Client) -> None:
    shown = checked(parent)
    trap = page(shown).select_one("[name=website]")
    assert trap is not None
    # A program takes it for a real box; nobody reaches it with the keyboard or hears of it.
    assert (trap["type"], trap["tabindex"]) == ("text", "-1")
    assert trap.find_parent(attrs={"aria-hidden": "true"})
    response = sent(parent, shown, website="https://example.org/")
    assert response.status_code == 422
    assert problems(response) == ["Leave the box “website” empty."]
    assert not Comment.objects.exists()
    assert fields(response)["website"] == ""


def test_a_reload_leads_to_the_same_reference(parent: Client) -> None:
    data = whole()
    first, second = (parent.post(FORM, data) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Comment.objects.count() == 1


def test_too_many_from_one_address_keep_their_answers(settings: Any) -> None:
    limit = settings.AUTHORITY.comments.refuse_above
    many = visitor("192.0.2.9")
    answers = [many.post(FORM, whole(words=f"Words {number}.")) for number in range(limit + 1)]
    assert [answer.status_code for answer in answers] == [303] * limit + [429]
    refused = answers[-1]
    assert 0 < int(refused["Retry-After"]) <= 3600
    text = page(refused).get_text()
    assert "very many comments from your internet connection" in text
    assert settings.AUTHORITY.comments.telephone in text
    assert page(refused).select_one("main a[href='/comments/form/']")
    assert fields(refused)["words"] == f"Words {limit}."
    # Somebody else goes on undisturbed.
    assert sent(visitor("192.0.2.10"), refused).status_code == 303


def recording(content: bytes = b"", name: str = "me.wav") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or recordings.wav(), content_type="text/html")


def test_a_recording_instead_of_words(parent: Client) -> None:
    shown = parent.post(FORM, whole(step="words", go="next", words="", recording="on"))
    shown = press(parent, press(parent, shown, speaker="young-person"))
    chooser = page(shown).select_one("input[type=file][name=recordings]")
    assert chooser is not None
    assert chooser.has_attr("multiple")
    assert sent(parent, shown, recordings=[recording(), recording(recordings.mp3())]).status_code == 303
    assert {each.content_type for each in Recording.objects.all()} == {"audio/wav", "audio/mpeg"}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "Choose your recording."),
        ([(b"%PDF-1.7", "song.mp3")], "“song.mp3”: This file is a PDF document."),
        ([(b"<script>", f"{HOSTILE}.mp3")], "This file is no recording that we can play."),
    ],
)
def test_a_recording_that_cannot_be_taken(parent: Client, files: list[tuple[bytes, str]], said: str) -> None:
    chosen = [recording(content, name) for content, name in files]
    response = sent(parent, checked(parent, words="", recording="on"), recordings=chosen)
    assert response.status_code == 422
    assert said in problems(response)[0]
    assert not page(response).select("img[onerror]")
    link = page(response).select_one(".govuk-error-summary a")
    assert link is not None
    assert link["href"] == "#recordings"
    assert not Comment.objects.exists()


def test_whoever_has_to_send_again_is_told_to_choose_the_recording_again(parent: Client) -> None:
    data = whole(words="", recording="on", token="", recordings=[recording()])
    assert "Please choose your recordings again" in problems(parent.post(FORM, data))[1]


def test_a_full_disk_is_told_plainly(parent: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(Recording._meta.get_field("file").storage), "_save", full)
    response = sent(parent, checked(parent, recording="on"), recordings=[recording()])
    assert response.status_code == 503
    assert "We could not keep your comment" in page(response).get_text()
    assert fields(response)["words"] == "It is hard to find."
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"words=" + b"x" * 3_000_000, "application/x-www-form-urlencoded", 413),
        (b"&".join(b"a%d=1" % number for number in range(2000)), "application/x-www-form-urlencoded", 400),
        (b"--nothing like a form", "multipart/form-data", 400),
        (b'{"words": "Wrong"}', "application/json", 422),
        (b"words=%FF%FE%00&about=%C3", "application/x-www-form-urlencoded", 422),
        (b"", "application/x-www-form-urlencoded", 422),
    ],
)
def test_a_body_that_is_no_form_is_answered_in_plain_words(
    parent: Client, body: bytes, content_type: str, status: int
) -> None:
    response = parent.post(FORM, body, content_type=content_type)
    assert response.status_code == status
    expected = "What is your comment about?" if status == 422 else "We could not read what you sent"
    assert heading(response) == expected


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_allowed(parent: Client, method: str) -> None:
    assert getattr(parent, method)(FORM).status_code == 405


def test_no_answer_sets_a_cookie_or_is_kept_by_a_cache(parent: Client) -> None:
    answers = [
        parent.get(FORM),
        parent.get(FORM, {"about": "/nothing/"}),
        checked(parent),
        parent.post(FORM, whole(words="")),
        parent.post(FORM, whole()),
        parent.post(FORM, b"--x", content_type="multipart/form-data"),
    ]
    assert not any(answer.has_header("Set-Cookie") for answer in answers)
    assert dict(parent.cookies) == {}
    assert all("no-store" in answer["Cache-Control"] for answer in answers)


def test_answers_are_never_in_an_address(parent: Client) -> None:
    for response in (parent.get(FORM), checked(parent)):
        (form,) = page(response).select("form[method=post]")
        assert form["action"] == FORM
    sent_on = parent.post(FORM, whole(email="parent@example.org"))["Location"]
    assert sent_on == f"/comments/{Comment.objects.get().reference}/?sent=1"
