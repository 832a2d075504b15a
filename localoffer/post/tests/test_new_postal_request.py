from datetime import date
from typing import Any
from unittest import mock

import pytest
from django.test import Client

from localoffer.core.form_token import new_token
from localoffer.post.postal_request import PostalContact, PostalRequest
from localoffer.post.views.new_postal_request import FORM
from localoffer.publishing.publication import Publication

pytestmark = pytest.mark.django_db
ADDRESS = "/services/splash/"


@pytest.fixture(autouse=True)
def splash() -> Publication:
    Publication.objects.create(kind="page", address="/", title="Example Local Offer", is_public=True)
    return Publication.objects.create(kind="service", address=ADDRESS, title="Saturday Splash", is_public=True)


def answers(**changed: str) -> dict[str, str]:
    return {
        "about": ADDRESS,
        "token": new_token(FORM),
        "wanted": "large-print-18",
        "wishes": "",
        "name": "A. Parent",
        "lines": "1 Example Street\r\nLeeds",
        "postcode": "ls13ad",
        "telephone": "",
        **changed,
    }


def send(client: Client, go: str = "send", **changed: str) -> Any:
    return client.post("/by-post/", {**answers(**changed), "go": go})


def test_from_the_page_to_the_post(client: Client) -> None:
    page = client.get(f"/by-post/?about={ADDRESS}").content.decode()
    assert "Saturday Splash" in page
    assert "Very large print on paper" in page
    assert "Where shall we send it?" in send(client, "where").content.decode()
    check = send(client, "check").content.decode()
    assert "Check before you send it" in check
    assert "LS1 3AD" in check
    with mock.patch("django.utils.timezone.localdate", return_value=date(2026, 12, 23)):
        assert send(client)["Location"] == "/by-post/received/"
    request = PostalRequest.objects.get()
    assert (request.title, request.wanted, request.address) == ("Saturday Splash", "large-print-18", ADDRESS)
    # Five working days on, past the weekend, Christmas, Boxing Day's substitute and New Year's Day.
    assert request.due_on == date(2027, 1, 4)
    assert request.contact.label_lines == ["A. Parent", "1 Example Street", "Leeds", "LS1 3AD"]
    assert "We will send it" in client.get("/by-post/received/").content.decode()


@pytest.mark.parametrize("address", ["/nowhere/", "//[", "http://[::1", "x" * 3000, "/%00/", "?"])
def test_what_is_not_there_can_be_asked_for_in_words(client: Client, address: str) -> None:
    page = client.get("/by-post/", {"about": address}).content.decode()
    assert "could not find the page that you came from" in page
    assert "Example Local Offer" in page


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"wanted": ""}, "Answer the question: What shall we send you?"),
        ({"wanted": "papyrus"}, "Choose one of the answers shown."),
        ({"wanted": "language"}, "Tell us which language, or what you need."),
        ({"name": ""}, "Enter name"),
        ({"lines": "  "}, "Enter address"),
        ({"postcode": "LS1"}, "Write a whole postcode, like LS1 3AD."),
        ({"name": "x" * 101}, "Use 100 characters or fewer."),
        ({"lines": "1 Example\x00Street"}, "Take out the characters that cannot be shown."),
        ({"website": "spam"}, "Leave the box"),
        ({"token": "made up"}, "Please send it again."),
    ],
)
def test_a_mistake_is_named_and_nothing_is_lost(client: Client, changed: dict[str, str], words: str) -> None:
    answer = send(client, **changed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert 'value="A. Parent"' in page or "A. Parent" in page or "name" in changed
    assert not PostalRequest.objects.exists()


def test_sent_twice_counts_once(client: Client) -> None:
    token = new_token(FORM)
    send(client, token=token)
    send(client, token=token)
    assert PostalRequest.objects.count() == PostalContact.objects.count() == 1


def test_very_many_from_one_place_are_asked_to_ring(client: Client) -> None:
    for number in range(10):
        assert send(client, name=f"Parent {number}").status_code == 302
    answer = send(client, name="Parent 11")
    assert answer.status_code == 429
    assert "Please ring us instead." in answer.content.decode()
    assert "Parent 11" in answer.content.decode()


def test_a_visitor_gets_no_cookie(client: Client) -> None:
    send(client)
    assert not client.cookies
