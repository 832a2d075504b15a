"""A core offer stated as a Document."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils import timezone

from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Document, Fact, Facts, List, Note, Paragraph, Section
from localoffer.publishing.plain_text import blocks, spans

if TYPE_CHECKING:
    from localoffer.schools.core_offer import CoreOffer, Expectation


def core_offer_document(offer: "CoreOffer") -> Document:
    """What it is, then one section for each area, in the authority's own words."""
    areas = tuple(Section(area.title, tuple(_expectations(area.expectations.all()))) for area in offer.areas.all())
    return Document(
        title=offer.title,
        summary=offer.publication_summary(),
        blocks=(*_not_yet(offer), *blocks(offer.introduction)),
        sections=(*areas, Section("Where this comes from", _about(offer))),
    )


def _expectations(expectations: Iterable["Expectation"]) -> Iterator[Block]:
    """A list of expectations; one that holds a list itself is a paragraph with its own list."""
    for has_items, group in groupby(expectations, key=lambda expectation: bool(expectation.items)):
        if not has_items:
            yield List(tuple(spans(expectation.text) for expectation in group))
            continue
        for expectation in group:
            yield Paragraph(spans(expectation.text))
            yield List(tuple(spans(str(item)) for item in expectation.items))


def _not_yet(offer: "CoreOffer") -> tuple[Block, ...]:
    if offer.in_force_from <= timezone.localdate():
        return ()
    return (Note((Paragraph(spans(f"This version comes into force on {plain_date(offer.in_force_from)}.")),)),)


def _about(offer: "CoreOffer") -> tuple[Block, ...]:
    facts = (
        Fact("Version", (Paragraph(spans(offer.version)),)),
        Fact("For", (Paragraph(spans(offer.setting_kind.label)),)),
        Fact("In force from", (Paragraph(spans(plain_date(offer.in_force_from))),)),
        Fact("Source", blocks(offer.source)),
    )
    return (Facts(tuple(fact for fact in facts if fact.blocks)),)
