"""What pages show of a shortlist, and what caches are told."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.cache import has_vary_header

from localoffer.shortlist.tests.builders import page, saved, school, service, visitor
from localoffer.shortlist.visit import CURRENT, this_visit

pytestmark = pytest.mark.django_db


def number_in_navigation(response: Any) -> str:
    link = page(response).select_one("nav[aria-label=Main] a[href='/shortlist/']")
    assert link
    return link.get_text()


def test_the_number_is_for_those_who_saved_something() -> None:
    browser = saved(service(), service())
    assert number_in_navigation(browser.get("/services/")) == "Shortlist (2)"
    assert number_in_navigation(visitor().get("/services/")) == "Shortlist"


def test_all_who_saved_nothing_get_the_same_page_and_caches_know_who_does_not() -> None:
    there = service()
    answers = [visitor().get("/services/"), visitor().get("/services/", headers={"cookie": "shortlist=forged"})]
    assert answers[0].content == answers[1].content
    assert saved(there).get("/services/").content != answers[0].content
    for address in ("/services/", "/schools/", there.address, "/no-such-page/"):
        assert has_vary_header(visitor().get(address), "Cookie"), address


def test_what_does_not_depend_on_it_says_so() -> None:
    service()
    assert not has_vary_header(visitor().get("/services/?format=json"), "Cookie")


@pytest.mark.parametrize(("make", "address"), [(service, "/services/"), (school, "/schools/")])
def test_each_card_has_its_button_and_a_saved_one_says_so(make: Any, address: str) -> None:
    first, second = make("Elm"), make("Oak")
    shown = page(saved(second).get(address))
    button = shown.select_one(f"#shortlist-{first.pk} button")
    assert button
    assert button.get_text() == "Save to your shortlist: Elm"
    there = shown.select_one(f"#shortlist-{second.pk}")
    assert there
    assert "Saved. Your shortlist has 1 thing" in " ".join(there.get_text(" ").split())
    assert there.select_one("form[action='/shortlist/remove/'] button")


@pytest.mark.parametrize(("make", "address"), [(service, "/services/"), (school, "/schools/")])
def test_the_buttons_ask_the_database_nothing(make: Any, address: str) -> None:
    browser = saved(*(make() for _ in range(5)))
    browser.get(address)  # What is read once for all visitors is read now.
    with CaptureQueriesContext(connection) as without:
        visitor().get(address)
    with CaptureQueriesContext(connection) as with_list:
        browser.get(address)
    assert len(with_list) == len(without)
    assert not [query for query in without if "publishing_publication" in query["sql"] and "JOIN" not in query["sql"]]


def test_a_page_can_be_saved_from_its_top_and_its_foot() -> None:
    for there in (service(), school()):
        shown = page(visitor().get(there.address))
        for place in ("shortlist", "shortlist-foot"):
            form = shown.select_one(f"#{place}-{there.pk} form[action='/shortlist/save/']")
            assert form
            assert form.select_one(f"input[name=back][value='{there.address}']")
            assert form.select_one(f"input[name=place][value='{place}']")


def test_the_button_leads_back_to_the_list_as_it_was_asked() -> None:
    service("Swim & run")
    field = page(visitor().get("/services/?q=swim+%26+run&sort=name")).select_one("main input[name=back]")
    assert field
    assert field["value"] == "/services/?q=swim+%26+run&sort=name"


def test_one_visitor_never_sees_what_another_saved() -> None:
    browser = saved(service())
    browser.get("/services/")
    assert CURRENT.get(None) is None
    assert len(this_visit().items) == 0
    assert number_in_navigation(visitor().get("/services/")) == "Shortlist"


def test_outside_a_request_there_is_no_address_to_lead_back_to() -> None:
    assert this_visit().address == ""
