"""Who may do what: editors draft, officers publish, others see nothing of it."""

import pytest
from django.test import Client

from localoffer.easy_read.models import EasyRead
from localoffer.officers.tests.easy_read.builders import (
    DRAFT,
    LIST,
    PUBLISH,
    address,
    draft,
    form,
    page,
    published,
    signed_in,
)

pytestmark = pytest.mark.django_db


def test_only_those_who_may_see_the_entry_and_the_screens() -> None:
    made = draft()
    stranger = signed_in()
    assert "Easy read" not in stranger.get("/admin/").content.decode()
    for each in (LIST, f"{LIST}begin/", f"{LIST}behind/", address(made), address(made, "preview/")):
        assert stranger.get(each).status_code == 302
        assert Client().get(each).status_code == 302
    assert "Easy read" in signed_in(DRAFT).get("/admin/").content.decode()


def test_an_editor_drafts_and_an_officer_publishes(editor: Client, officer: Client) -> None:
    made = draft()
    sent = {**form(editor, made), "do": "publish"}
    assert "Save and publish" not in editor.get(address(made)).content.decode()
    editor.post(address(made), sent)
    assert EasyRead.objects.get().state == "draft"
    officer.post(address(made), {**form(officer, made), "do": "publish"})
    assert EasyRead.objects.get().state == "published"


@pytest.mark.parametrize("ending", ["match/", "withdraw/"])
def test_who_may_not_publish_changes_nothing_that_is_public(ending: str) -> None:
    made = published()
    signed_in(DRAFT).post(address(made, ending), {"version": made.version, "sure": "yes", "digest": ""})
    assert EasyRead.objects.get().state == "published"


@pytest.mark.parametrize("ending", ["match/", "withdraw/", "discard/"])
def test_nothing_is_done_by_looking(ending: str) -> None:
    assert signed_in(DRAFT, PUBLISH).get(address(published(), ending)).status_code == 405


@pytest.mark.parametrize("key", [0, 2**63, 10**30])
def test_what_is_not_there_is_not_found(key: int) -> None:
    client = signed_in(DRAFT)
    for each in (f"{LIST}{key}/", f"{LIST}{key}/rows/{key}/picture/", f"{LIST}pictures/{key}/"):
        assert client.get(each).status_code == 404


def test_the_list_tells_how_each_stands() -> None:
    draft(), published()
    shown = page(signed_in(DRAFT).get(LIST))
    assert [heading.text for heading in shown.select(".easy h2[id]")] == ["Behind their page", "Drafts", "Published"]
    assert len(shown.select(".easy tbody tr")) == 2
