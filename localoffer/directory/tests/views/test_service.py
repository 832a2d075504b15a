"""The page of one service, as families and search engines see it."""

import json
from datetime import UTC, datetime, time
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.directory.models import AccessFact, Contact, Link, Schedule, Service, ServiceAccess, ServiceLocation
from localoffer.directory.tests.builders import draft, location, sector, service, word
from localoffer.directory.tests.full_service import Texts, full_service
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db


def page(client: Client, made: Service, status: int = 200) -> BeautifulSoup:
    response = client.get(made.get_absolute_url())
    assert response.status_code == status
    return BeautifulSoup(response.content.decode(), "html.parser")


def words(shown: BeautifulSoup) -> str:
    main = shown.select_one("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def linked_data(shown: BeautifulSoup) -> Any:
    (script,) = shown.select("script[type='application/ld+json']")
    return json.loads(script.get_text())


def test_the_page_says_everything_that_is_known(client: Client) -> None:
    text = Texts("The {} here")
    said = words(page(client, full_service(text)))
    assert [given for given in text.made if given not in said] == []


def test_the_answers_come_before_the_rest(client: Client) -> None:
    said = words(page(client, full_service(Texts("{}"))))
    order = [
        "Is it for my child?",
        "How do we get it?",
        "Who pays?",
        "Whom do I ring?",
        "About this service",
        "If something goes wrong",
        "About this page",
    ]
    places = [said.index(heading) for heading in order]
    assert places == sorted(places)


def test_a_page_has_one_title_and_its_name_in_the_tab(client: Client) -> None:
    shown = page(client, service("Swim club"))
    assert [heading.get_text() for heading in shown.select("h1")] == ["Swim club"]
    assert shown.title is not None
    assert shown.title.get_text().startswith("Swim club – ")


def test_an_example_says_that_it_is_one(client: Client) -> None:
    assert "This service is invented." in words(page(client, service("Swim club", is_example=True)))
    assert "invented" not in words(page(client, service("Dance club")))


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({}, "Not yet checked"),
        ({"last_checked": "2026-09-14", "checked_by": "Pool team"}, "Last checked 14 September 2026 by Pool team."),
        ({"last_checked": "2025-01-01", "review_date": "2026-01-01"}, "May be out of date"),
        ({"review_date": "2999-01-01"}, "We will check it again by 1 January 2999."),
        ({"owner": "Leisure team"}, "Looked after by: Leisure team."),
    ],
)
def test_the_foot_says_how_far_to_trust_it(client: Client, dates: dict[str, str], said: str) -> None:
    made = service()
    Publication.objects.update(**dates)
    assert said in words(page(client, made))


def test_something_wrong_can_be_reported_from_the_page(client: Client) -> None:
    shown = page(client, service("Swim club", slug="swim"))
    (link,) = [each for each in shown.select("main a") if each.get_text() == "Report something wrong"]
    form = client.get(str(link["href"]))
    assert form.status_code == 200
    assert "Swim club" in form.content.decode()


@pytest.mark.parametrize("now", [datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 7, 15, 12, tzinfo=UTC)])
def test_ten_in_the_morning_is_ten_summer_and_winter(
    client: Client, monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    made = service()
    Schedule.objects.create(service=made, days="MO", opens=time(10), closes=time(12))
    monkeypatch.setattr(timezone, "now", lambda: now)
    assert "Every Monday, 10am to 12 noon" in words(page(client, made))


# Not there, or not any more


@pytest.mark.parametrize("status", ["defunct", "inactive"])
def test_a_service_that_ended_says_so_and_leads_on(client: Client, status: str) -> None:
    sector("leisure")
    made = service("Swim club", status=status, sectors="leisure", description="Come on Mondays")
    shown = page(client, made, 410)
    assert "Swim club is not running any more" in words(shown)
    assert "Come on Mondays" not in words(shown)
    assert shown.select_one("main a[href='/services/?sector=leisure']")


def test_a_service_closed_for_now_is_there_with_a_warning(client: Client) -> None:
    assert "This service is closed for now." in words(page(client, service(status="temporarily closed")))


def test_drafts_and_withdrawn_services_are_not_there(client: Client) -> None:
    withdrawn = service()
    withdrawn.unpublish()
    for hidden in (draft(), withdrawn):
        assert client.get(hidden.get_absolute_url()).status_code == 404


def test_a_draft_of_new_words_is_not_shown(client: Client) -> None:
    made = service("Swim club")
    edited = made.get_latest_revision_as_object()
    edited.name = "Diving club"
    edited.save_revision()
    assert "Diving" not in words(page(client, made))


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/services/nothing-here/", 404),
        ("/services/%F0%9F%8F%8A/", 404),
        ("/services/a%00b/", 400),
        ("/services/..%2F..%2Fetc%2Fpasswd/", 404),
        (f"/services/{'x' * 10_000}/", 404),
        ("/services/<script>/", 404),
    ],
)
def test_other_addresses_are_not_there(client: Client, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_the_page_is_only_read(client: Client) -> None:
    made = service()
    assert client.post(made.get_absolute_url()).status_code == 405
    assert client.head(made.get_absolute_url()).status_code == 200


# Hostile text


HOSTILE = ["{}\"'></script><img src=x onerror=a()>{{{{7*7}}}}", "{}</title><script>a()</script>&lt;&amp;"]


def scripts(shown: BeautifulSoup) -> list[str]:
    """What an inline script would run."""
    return [
        script.get_text() for script in shown.select("script:not([type='application/ld+json'])") if script.get_text()
    ]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_in_every_field_comes_out_as_text(client: Client, hostile: str) -> None:
    text = Texts(hostile)
    made = full_service(text)
    shown = page(client, made)
    said = words(shown)
    assert [given for given in text.made if given not in said] == []
    assert scripts(shown) == []
    assert not shown.select("[onerror]")
    assert not [link for link in shown.select("[href]") if "script:" in str(link["href"]).lower()]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_inside_its_linked_data(client: Client, hostile: str) -> None:
    made = full_service(Texts(hostile), minimum_age=5)
    stated = linked_data(page(client, made))
    assert stated["name"] == made.name
    assert stated["provider"]["name"] == made.organisation.name
    assert [channel["serviceLocation"]["name"] for channel in stated["availableChannel"]] == [
        place.location.name for place in made.places.all()
    ]
    (raw,) = [
        part for part in client.get(made.get_absolute_url()).content.decode().split("<script") if "ld+json" in part
    ]
    assert "<" not in raw.split(">", 1)[1].split("</script>")[0]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_comes_out_as_text_in_lists_and_when_the_service_ended(client: Client, hostile: str) -> None:
    made = full_service(Texts(hostile))
    listed = BeautifulSoup(client.get("/services/").content.decode(), "html.parser")
    assert made.name in words(listed)
    made.status = "defunct"
    made.save()
    for shown in (listed, page(client, made, 410)):
        assert made.name in shown.get_text()
        assert scripts(shown) == []
        assert not shown.select("[onerror]")
    assert client.get("/services/?format=json")["Content-Type"] == "application/json"


# Officers' preview, cost and privacy


def test_officers_see_a_draft_as_the_public_will(rf: Any) -> None:
    made = draft("Swim club", description="Come on Mondays")
    response = made.make_preview_request(original_request=rf.get("/admin/"))
    assert response.status_code == 200
    assert b"Come on Mondays" in response.render().content


def test_many_parts_take_no_more_queries_than_few(client: Client) -> None:
    made = service("Swim club")

    def add(count: int) -> None:
        for _ in range(count):
            number = Contact.objects.count()
            Contact.objects.create(service=made, role=f"Role {number}", telephone="0113 496 0001")
            Link.objects.create(service=made, label=f"Link {number}", url="https://example.org/")
            Schedule.objects.create(service=made, days="MO")
            ServiceAccess.objects.create(service=made, fact=word(AccessFact, f"fact-{number}"))
            ServiceLocation.objects.create(service=made, location=location(f"Place {number}"))

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            page(client, made)
        return len(captured)

    add(5)
    few = queries()
    add(35)
    assert "Role 39" in words(page(client, made))
    assert queries() == few
    assert few <= 20


def test_visitors_get_no_cookie(client: Client) -> None:
    listed, ended = service(), service(status="defunct")
    for address in (listed.get_absolute_url(), ended.get_absolute_url(), "/services/nothing-here/"):
        response = client.get(address)
        assert not response.cookies
        assert not response.has_header("Set-Cookie")
