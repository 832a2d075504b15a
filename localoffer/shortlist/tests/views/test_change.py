"""Saving, taking off and moving, without an account and without JavaScript."""

from typing import Any

import pytest
from django.test import Client

from localoffer.shortlist.cookie import NAME
from localoffer.shortlist.tests.builders import change_service, listed, page, saved, school, service, visitor, words

pytestmark = pytest.mark.django_db

SAVE, REMOVE, MOVE, SAVE_ALL = "/shortlist/save/", "/shortlist/remove/", "/shortlist/move/", "/shortlist/save-all/"


def press(browser: Client, place: str, action: str) -> Any:
    """What a browser does with the form of the button at that place of the page it has just read."""
    form = page(browser.get("/services/")).select_one(f"#{place} form")
    assert form
    assert form["action"] == action
    return browser.post(action, {str(field["name"]): str(field["value"]) for field in form.select("input")})


def test_a_button_of_a_list_saves_and_leads_back_to_itself() -> None:
    there, browser = service(), visitor()
    response = press(browser, f"shortlist-{there.pk}", SAVE)
    assert (response.status_code, response["Location"]) == (302, f"/services/#shortlist-{there.pk}")
    response = press(browser, f"shortlist-{there.pk}", REMOVE)
    assert (response.status_code, response["Location"]) == (302, f"/services/#shortlist-{there.pk}")
    assert listed(browser) == []


def test_services_and_schools_stand_in_the_order_of_saving() -> None:
    one, two, three = service(), school(), service()
    assert listed(saved(two, three, one)) == [two.pk, three.pk, one.pk]


def test_a_double_click_and_two_tabs_save_everything_once() -> None:
    one, two = service(), service()
    browser = saved(one, one, two)
    browser.post(SAVE, {"publication": one.pk})
    assert listed(browser) == [one.pk, two.pk]


def test_taking_off_what_is_not_there_changes_nothing() -> None:
    there = service()
    browser = saved(there)
    for key in (str(there.pk + 1), "9" * 18):
        assert browser.post(REMOVE, {"publication": key}).status_code == 302
    assert listed(browser) == [there.pk]


def test_moving_up_and_down() -> None:
    one, two, three = service(), service(), service()
    browser = saved(one, two, three)
    response = browser.post(MOVE, {"publication": three.pk, "to": "up", "place": "shortlist"})
    assert response["Location"] == f"/shortlist/#shortlist-{three.pk}"
    assert listed(browser) == [one.pk, three.pk, two.pk]
    browser.post(MOVE, {"publication": one.pk, "to": "down"})
    assert listed(browser) == [three.pk, one.pk, two.pk]


@pytest.mark.parametrize("key", ["", "x", "-1", "0", "1.2", "9" * 40, "\x00", "٣"])
@pytest.mark.parametrize("address", [SAVE, REMOVE, MOVE])
def test_what_names_nothing_is_refused_in_plain_words(address: str, key: str) -> None:
    browser = saved(service())
    before = browser.cookies[NAME].value
    response = browser.post(address, {"publication": key, "to": "up", "back": "/services/"})
    assert response.status_code == 400
    assert "did not tell us which thing" in words(response)
    assert page(response).select_one("main a[href='/services/']")
    assert browser.cookies[NAME].value == before


def test_moving_nowhere_is_refused() -> None:
    there = service()
    assert saved(there).post(MOVE, {"publication": there.pk, "to": "sideways"}).status_code == 400


def test_what_the_public_cannot_read_is_never_saved_and_looks_like_nothing_at_all() -> None:
    draft, ended = service("Secret", live=False), service("Old", status="inactive")
    pages = [visitor().post(SAVE, {"publication": key}) for key in (draft.pk, ended.pk, 10**17)]
    assert {response.status_code for response in pages} == {404}
    assert len({words(response) for response in pages}) == 1
    assert not any(response.cookies for response in pages)


def test_the_hundred_and_first_is_refused_and_the_page_says_what_to_do() -> None:
    things = [service() for _ in range(101)]
    browser = visitor()
    browser.post(SAVE_ALL, {"items": ".".join(str(each.pk) for each in things[:100])})
    before = browser.cookies[NAME].value
    response = browser.post(SAVE, {"publication": things[100].pk})
    assert response.status_code == 409
    assert "holds 100 things at most" in words(response)
    assert "Take off what you do not need" in words(response)
    assert browser.cookies[NAME].value == before
    assert "Your shortlist is full" in words(browser.get("/shortlist/"))
    assert browser.post(SAVE, {"publication": things[0].pk}).status_code == 302


def test_all_of_a_shared_list_or_none() -> None:
    one, two, draft = service(), service(), service(live=False)
    browser = saved(two)
    response = browser.post(SAVE_ALL, {"items": f"{one.pk}.{two.pk}.{draft.pk}"})
    assert response["Location"] == "/shortlist/"
    assert listed(browser) == [two.pk, one.pk]
    assert browser.post(SAVE_ALL, {"items": "x"}).status_code == 404
    assert browser.post(SAVE_ALL, {}).status_code == 404


@pytest.mark.parametrize("address", [SAVE, REMOVE, MOVE, SAVE_ALL])
@pytest.mark.parametrize("method", ["get", "head", "put", "delete", "options"])
def test_only_a_form_can_change_anything(address: str, method: str) -> None:
    browser = saved(service())
    response: Any = getattr(browser, method)(address, {"publication": "1"} if method == "get" else None)
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert not response.cookies
    if method != "head":
        assert "This address only takes what a button sends" in words(response)


@pytest.mark.parametrize("address", [SAVE, REMOVE, MOVE, SAVE_ALL, "/shortlist/empty/"])
@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example.org"}, {}])
def test_another_website_cannot_change_a_list(address: str, headers: dict[str, str]) -> None:
    there = service()
    stranger = Client(enforce_csrf_checks=True)
    response = stranger.post(address, {"publication": there.pk, "items": there.pk, "to": "up"}, headers=headers)
    assert response.status_code == 403
    assert not response.cookies
    assert "left your shortlist as it was" in words(response)


def test_no_answer_is_kept_by_a_cache() -> None:
    there = service()
    for response in (visitor().post(SAVE, {"publication": there.pk}), visitor().post(SAVE), visitor().get(SAVE)):
        assert "no-store" in response["Cache-Control"]


def test_what_ends_after_it_was_saved_can_be_taken_off() -> None:
    there = service()
    browser = saved(there)
    change_service(there, live=False)
    assert listed(browser) == [there.pk]
    browser.post(REMOVE, {"publication": there.pk})
    assert listed(browser) == []
