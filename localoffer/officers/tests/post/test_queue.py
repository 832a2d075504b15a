from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from localoffer.post.actions import Recipient, Wanted, receive_postal_request
from localoffer.post.postal_request import PostalContact, PostalRequest, PostalState
from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db
QUEUE = "/admin/by-post/"


def asked(number: int = 1, wanted: str = "large-print-24", days_ago: int = 0) -> PostalRequest:
    return receive_postal_request(
        wanted=Wanted("/services/splash/", "Saturday Splash", wanted, "Yellow paper, please"),
        to=Recipient(f"Parent {number}", "1 Example Street\nLeeds", "LS1 3AD"),
        channel="web",
        token=str(number),
        received_on=timezone.localdate() - timedelta(days=days_ago),
    )


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_the_oldest_comes_first_and_late_ones_say_so(officer: Client) -> None:
    asked(1)
    asked(2, days_ago=30)
    page = text(officer, QUEUE)
    assert page.index("Parent 2") < page.index("Parent 1")
    assert page.count("Late</span>") == 1
    assert "To be sent by post" in text(officer, "/admin/")
    assert "1 late" in text(officer, "/admin/")


def test_a_print_run_has_each_file_and_the_addresses_in_the_same_order(officer: Client) -> None:
    first, second = asked(1), asked(2, wanted="easy-read")
    page = text(
        officer, f"{QUEUE}print-run/?request={second.pk}&request={first.pk}&request=no&request=99999999999999999999999"
    )
    assert 'href="/services/splash/formats/large-print-pdf/?points=24"' in page
    assert "a person has to make or find" in page
    assert "Parent 1<br>1 Example Street<br>Leeds<br>LS1 3AD" in page
    assert page.index("Parent 1<br>") < page.index("Parent 2<br>")


def test_what_is_sent_leaves_the_queue_and_its_address_goes_in_time(officer: Client) -> None:
    request = asked()
    officer.post(f"{QUEUE}print-run/", {"request": [request.pk], "sent": "1"})
    request.refresh_from_db()
    assert (request.state, request.settled_on) == (PostalState.DISPATCHED, timezone.localdate())
    assert "Nothing waits" in text(officer, QUEUE)
    call_command("delete_posted_contacts")
    assert PostalContact.objects.exists()
    PostalRequest.objects.update(settled_on=timezone.localdate() - timedelta(days=14))
    call_command("delete_posted_contacts")
    assert not PostalContact.objects.exists()
    request.refresh_from_db()
    assert request.wishes == ""
    assert "Name and address are deleted." in text(officer, f"{QUEUE}?show=settled")


def test_sent_twice_is_sent_once(officer: Client) -> None:
    request = asked()
    for _ in range(2):
        officer.post(f"{QUEUE}print-run/", {"request": [request.pk], "sent": "1"})
    assert AuditEntry.objects.filter(verb="dispatched").count() == 1


def test_what_is_not_sent_says_why_and_forgets_the_address(officer: Client) -> None:
    request = asked()
    address = f"{QUEUE}{request.pk}/not-sent/"
    assert "Say why it is not sent." in officer.post(address, {"reason": ""}).content.decode()
    officer.post(address, {"reason": "They found it online."})
    request.refresh_from_db()
    assert (request.state, request.reason) == (PostalState.CANCELLED, "They found it online.")
    assert not PostalContact.objects.exists()


def test_what_was_sent_meanwhile_stays_sent(officer: Client) -> None:
    request = asked()
    officer.post(f"{QUEUE}print-run/", {"request": [request.pk], "sent": "1"})
    officer.post(f"{QUEUE}{request.pk}/not-sent/", {"reason": "A mistake."})
    request.refresh_from_db()
    assert request.state == PostalState.DISPATCHED


class TestByTelephone:
    def answers(self, **changed: str) -> dict[str, str]:
        return {
            "about": "saturday",
            "wanted": "braille",
            "name": "A. Parent",
            "lines": "1 Example Street",
            "postcode": "LS1 3AD",
            "channel": "telephone",
            "received_on": str(timezone.localdate()),
            "once": "1",
            **changed,
        }

    @pytest.fixture(autouse=True)
    def splash(self) -> Publication:
        return Publication.objects.create(
            kind="service", address="/services/splash/", title="Saturday Splash", is_public=True
        )

    def test_is_put_into_the_queue_with_who_entered_it(self, officer: Client) -> None:
        assert "How did they ask?" in text(officer, f"{QUEUE}enter/")
        for _ in range(2):
            officer.post(f"{QUEUE}enter/", self.answers())
        request = PostalRequest.objects.get()
        assert (request.address, request.channel) == ("/services/splash/", "telephone")
        assert request.entered_by is not None

    @pytest.mark.parametrize(
        ("changed", "words"),
        [
            ({"about": "zebra"}, "We found no such page."),
            ({"postcode": "nowhere"}, "Write a whole postcode"),
            ({"received_on": str(date.today() + timedelta(days=3))}, "This day has not come yet."),  # noqa: DTZ011
            ({"channel": "web"}, "Choose one of the answers shown."),
        ],
    )
    def test_a_mistake_is_named_and_nothing_is_lost(self, officer: Client, changed: dict[str, str], words: str) -> None:
        page = officer.post(f"{QUEUE}enter/", self.answers(**changed)).content.decode()
        assert words in page
        assert "1 Example Street" in page
        assert not PostalRequest.objects.exists()


def test_nobody_else_sees_where_people_live(editor: Client, client: Client) -> None:
    request = asked()
    for path in ("", "print-run/?request=1", "enter/", f"{request.pk}/not-sent/"):
        answer = editor.get(QUEUE + path)
        assert answer.status_code == 403
        assert "Parent 1" not in answer.content.decode()
        assert client.get(QUEUE + path).status_code == 302
    editor.post(f"{QUEUE}print-run/", {"request": [request.pk], "sent": "1"})
    request.refresh_from_db()
    assert request.state == PostalState.WAITING
