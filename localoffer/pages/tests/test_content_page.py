from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.pages.models import GuidancePage, StatutoryHeading
from localoffer.pages.tests.every_block import EVERY_BLOCK, EVERY_WORD
from localoffer.publishing.document import List, Span

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_page(guidance: GuidancePage, headings: None, body: Callable[..., Any]) -> GuidancePage:
    guidance.body = body(*EVERY_BLOCK)
    guidance.headings.set(StatutoryHeading.objects.filter(identifier__in=["A8", "C14"]))
    guidance.save_revision().publish()
    page: GuidancePage = GuidancePage.objects.get()
    return page


def shown(client: Client) -> BeautifulSoup:
    answer = client.get("/school/sen-support/")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_the_page_and_its_document_say_the_same(client: Client, full_page: GuidancePage) -> None:
    on_screen = shown(client).main.get_text(" ").split()  # type: ignore[union-attr]
    in_document = [word.rstrip(":") for text in full_page.to_document().words() for word in text.split()]
    for words in (on_screen, in_document):
        assert [word for word in EVERY_WORD if word not in words] == []


def test_the_page_ends_with_the_law_and_who_keeps_it(client: Client, full_page: GuidancePage) -> None:
    page = shown(client)
    headings = [heading.get_text(strip=True) for heading in page.select("main h2")]
    assert headings[-2:] == ["The law behind this page", "About this page"]
    law = [link["href"] for link in page.select("section[aria-labelledby=law-heading] a")]
    assert law == [heading.url for heading in StatutoryHeading.objects.filter(identifier__in=["A8", "C14"])]


def test_the_document_ends_with_the_law(full_page: GuidancePage) -> None:
    section = full_page.to_document().sections[-1]
    assert section.heading == "The law behind this page"
    (law,) = section.blocks
    assert isinstance(law, List)
    assert law.items[1][1] == Span(
        "SEND Regulations 2014, Schedule 2, paragraph 14",
        href="https://www.legislation.gov.uk/uksi/2014/1530/schedule/2",
    )


def test_headings_never_skip_a_level(client: Client, full_page: GuidancePage) -> None:
    levels = [int(heading.name[1]) for heading in shown(client).select("main h1, main h2, main h3, main h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_no_identifier_is_used_twice(client: Client, full_page: GuidancePage) -> None:
    identifiers = [tag["id"] for tag in shown(client).find_all(id=True)]
    assert len(identifiers) == len(set(identifiers))


def test_an_empty_page_is_shown(client: Client, guidance: GuidancePage) -> None:
    assert "The law behind" not in shown(client).get_text()
    assert guidance.to_document().sections == ()


def test_a_page_for_professionals_says_so(client: Client, guidance: GuidancePage) -> None:
    assert "For schools and other professionals" not in shown(client).article.get_text()  # type: ignore[union-attr]
    guidance.audience = "professionals"
    guidance.save()
    assert "For schools and other professionals" in shown(client).article.get_text()  # type: ignore[union-attr]


def test_a_new_page_can_be_previewed(guidance: GuidancePage) -> None:
    page = GuidancePage(title="New", slug="new", summary="s")
    answer = page.make_preview_request()
    assert answer.status_code == 200
    assert b"<h1" in answer.content
