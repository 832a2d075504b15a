"""A page with all pages below it as one edition: in the officers' order, a page inside the page that it is below."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from localoffer.pages.models import GuidancePage, HomePage, SectionPage
from localoffer.pages.section_edition import section_edition
from localoffer.publishing.document import Section
from localoffer.publishing.edition import Edition, Wider

pytestmark = pytest.mark.django_db


def edition(query: str = "", address: str = "/school/") -> Edition:
    made = section_edition(address, QueryDict(query))
    assert made is not None
    return made


def tree(sections: tuple[Section, ...]) -> list[Any]:
    """Headings, each followed by a list of those inside it."""
    return [part for each in sections for part in (each.heading, *([tree(each.sections)] if each.sections else []))]


@pytest.fixture
def deep(section: SectionPage, guidance: GuidancePage) -> SectionPage:
    """School > SEN support, More > Deeper; then a page that is not published."""
    more = SectionPage(title="More", slug="more", summary="More of it.")
    section.add_child(instance=more)
    more.add_child(instance=GuidancePage(title="Deeper", slug="deeper", summary="What lies deeper."))
    section.add_child(instance=GuidancePage(title="Unfinished", slug="unfinished", summary="Secret.", live=False))
    return section


def test_it_answers_only_where_a_page_has_others_below_it(guidance: GuidancePage) -> None:
    nothing = QueryDict("whole=1")
    assert section_edition("/school/sen-support/", nothing) is None
    assert section_edition("/elsewhere/", nothing) is None
    assert section_edition("/services/", nothing) is None


def test_a_page_stays_alone_and_offers_the_pages_below_it(deep: SectionPage) -> None:
    made = edition()
    assert made.document == SectionPage.objects.get(pk=deep.pk).to_document()
    assert (made.address, made.parts) == ("/school/", 1)
    assert made.wider == (Wider("This page and the 3 pages below it", "/school/?whole=1"),)
    assert edition(address="/school/more/").wider[0].label == "This page and the page below it"
    assert edition("whole=yes&q=x").address == "/school/"


def test_with_all_below_it_each_page_is_in_its_place(deep: SectionPage) -> None:
    made = edition("whole=1&page=3")
    assert made.document.title == "Help at school, with all pages below it"
    assert tree(made.document.sections) == [
        "Help at school",
        ["Pages in this section"],
        "SEN support",
        "More",
        ["Pages in this section", "Deeper"],
    ]
    assert (made.address, made.parts, made.publication) == ("/school/?whole=1", 4, None)
    assert made.wider == (Wider("This page alone", "/school/"),)


def test_nothing_is_left_out_and_nothing_unpublished_is_in(deep: SectionPage, body: Callable[..., Any]) -> None:
    page = GuidancePage.objects.get(slug="deeper")
    page.body = body(("text", "<h2>When</h2><p>At any age.</p>"))
    page.save()
    words = list(edition("whole=1").document.words())
    assert [word for word in page.to_document().words() if word not in words] == []
    assert "At any age." in words
    assert "Secret." not in " ".join(words)
    assert words.count("What lies deeper.") == 1


def test_a_page_under_one_that_is_not_published_stands_under_the_next_above(deep: SectionPage) -> None:
    more = SectionPage.objects.get(slug="more")
    more.unpublish()
    made = edition("whole=1")
    assert [each.heading for each in made.document.sections] == ["Help at school", "SEN support", "Deeper"]


def test_a_page_that_is_not_published_has_no_edition(deep: SectionPage) -> None:
    SectionPage.objects.get(slug="school").unpublish()
    assert section_edition("/school/", QueryDict("whole=1")) is None


def test_sections_inside_sections_never_go_deeper_than_headings_do(section: SectionPage) -> None:
    above, names = section, [f"Level {number}" for number in range(8)]
    for name in names:
        page = SectionPage(title=name, slug=name.lower().replace(" ", "-"), summary="Below.")
        above.add_child(instance=page)
        above = page

    def depth(sections: tuple[Section, ...]) -> int:
        return max((1 + depth(each.sections) for each in sections), default=0)

    made = edition("whole=1")
    assert depth(made.document.sections) == 5
    words = list(made.document.words())
    assert [word for word in words if word in names and word.startswith("Level")][-8:] != []
    assert all(name in words for name in names)


def test_the_page_leads_there_and_the_copy_reads_in_order(deep: SectionPage, client: Client) -> None:
    page = client.get("/school/").content.decode()
    assert 'href="/school/formats/?whole=1">This page and all pages below it in other formats</a>' in page
    assert 'href="/school/formats/">' in page
    offered = client.get("/school/formats/").content.decode()
    assert "This page and the 3 pages below it" in offered
    assert 'href="/school/formats/?whole=1"' in offered
    copy = client.get("/school/formats/print/?whole=1").content.decode()
    places = [copy.index(f"{title}</h") for title in ("Help at school", "SEN support", "More", "Deeper")]
    assert places == sorted(places)


def test_a_guidance_page_has_no_such_link(guidance: GuidancePage, home: HomePage, client: Client) -> None:
    page = client.get("/school/sen-support/").content.decode()
    assert "whole=1" not in page
    assert 'href="/school/sen-support/formats/"' in page
