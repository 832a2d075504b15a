"""The whole Local Offer as one book: its chapters in their order, empty ones left out."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from localoffer.pages.book_edition import book_edition, pages_chapter
from localoffer.pages.models import GuidancePage, HomePage
from localoffer.publishing.chapter import Chapter
from localoffer.publishing.document import Paragraph, Section, Span
from localoffer.publishing.edition import Edition

pytestmark = pytest.mark.django_db
HERE = "localoffer.pages.tests.test_book_edition"


def two_leaflets() -> Chapter:
    return Chapter("Leaflets", (Section("First", (Paragraph((Span("One."),)),)), Section("Second")), 2)


def nothing() -> Chapter:
    return Chapter("Empty shelf", (), 0)


def edition(query: str = "") -> Edition:
    made = book_edition("/", QueryDict(query))
    assert made is not None
    return made


def test_it_answers_for_the_home_page_only(home: HomePage) -> None:
    assert book_edition("/services/", QueryDict("")) is None


def test_before_there_is_a_home_page_there_is_no_book() -> None:
    assert book_edition("/", QueryDict("")) is None


def test_chapters_come_in_the_order_of_the_settings_without_empty_ones(guidance: GuidancePage, settings: Any) -> None:
    pages = "localoffer.pages.book_edition.pages_chapter"
    settings.BOOK_CHAPTERS = [f"{HERE}.two_leaflets", f"{HERE}.nothing", pages]
    made = edition("whole=1&page=2")
    assert [each.heading for each in made.document.sections] == ["Leaflets", pages_chapter().title]
    words = " ".join(made.document.words())
    assert "Leaflets (2 entries)" in words
    assert "Empty shelf" not in words
    assert (made.address, made.parts, made.publication) == ("/", 5, None)


def test_its_pages_are_in_the_order_of_the_tree(guidance: GuidancePage) -> None:
    chapter = pages_chapter()
    (school,) = chapter.sections
    assert (school.heading, chapter.parts) == ("Help at school", 2)
    assert [each.heading for each in school.sections] == ["Pages in this section", "SEN support"]


def test_it_begins_with_what_the_home_page_says(home: HomePage, settings: Any) -> None:
    settings.BOOK_CHAPTERS = [f"{HERE}.two_leaflets"]
    document = edition().document
    assert document.title == f"{settings.AUTHORITY.site_name}: the whole of it"
    assert document.summary == "What there is."


def test_the_home_page_leads_to_it_and_it_reads_in_order(guidance: GuidancePage, client: Client) -> None:
    assert 'href="/formats/"' in client.get("/").content.decode()
    assert client.get("/formats/").status_code == 200
    copy = client.get("/formats/print/").content.decode()
    places = [copy.index(words) for words in ("the whole of it</h1>", "Help at school</h", "SEN support</h")]
    assert places == sorted(places)
