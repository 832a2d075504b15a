"""The form takes what people write, and tells them what to change in plain words."""

import time

import pytest
from django.core import signing

from localoffer.core.form_token import OPEN_FOR_SECONDS
from localoffer.publishing.correction import Correction
from localoffer.publishing.correction_form import CorrectionForm, new_token
from localoffer.publishing.publication import Publication
from localoffer.publishing.tests.builders import publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def leaflet() -> Publication:
    return publication(address="/leaflets/swimming/")


def form(**changed: str) -> CorrectionForm:
    filled = {"about": "/leaflets/swimming/", "message": "It is closed.", "reply_email": "", "form_token": new_token()}
    return CorrectionForm({**filled, **changed})


def error(made: CorrectionForm, field: str) -> str:
    assert set(made.errors) == {field}
    (message,) = made.errors[field]
    return str(message)


def test_a_message_alone_is_enough(leaflet: Publication) -> None:
    made = form()
    assert made.is_valid(), made.errors
    assert made.cleaned_data["about"] == leaflet


@pytest.mark.usefixtures("leaflet")
@pytest.mark.parametrize(
    "message", ["x" * Correction.MESSAGE_LIMIT, "🏊‍♀️ é ж 字", "one\ntwo", "<b>bold</b>", "%s {0} \\"]
)
def test_any_words_are_taken_as_they_are(message: str) -> None:
    made = form(message=message)
    assert made.is_valid(), made.errors
    assert made.cleaned_data["message"] == message


@pytest.mark.usefixtures("leaflet")
@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("", "Tell us what is wrong."),
        (" \n ", "Tell us what is wrong."),
        ("x" * (Correction.MESSAGE_LIMIT + 1), "Use 4,000 characters or fewer."),
        ("x" * 10_000, "Use 4,000 characters or fewer."),
        ("clo\x00sed", "Your text holds a character that we cannot read. Please type it again."),
    ],
)
def test_a_message_that_cannot_be_kept(message: str, said: str) -> None:
    assert error(form(message=message), "message") == said


@pytest.mark.usefixtures("leaflet")
@pytest.mark.parametrize("address", ["", "reader@example.org", "reader+send@sub.example.org"])
def test_an_address_for_the_answer(address: str) -> None:
    assert form(reply_email=address).is_valid()


@pytest.mark.usefixtures("leaflet")
@pytest.mark.parametrize(
    "address", ["reader", "a@b", "reader@example.org\nBcc: x@example.org", "a@example.org, b@c.org"]
)
def test_an_address_that_is_none(address: str) -> None:
    said = error(form(reply_email=address), "reply_email")
    assert said == "Write an e-mail address like name@example.org, or leave it empty."


@pytest.mark.usefixtures("leaflet")
def test_an_address_longer_than_the_database_keeps() -> None:
    assert "254 characters" in error(form(reply_email=f"{'a' * 290}@example.org"), "reply_email")


@pytest.mark.usefixtures("leaflet")
def test_a_program_that_fills_in_everything_is_caught() -> None:
    assert "empty" in error(form(website="https://example.org/"), "website")


@pytest.mark.parametrize("about", ["/nothing/here/", "/private/", "swimming", "", "https://example.org/", "\x00"])
def test_a_page_that_is_not_public(about: str) -> None:
    publication(address="/private/", is_public=False)
    assert "about" in form(about=about).errors


TOO_OLD = "This page was open for a long time. Please send it again."


@pytest.mark.usefixtures("leaflet")
@pytest.mark.parametrize(("seconds", "is_good"), [(OPEN_FOR_SECONDS - 60, True), (OPEN_FOR_SECONDS + 60, False)])
def test_a_page_may_stay_open_for_a_day(monkeypatch: pytest.MonkeyPatch, seconds: int, is_good: bool) -> None:
    now = time.time()
    with monkeypatch.context() as earlier:
        earlier.setattr(time, "time", lambda: now - seconds)
        token = new_token()
    made = form(form_token=token)
    assert made.is_valid() == is_good
    if not is_good:
        assert error(made, "form_token") == TOO_OLD


@pytest.mark.usefixtures("leaflet")
def test_a_token_that_we_did_not_make() -> None:
    mine = new_token()
    forged = [
        "token",
        mine[:-1],
        f"x{mine}",
        signing.TimestampSigner(salt="something else").sign("token"),
        signing.TimestampSigner(salt="correction", key="another key").sign("token"),
        "x" * 10_000,
        "🏊",
    ]
    assert [error(form(form_token=token), "form_token") for token in forged] == [TOO_OLD] * len(forged)


@pytest.mark.usefixtures("leaflet")
def test_a_missing_token_is_no_pass() -> None:
    assert "form_token" in form(form_token="").errors


def test_no_two_showings_share_a_token() -> None:
    assert len({new_token() for _ in range(100)}) == 100


def test_a_line_break_counts_as_one_character() -> None:
    message = "x" * (Correction.MESSAGE_LIMIT - 1)
    assert "message" not in form(message=message[:-1] + "\r\nx").errors
