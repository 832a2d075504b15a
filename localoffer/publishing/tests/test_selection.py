"""Many documents as one: in order, in their own language, not too deep, with nothing cut in silence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unittest.mock import patch

import pytest

from localoffer.places.distance import Point
from localoffer.publishing import selection
from localoffer.publishing.document import Block, Document, Paragraph, Section, Span
from localoffer.publishing.publication import Publication
from localoffer.publishing.selection import (
    distances,
    document_section,
    in_language,
    selection_document,
    selection_sections,
    within_depth,
)


@dataclass
class Leaflet:
    """As much of a Publishable as is asked of it here."""

    publication_id: int
    language: str = "en-GB"
    miles: float | None = None

    def publication_is_example(self) -> bool:
        return False

    def to_document(self) -> Document:
        number = self.publication_id
        return Document(f"Leaflet {number}", f"On subject {number}.", language=self.language)


def publication(number: int, *, is_public: bool = True) -> Publication:
    values = {"address": f"/leaflets/{number}/", "title": f"Leaflet {number}", "summary": f"On subject {number}."}
    return Publication(pk=number, is_public=is_public, **values)


@pytest.fixture(autouse=True)
def leaflets() -> Iterator[None]:
    """Every third is in Urdu."""

    def of(publications: Iterable[Publication]) -> list[Leaflet]:
        return [Leaflet(each.pk, "ur" if each.pk % 3 == 0 else "en-GB") for each in publications]

    with patch.object(selection, "records_of", of):
        yield


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def deepest(sections: Iterable[Section]) -> int:
    return max((1 + deepest(each.sections) for each in sections), default=0)


def test_a_document_becomes_a_section_that_begins_with_its_summary() -> None:
    inner = Section("When")
    document = Document("Splash", "A swim.", (paragraph("Warm."),), (inner,), "ur")
    made = document_section(document, (paragraph("1 mile."),))
    blocks = (paragraph("A swim."), paragraph("1 mile."), paragraph("Warm."))
    assert made == Section("Splash", blocks, (inner,), "ur")


def test_publications_come_in_the_order_given_and_only_public_ones() -> None:
    asked = [publication(4), publication(1, is_public=False), publication(2)]
    assert [each.heading for each in selection_sections(asked)] == ["Leaflet 4", "Leaflet 2"]


def test_words_on_one_stand_in_its_own_section() -> None:
    before: dict[int, Block] = {2: paragraph("Just here.")}
    first, second = selection_sections([publication(1), publication(2)], before=before)
    assert first.blocks == (paragraph("On subject 1."),)
    assert second.blocks == (paragraph("On subject 2."), paragraph("Just here."))


def test_a_section_says_its_language_where_it_differs() -> None:
    assert [each.language for each in selection_sections([publication(2), publication(3)])] == ["", "ur"]
    assert [each.language for each in selection_sections([publication(2), publication(3)], "ur")] == ["en-GB", ""]


def test_a_section_inside_one_of_another_language_says_its_own() -> None:
    urdu = Section(
        "اردو", sections=(Section("English", language="en-GB"), Section("پھر", language="ur")), language="ur"
    )
    (made,) = in_language((urdu,), "en-GB")
    assert made.language == "ur"
    assert [each.language for each in made.sections] == ["en-GB", ""]


def test_what_lies_too_deep_follows_what_it_was_in_with_nothing_lost() -> None:
    chain = Section("7", (paragraph("end"),))
    for number in range(6, 0, -1):
        chain = Section(str(number), (), (chain, Section(f"{number}b")), "ur" if number == 5 else "")
    document = Document("All", sections=(chain,))
    made = Document("All", sections=within_depth((chain,)))
    assert list(made.words()) == list(document.words())
    assert deepest(made.sections) == 5
    fifth = made.sections[0].sections[0].sections[0].sections[0]
    assert [(each.heading, each.language) for each in fifth.sections] == [
        ("5", "ur"),
        ("6", "ur"),
        ("7", "ur"),
        ("6b", "ur"),
        ("5b", "ur"),
        ("4b", ""),
    ]


def test_as_many_as_are_held_in_full_need_no_note() -> None:
    document = selection_document(title="All", summary="2,000.", publications=map(publication, range(1, 2_001)))
    assert document.blocks == ()
    assert len(document.sections) == 2_000


def test_more_than_that_are_there_in_short_and_the_document_says_so() -> None:
    document = selection_document(title="All", summary="2,003.", publications=map(publication, range(1, 2_004)))
    assert "2,003 entries. The first 2,000 are here in full. The other 3" in " ".join(document.words())
    *_, last_in_full, short = document.sections
    assert (len(document.sections), last_in_full.heading) == (2_001, "Leaflet 2000")
    (listed,) = short.blocks
    assert [item[0].href for item in getattr(listed, "items", ())] == [f"/leaflets/{n}/" for n in (2001, 2002, 2003)]
    assert "On subject 2003." in " ".join(document.words())


def test_distances_are_told_where_somebody_asked_from_where() -> None:
    far = [Leaflet(1, miles=2.44), Leaflet(2)]
    assert distances(far, None) == {}  # type: ignore[arg-type]
    told = distances(far, Point(53.8, -1.5, "LS6"))  # type: ignore[arg-type]
    assert told == {1: paragraph("Distance: 2.4 miles from LS6, in a straight line.")}
