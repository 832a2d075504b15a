import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.pages.models import GuidancePage, HomePage, HomeRoute
from localoffer.publishing.document import Document, List, Section, Span

pytestmark = pytest.mark.django_db


@pytest.fixture
def routes(home: HomePage, guidance: GuidancePage) -> list[HomeRoute]:
    home.refresh_from_db()
    home.routes.set(
        [
            HomeRoute(group="age", title="Under 5", text="Nursery", address="/services/?age=4", sort_order=1),
            HomeRoute(group="question", title="School", page=guidance.page_ptr, sort_order=2),
        ]
    )
    home.save_revision().publish()
    return list(HomeRoute.objects.all())


def test_search_comes_first_and_needs_no_script(client: Client, routes: list[HomeRoute]) -> None:
    page = BeautifulSoup(client.get("/").content, "html.parser")
    form = page.main.form  # type: ignore[union-attr]
    assert form is not None
    assert (form["action"], form["method"]) == ("/services/", "get")
    assert [field["name"] for field in form.find_all("input")] == ["q", "near"]
    assert len(page.find_all("h1")) == 1


def test_the_ways_in_are_grouped(client: Client, routes: list[HomeRoute]) -> None:
    page = BeautifulSoup(client.get("/").content, "html.parser")
    links = [(link.get_text(), link["href"]) for link in page.select(".lo-link-card a")]
    assert links == [("Under 5", "/services/?age=4"), ("School", "/school/sen-support/")]
    headings = [heading.get_text() for heading in page.select("main h2")]
    assert headings[:2] == ["By age", "What do you want to know?"]
    assert "Schools, dates and more" not in headings


def test_a_way_to_an_unpublished_page_is_left_out(client: Client, routes: list[HomeRoute]) -> None:
    GuidancePage.objects.get().unpublish()
    assert b"School</a>" not in client.get("/").content


def test_the_number_of_queries_does_not_grow(
    client: Client, routes: list[HomeRoute], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(10):
        client.get("/")


def test_its_document_says_all_of_it(routes: list[HomeRoute]) -> None:
    assert HomePage.objects.get().to_document() == Document(
        title="Our Local Offer",
        summary="What there is.",
        sections=(
            Section("By age", (List(((Span("Under 5", href="/services/?age=4"), Span(": Nursery")),)),)),
            Section("What do you want to know?", (List(((Span("School", href="/school/sen-support/"),),)),)),
        ),
    )
