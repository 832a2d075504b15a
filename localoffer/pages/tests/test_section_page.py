import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.pages.models import GuidancePage, SectionPage
from localoffer.publishing.document import List, Section, Span

pytestmark = pytest.mark.django_db


def test_it_leads_to_the_published_pages_below(client: Client, section: SectionPage, guidance: GuidancePage) -> None:
    section.refresh_from_db()
    section.add_child(instance=GuidancePage(title="Draft", slug="draft", summary="s", live=False))
    page = BeautifulSoup(client.get("/school/").content, "html.parser")
    cards = page.select(".lo-link-card")
    assert [card.get_text(" ", strip=True) for card in cards] == ["SEN support Help without a plan."]
    assert cards[0].a["href"] == "/school/sen-support/"  # type: ignore[index]


def test_it_can_be_empty(client: Client, section: SectionPage) -> None:
    assert client.get("/school/").status_code == 200
    assert section.to_document().sections == ()


def test_its_document_names_them(section: SectionPage, guidance: GuidancePage) -> None:
    assert SectionPage.objects.get().to_document().sections == (
        Section(
            "Pages in this section",
            (List(((Span("SEN support", href="/school/sen-support/"), Span(": Help without a plan.")),)),),
        ),
    )


def test_the_number_of_queries_does_not_grow(
    client: Client, section: SectionPage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        section.add_child(instance=GuidancePage(title=f"Page {number}", summary="s"))
        section = SectionPage.objects.get()
    with django_assert_max_num_queries(16):
        client.get("/school/")
