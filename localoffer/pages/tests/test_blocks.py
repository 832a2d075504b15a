from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from wagtail.blocks.base import get_error_json_data

from localoffer.directory.models import Service
from localoffer.pages.tests.every_block import EVERY_BLOCK

pytestmark = pytest.mark.django_db

RAW = dict(EVERY_BLOCK)
WORDS = {
    "text": "opening chapter told strongly linked",
    "expandable": "Foldone? insideone Foldtwo insidetwo",
    "steps": "stepname stepdate steptext",
    "contact": "rolename theyhelp team@team.example weekdays",
    "callout": "Important: beware",
    "table": "captionword headerword rowname cellword",
    "service_list": "listheading",
    "to_complete": "Leeds City Council completes this: missingnumber",
}

Body = Callable[..., Any]


def shown(body: Body, kind: str, raw: Any) -> BeautifulSoup:
    return BeautifulSoup(body((kind, raw))[0].render(), "html.parser")


@pytest.mark.parametrize("kind", WORDS)
def test_each_block_shows_all_its_words(body: Body, vocabularies: None, kind: str) -> None:
    words = shown(body, kind, RAW[kind]).get_text(" ").split()
    assert [word for word in WORDS[kind].split() if word not in words] == []


@pytest.mark.parametrize("kind", WORDS)
def test_each_block_is_sound(body: Body, vocabularies: None, kind: str) -> None:
    child = body((kind, RAW[kind]))[0]
    child.block.clean(child.value)


def test_what_officers_type_is_escaped(body: Body) -> None:
    page = shown(body, "to_complete", {"what": "<script>alert(1)</script>"})
    assert page.script is None
    assert "<script>alert(1)</script>" in page.get_text()


def test_one_unfolding_section_is_a_detail(body: Body) -> None:
    page = shown(body, "expandable", {"sections": [{"heading": "Why?", "text": "<p>So.</p>"}]})
    assert page.find("details") is not None


def test_a_contact_without_ways_shows_its_name(body: Body) -> None:
    page = shown(body, "contact", {"name": "SEND team", "text": ""})
    assert page.find("dt") is None
    assert "SEND team" in page.get_text()


def test_a_table_names_an_empty_header(body: Body) -> None:
    headers = shown(body, "table", RAW["table"]).find_all("th", scope="col")
    assert [header.get_text(strip=True) for header in headers] == ["Name of the row", "headerword"]


def test_a_ragged_table_is_refused(body: Body) -> None:
    child = body(("table", {"caption": "c", "headers": ["a", "b"], "rows": [["1", "2"], ["3"]]}))[0]
    with pytest.raises(ValidationError) as refused:
        child.block.clean(child.value)
    assert "Row 2 has 1 cells, but there are 2 headers." in str(get_error_json_data(refused.value))


@pytest.mark.parametrize("query", ["colour=red", "need=unknown", "age=99", "sector=leisure&level=huge"])
def test_an_unknown_filter_is_refused(body: Body, vocabularies: None, query: str) -> None:
    child = body(("service_list", {"heading": "h", "query": query}))[0]
    with pytest.raises(ValidationError):
        child.block.clean(child.value)


def test_a_list_of_services_shows_five_and_leads_to_all(body: Body, make_service: Callable[..., Service]) -> None:
    for number in range(6):
        make_service(f"Club {number}", cost="free")
    make_service("Dear club", cost="paid")
    page = shown(body, "service_list", RAW["service_list"])
    assert [heading.get_text(strip=True) for heading in page.find_all("h3")] == [f"Club {n}" for n in range(5)]
    last = page.find_all("a")[-1]
    assert (last["href"], last.get_text(strip=True)) == ("/services/?cost=free", "See all 6 services")


def test_a_list_of_no_services_says_so(body: Body) -> None:
    assert "no service here yet" in shown(body, "service_list", RAW["service_list"]).get_text()
