"""A reader reports something wrong, without a cookie and without losing a word."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.http import HttpResponse
from django.test import Client

from localoffer.publishing.correction import Correction
from localoffer.publishing.correction_form import new_token
from localoffer.publishing.publication import Publication
from localoffer.publishing.tests.builders import publication

pytestmark = pytest.mark.django_db

FORM = "/corrections/new/"
THANKS = "/corrections/received/"
ABOUT = "/leaflets/swimming/"


@pytest.fixture
def leaflet() -> Publication:
    return publication(title="Swimming", address=ABOUT, owner="Pool team", owner_email="pool@example.org")


@pytest.fixture
def visitor() -> Client:
    """A visitor whom a missing CSRF cookie would stop."""
    return Client(enforce_csrf_checks=True)


def page(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content.decode(), "html.parser")


def filled(shown: BeautifulSoup, **typed: str) -> dict[str, str]:
    """What a browser sends: the hidden fields as they came, and what was typed."""
    hidden = {
        str(field["name"]): str(field.get("value", "")) for field in shown.select("form[method=post] [type=hidden]")
    }
    return {**hidden, "message": "It is on Tuesdays now.", "reply_email": "", **typed}


def send(visitor: Client, **typed: str) -> Any:
    shown = page(visitor.get(FORM, {"about": ABOUT}))
    return visitor.post(FORM, filled(shown, **typed))


@pytest.mark.usefixtures("leaflet")
def test_the_form_says_what_it_is_about(visitor: Client) -> None:
    response = visitor.get(FORM, {"about": ABOUT})
    shown = page(response)
    assert response.status_code == 200
    assert shown.h1 is not None
    assert shown.h1.get_text() == "Report something wrong"
    assert shown.select_one(f"main a[href='{ABOUT}']")
    assert "Pool team" in shown.get_text()
    assert shown.select_one("textarea[name=message]")
    website = shown.select_one("[name=website]")
    assert website is not None
    # A program takes it for a real box; nobody reaches it with the keyboard or hears of it.
    assert (website["type"], website["tabindex"]) == ("text", "-1")
    assert website.find_parent(attrs={"aria-hidden": "true"})


def test_what_is_sent_is_kept_and_thanked_for(visitor: Client, leaflet: Publication) -> None:
    response = send(visitor, reply_email="reader@example.org")
    assert (response.status_code, response["Location"]) == (302, THANKS)
    kept = Correction.objects.get()
    assert (kept.publication, kept.message) == (leaflet, "It is on Tuesdays now.")
    assert kept.reply_email == "reader@example.org"
    assert [message.to for message in mail.outbox] == [["pool@example.org"]]
    thanks = page(visitor.get(THANKS))
    assert "We have kept your message" in thanks.get_text()


@pytest.mark.usefixtures("leaflet")
def test_a_double_click_is_one_report(visitor: Client) -> None:
    data = filled(page(visitor.get(FORM, {"about": ABOUT})))
    responses = [visitor.post(FORM, data) for _ in range(2)]
    assert [response["Location"] for response in responses] == [THANKS, THANKS]
    assert Correction.objects.count() == 1
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("leaflet")
def test_two_showings_are_two_reports(visitor: Client) -> None:
    send(visitor)
    send(visitor)
    assert Correction.objects.count() == 2


@pytest.mark.usefixtures("leaflet")
def test_a_failing_mail_server_is_the_readers_least_worry(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", fail)
    response = send(visitor)
    assert (response.status_code, response["Location"]) == (302, THANKS)
    assert Correction.objects.get().sent_at is None


@pytest.mark.usefixtures("leaflet")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"message": ""}, "Tell us what is wrong."),
        ({"message": "x" * 10_000}, "Use 4,000 characters or fewer."),
        ({"message": "clo\x00sed"}, "Your text holds a character that we cannot read."),
        ({"reply_email": "reader"}, "Write an e-mail address like name@example.org"),
        ({"website": "https://example.org/"}, "Leave the box “website” empty."),
        ({"form_token": "forged"}, "This page was open for a long time. Please send it again."),
    ],
)
def test_mistakes_are_named_and_nothing_typed_is_lost(visitor: Client, typed: dict[str, str], said: str) -> None:
    sent = {"message": "It is <b>closed</b> & dry 🏊", "reply_email": "reader@example.org", **typed}
    response = send(visitor, **sent)
    shown = page(response)
    assert response.status_code == 422
    assert shown.title is not None
    assert shown.title.get_text().startswith("Error: ")
    summary = shown.select_one(".govuk-error-summary")
    assert summary is not None
    assert said in summary.get_text()
    message, address = shown.select_one("textarea[name=message]"), shown.select_one("[name=reply_email]")
    assert message is not None
    assert address is not None
    assert message.get_text().strip() == sent["message"]
    assert address["value"] == sent["reply_email"]
    assert not Correction.objects.exists()


@pytest.mark.usefixtures("leaflet")
def test_a_page_that_was_open_too_long_can_be_sent_at_once(visitor: Client) -> None:
    again = page(send(visitor, form_token="forged"))
    response = visitor.post(FORM, filled(again))
    assert response["Location"] == THANKS
    assert Correction.objects.count() == 1


@pytest.mark.parametrize(
    "about", ["", "/nothing/here/", "/private/", "\x00", "🏊", "x" * 10_000, "https://example.org/", "' OR 1=1 --"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_about_nothing_that_is_public(visitor: Client, method: str, about: str) -> None:
    publication(address="/private/", is_public=False)
    data = {"about": about, "message": "Wrong", "form_token": new_token()}
    response: HttpResponse = getattr(visitor, method)(FORM, data)
    assert response.status_code == 404
    assert "We do not know which page you mean" in response.content.decode()
    assert not Correction.objects.exists()


def test_no_address_at_all(visitor: Client) -> None:
    assert visitor.get(FORM).status_code == 404


def test_a_page_withdrawn_while_the_form_was_open(visitor: Client, leaflet: Publication) -> None:
    data = filled(page(visitor.get(FORM, {"about": ABOUT})))
    Publication.objects.filter(pk=leaflet.pk).update(is_public=False)
    assert visitor.post(FORM, data).status_code == 404


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"message=" + b"x" * 3_000_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"a%d=1" % number for number in range(2000)), "application/x-www-form-urlencoded"),
        (b"--nothing like a form", "multipart/form-data"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b'{"message": "Wrong"}', "application/json"),
        (b"message=%FF%FE%00&about=%C3", "application/x-www-form-urlencoded"),
    ],
)
def test_a_body_that_is_no_form_is_refused(visitor: Client, body: bytes, content_type: str) -> None:
    response = visitor.post(FORM, body, content_type=content_type)
    assert response.status_code in (400, 404)
    assert not Correction.objects.exists()


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_not_allowed(visitor: Client, method: str) -> None:
    assert getattr(visitor, method)(FORM).status_code == 405


@pytest.mark.usefixtures("leaflet")
def test_no_answer_sets_a_cookie(visitor: Client) -> None:
    answers = [
        visitor.get(FORM, {"about": ABOUT}),
        visitor.get(FORM, {"about": "/nothing/"}),
        send(visitor),
        send(visitor, message=""),
        visitor.get(THANKS),
    ]
    assert [dict(answer.cookies) for answer in answers] == [{}] * 5
    assert not any(answer.has_header("Set-Cookie") for answer in answers)
    assert dict(visitor.cookies) == {}


def test_hostile_words_come_out_as_words(visitor: Client) -> None:
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}'
    publication(title=hostile, owner=hostile, address=ABOUT)
    shown = page(send(visitor, message=f"{hostile}\x00", reply_email=hostile))
    assert not [tag for tag in shown.select("script") if "alert" in tag.get_text()]
    assert not shown.select("img[onerror]")
    assert "49" not in shown.get_text()
    title = shown.select_one(f"main a[href='{ABOUT}']")
    assert title is not None
    assert title.get_text() == hostile
