"""What is done with a version that is published: still right, changed, taken off the site."""

import pytest
from django.core.management import call_command
from django.test import Client

from localoffer.easy_read.models import EasyRead
from localoffer.officers.tests.easy_read.builders import (
    DRAFT,
    LIST,
    PUBLISH,
    address,
    change,
    draft,
    page,
    published,
    signed_in,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer_here() -> Client:
    return signed_in(DRAFT, PUBLISH)


def behind() -> EasyRead:
    made = published()
    change(made.publication, summary="Sailing for all.")
    call_command("check_companions", verbosity=0)
    made.refresh_from_db()
    return made


def still_right(client: Client, made: EasyRead) -> dict[str, str]:
    found = page(client.get(address(made))).select_one(f"form[action='{address(made, 'match/')}']")
    assert found is not None
    return {str(field["name"]): str(field["value"]) for field in found.select("input[type=hidden]")}


def test_what_is_behind_is_in_both_lists_and_on_the_first_screen(officer_here: Client) -> None:
    made = behind()
    assert "behind since" in page(officer_here.get(LIST)).text
    listed = page(officer_here.get(f"{LIST}behind/"))
    assert [link["href"] for link in listed.select("td a")] == [address(made)]
    home = " ".join(page(officer_here.get("/admin/")).text.split())
    assert "Easy read versions and translations that are behind their page 1" in home
    assert "behind their page" not in page(signed_in().get("/admin/")).text


def test_a_translator_sees_what_is_behind_too() -> None:
    made = behind()
    translator = signed_in("translations.draft_translation")
    assert made.publication.title in page(translator.get(f"{LIST}behind/")).text
    assert "behind their page 1" in " ".join(page(translator.get("/admin/")).text.split())


def test_it_is_still_right(officer_here: Client) -> None:
    made = behind()
    shown = page(officer_here.get(address(made)))
    assert [each.text for each in shown.select("ins")] == ["Sailing for all."]
    officer_here.post(address(made, "match/"), still_right(officer_here, made))
    made.refresh_from_db()
    assert made.behind_since is None
    assert not page(officer_here.get(address(made))).select("ins")
    assert "has changed" not in Client().get(made.address).content.decode()


def test_a_page_that_changed_again_is_looked_at_again(officer_here: Client) -> None:
    made = behind()
    sent = still_right(officer_here, made)
    change(made.publication, summary="Diving for all.")
    answer = officer_here.post(address(made, "match/"), sent, follow=True)
    assert "has changed again" in page(answer).text
    made.refresh_from_db()
    assert made.behind_since is not None


def test_it_is_taken_off_the_site_with_a_tick(officer_here: Client) -> None:
    made = published()
    officer_here.post(address(made, "withdraw/"), {"version": made.version})
    assert Client().get(made.address).status_code == 200
    officer_here.post(address(made, "withdraw/"), {"version": made.version + 1, "sure": "yes"})
    assert Client().get(made.address).status_code == 200
    officer_here.post(address(made, "withdraw/"), {"version": made.version, "sure": "yes"})
    assert Client().get(made.address).status_code == 404


def test_a_draft_is_thrown_away_with_a_tick(officer_here: Client) -> None:
    made = draft()
    officer_here.post(address(made, "discard/"), {"version": made.version})
    officer_here.post(address(made, "discard/"), {"version": made.version + 1, "sure": "yes"})
    assert EasyRead.objects.exists()
    officer_here.post(address(made, "discard/"), {"version": made.version, "sure": "yes"})
    assert not EasyRead.objects.exists()
