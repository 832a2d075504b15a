"""Closed schools: their editors are brought to the successor."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.answering.models import SchoolEditor
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
CLOSED = "/admin/school-offers/closed/"


def words(client: Client, **sent: object) -> str:
    answer = client.post(CLOSED, sent, follow=True) if sent else client.get(CLOSED)
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def test_nothing_is_said_to_be_nothing(officer: Client) -> None:
    assert "None." in words(officer)


def test_editors_are_moved_once(officer: Client) -> None:
    new = builders.setting(name="New School")
    old = builders.setting(name="Old School", status="closed", successor=new)
    builders.editor(old, email="a@example.org")
    assert "Move 1 editor of Old School" in words(officer)
    assert "1 editor moved." in words(officer, key=old.pk)
    assert "Everybody is moved already." in words(officer, key=old.pk)
    assert "All moved" in words(officer)
    assert SchoolEditor.objects.active().filter(setting=new).count() == 1


def test_those_with_something_to_do_come_first(officer: Client) -> None:
    new = builders.setting()
    for name in ("Ash School", "Beech School"):
        builders.editor(builders.setting(name=name, status="closed", successor=new), email=f"{name[0]}@example.org")
    officer.post(CLOSED, {"key": Setting.objects.get(name="Ash School").pk})
    shown = words(officer)
    assert shown.index("Beech School") < shown.index("Ash School")


def test_without_a_successor_it_is_to_be_named(officer: Client) -> None:
    old = builders.setting(status="closed")
    builders.editor(old)
    assert "Name the other school first" in words(officer)
    assert "Name it first." in words(officer, key=old.pk)


@pytest.mark.parametrize("key", ["x", "0", "9" * 30])
def test_nonsense_is_said(officer: Client, key: str) -> None:
    assert "Nothing was done" in words(officer, key=key)
