"""Themes in the CMS."""

import pytest
from django.test import Client

from localoffer.comments.models import Theme
from localoffer.officers.tests.comments.builders import theme


def test_an_officer_adds_a_theme_and_it_gets_an_address(officer: Client) -> None:
    officer.post("/admin/comment-themes/new/", {"name": "Travel & transport"})
    assert Theme.objects.get().slug == "travel-transport"


def test_another_name_keeps_the_address(officer: Client) -> None:
    old = theme("Waiting times")
    officer.post(f"/admin/comment-themes/edit/{old.pk}/", {"name": "Long waits"})
    old.refresh_from_db()
    assert (old.name, old.slug) == ("Long waits", "waiting-times")


@pytest.mark.parametrize("name", ["", "???", "Waiting  times!", "Waiting times"])
def test_a_name_without_words_or_like_another_is_refused(officer: Client, name: str) -> None:
    theme("Waiting times")
    assert officer.post("/admin/comment-themes/new/", {"name": name}).status_code == 200
    assert Theme.objects.count() == 1


def test_the_list_is_in_the_menu_of_those_who_may_change_it(officer: Client, moderator: Client) -> None:
    assert '"Themes"' in officer.get("/admin/").content.decode()
    assert '"Themes"' not in moderator.get("/admin/").content.decode()


def test_a_moderator_adds_none(moderator: Client) -> None:
    moderator.post("/admin/comment-themes/new/", {"name": "Travel"})
    assert not Theme.objects.exists()


def test_a_name_that_identifies_a_person_is_refused(officer: Client) -> None:
    answer = officer.post("/admin/comment-themes/new/", {"name": "The case of Mrs Okafor"})
    assert "may identify a person" in answer.content.decode()
    assert not Theme.objects.filter(name__contains="Okafor").exists()
