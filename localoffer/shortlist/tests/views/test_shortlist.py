"""One's own shortlist, one that was shared, emptying it, and its formats."""

import pytest
from django.test import override_settings

from localoffer.shortlist.tests.builders import change_service, listed, page, saved, school, service, visitor, words

pytestmark = pytest.mark.django_db


def test_an_empty_one_says_how_to_start() -> None:
    response = visitor().get("/shortlist/")
    assert response.status_code == 200
    assert "You have not saved anything yet" in words(response)
    assert page(response).select("main a[href='/services/'], main a[href='/schools/']")


def test_it_shows_what_was_saved_with_all_that_can_be_done() -> None:
    one, two = service("Swim", telephone="0113 496 0123"), school("Elm School")
    response = saved(one, two).get("/shortlist/")
    shown = page(response)
    assert [link.get_text() for link in shown.select("article h2 a")] == ["Swim", "Elm School"]
    assert shown.select_one("a[href='tel:01134960123']")
    first, second = shown.select("article")
    assert [button.get_text() for button in first.select("form button")] == ["Move down: Swim", "Take it off: Swim"]
    assert second.select_one("form button").get_text() == "Move up: Elm School"  # type: ignore[union-attr]
    assert shown.select_one(f"a[href='/shortlist/formats/?items={one.pk}.{two.pk}']")
    assert "no-store" in response["Cache-Control"]
    assert shown.select_one("meta[name=robots][content=noindex]")


@override_settings(SITE_URL="https://offer.example.org")
def test_the_link_to_share_holds_the_list() -> None:
    there = service()
    link = page(saved(there).get("/shortlist/")).select_one(".lo-shortlist__share a")
    assert link
    assert link["href"] == link.get_text() == f"https://offer.example.org/shortlist/?items={there.pk}"


def test_what_is_gone_is_said_and_shared_with_nobody() -> None:
    there, gone = service("Swim"), service("Old club")
    browser = saved(gone, there)
    change_service(gone, live=False)
    response = browser.get("/shortlist/")
    assert "Old club" in words(response)
    assert "This has ended, moved or been taken off this website" in words(response)
    assert not page(response).select(f"main a[href='{gone.address}']")
    assert page(response).select(f"a[href='/shortlist/formats/?items={there.pk}']")


def test_a_list_of_what_is_gone_has_nothing_to_share() -> None:
    gone = service()
    browser = saved(gone)
    change_service(gone, status="inactive")
    response = browser.get("/shortlist/")
    assert "This service has ended." in words(response)
    assert not page(response).select("a[href*='items=']")


def test_notes_have_no_way_to_the_server() -> None:
    boxes = page(saved(service()).get("/shortlist/")).select("textarea")
    assert boxes
    for box in boxes:
        assert not box.has_attr("name")
        assert not box.has_attr("form")
        assert box.find_parent("form") is None


def test_a_shared_list_works_for_anybody() -> None:
    one, two = service("Swim"), school("Elm School")
    response = visitor().get(f"/shortlist/?items={two.pk}.{one.pk}")
    assert [link.get_text() for link in page(response).select("article h2 a")] == ["Elm School", "Swim"]
    field = page(response).select_one("form[action='/shortlist/save-all/'] input")
    assert field
    assert field["value"] == f"{two.pk}.{one.pk}"
    assert not response.cookies


def test_a_shared_list_tells_how_many_are_missing_and_nothing_of_them() -> None:
    there, draft = service(), service("Secret", live=False)
    said = words(visitor().get(f"/shortlist/?items={there.pk}.{draft.pk}.{10**17}"))
    assert "2 more things in this link are not in the Local Offer" in said
    assert "Secret" not in said


def test_whoever_has_them_all_is_not_asked_to_save_them() -> None:
    one, two = service(), service()
    browser = saved(one, two)
    own, part = browser.get(f"/shortlist/?items={one.pk}.{two.pk}"), browser.get(f"/shortlist/?items={two.pk}")
    assert "This is what others see" in words(own)
    assert "All of these are on your shortlist" in words(part)
    assert not page(own).select("form[action='/shortlist/save-all/']")


@pytest.mark.parametrize(
    "text", ["", "x", "-1", "0.0", "9" * 400, "%00", "1e9", ".".join(map(str, range(10**6, 10**6 + 10_000)))]
)
def test_a_link_that_holds_nothing_says_so(text: str) -> None:
    response = visitor().get(f"/shortlist/?items={text}")
    assert response.status_code == 404
    assert "This link holds nothing" in words(response)


def test_emptying_asks_once_and_takes_the_cookie_away() -> None:
    browser = saved(service(), service())
    asked = browser.get("/shortlist/empty/")
    assert "It has 2 things" in words(asked)
    assert len(listed(browser)) == 2
    response = browser.post("/shortlist/empty/")
    assert response["Location"] == "/shortlist/"
    assert response.cookies["shortlist"]["max-age"] == 0
    assert listed(browser) == []


def test_an_empty_list_is_not_emptied() -> None:
    assert visitor().get("/shortlist/empty/")["Location"] == "/shortlist/"


def test_formats_of_nothing_say_how_to_start() -> None:
    response = visitor().get("/shortlist/formats/")
    assert response.status_code == 200
    assert "Save to your shortlist" in words(response)
    assert "Save to your shortlist" in words(visitor().get("/shortlist/formats/?items=x.%00"))


def test_formats_without_a_list_lead_whoever_has_one_to_its_own() -> None:
    there = service()
    link = page(saved(there).get("/shortlist/formats/")).select_one("main a.govuk-button")
    assert link
    assert link["href"] == f"/shortlist/formats/?items={there.pk}"


def test_the_formats_are_of_the_whole_list_and_need_no_cookie() -> None:
    one, two = service("Swim"), school("Elm School")
    address = f"items={one.pk}.{two.pk}"
    offered = page(visitor().get(f"/shortlist/formats/?{address}"))
    assert offered.select_one(f"a[href='/shortlist/formats/print/?{address}']")
    copy = visitor().get(f"/shortlist/formats/print/?{address}")
    assert copy.status_code == 200
    said = words(copy)
    assert said.index("Swim") < said.index("Elm School")
