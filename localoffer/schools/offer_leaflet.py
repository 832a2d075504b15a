"""A school's offer as a leaflet of two to three pages: the most important, and where the rest is."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Document, Fact, Facts, List, Note, Paragraph, Section, Span, Spans
from localoffer.publishing.plain_text import spans
from localoffer.publishing.record import EXAMPLE
from localoffer.schools.first_sentences import first_sentences
from localoffer.schools.offer_contact import ContactPoint, offer_contact
from localoffer.schools.offer_document import SEND
from localoffer.schools.setting_answers import what_it_is, whom_to_ring
from localoffer.schools.setting_words import called

if TYPE_CHECKING:
    from localoffer.schools.school_offer import OfferAnswer, SchoolOffer

# What two sides of A4 hold beside the rest, shared out among the answers. A third holds what every copy says of itself.
_LETTERS = 1_600
_LEAST, _MOST = 90, 320


def offer_leaflet(offer: "SchoolOffer") -> Document:
    """Who they are, whom to contact, for which needs, access, the beginnings of the answers, and the way to the rest.

    Empty sections are left out.
    """
    setting = offer.setting
    example = (EXAMPLE,) if offer.is_example or setting.is_example else ()
    sections = (
        Section("Who we are", (*what_it_is(setting), *_where(offer))),
        Section("Whom to contact", _contacts(offer)),
        Section("Needs and access", _needs_and_access(offer)),
        Section("Our answers in short", _in_short(offer)),
        Section("Where to read more", _more(offer)),
    )
    return Document(
        title=f"{setting.name}: our offer in short",
        summary=f"How we support children and young people with {SEND}.",
        blocks=(*example, *_old(offer)),
        sections=tuple(section for section in sections if section.blocks),
    )


def _where(offer: "SchoolOffer") -> tuple[Block, ...]:
    lines = [offer.setting.name, *offer.setting.address_lines]
    return (Paragraph(spans(", ".join(lines))),)


def _contacts(offer: "SchoolOffer") -> tuple[Block, ...]:
    """Those whom the school names, a line each; else its office."""
    lines = tuple(_contact(each) for each in offer_contact(offer).points)
    return (List(lines),) if lines else whom_to_ring(offer.setting)


def _contact(point: ContactPoint) -> Spans:
    name = (Span(f"{point.name}{', ' if point.ways else ''}"),) if point.name else ()
    return (Span(f"{point.what_for}: ", strong=True), *name, *point.ways)


def _needs_and_access(offer: "SchoolOffer") -> tuple[Block, ...]:
    """Each as one run of words: lists of so many short items would fill a page."""
    told = (
        ("Needs that we support in particular", offer.needs.all()),
        ("Needs that some of our staff are trained in", offer.expertise.all()),
        ("Access to our buildings", offer.access.all()),
    )
    facts = tuple(Fact(term, (Paragraph(spans(f"{'; '.join(map(str, words))}.")),)) for term, words in told if words)
    return (Facts(facts),) if facts else ()


def _in_short(offer: "SchoolOffer") -> tuple[Block, ...]:
    """Question and answer close together, as a leaflet has them."""
    told = [answer for answer in offer.answers.all() if answer.text.strip()]
    letters = min(max(_LETTERS // max(len(told), 1), _LEAST), _MOST)
    facts = tuple(Fact(each.question.text, _shortened(each, letters)) for each in told)
    return (Facts(facts),) if facts else ()


def _shortened(answer: "OfferAnswer", letters: int) -> tuple[Paragraph, ...]:
    return (Paragraph(spans(first_sentences(answer.text, letters))),)


def _more(offer: "SchoolOffer") -> tuple[Block, ...]:
    """The page on the school's own website first, because the law asks for that one."""
    whole = settings.SITE_URL + offer.get_absolute_url()
    own = (
        (Paragraph((Span("Our SEN information report: "), Span(offer.own_page, href=offer.own_page))),)
        if offer.own_page
        else ()
    )
    published = plain_date(timezone.localdate(offer.published_at))
    renewal = "" if offer.is_overdue else f" and will renew it by {plain_date(offer.review_date)}"
    renewed = f"We published it on {published}{renewal}."
    return (
        *own,
        Paragraph((Span("All our answers in full: "), Span(whole, href=whole))),
        Paragraph(spans(f"This leaflet gives the beginnings of our answers. {renewed}")),
    )


def _old(offer: "SchoolOffer") -> tuple[Block, ...]:
    if not offer.is_overdue:
        return ()
    text = f"This may be out of date: it was to be renewed by {plain_date(offer.review_date)}."
    return (Note((Paragraph(spans(f"{text} Ask the {called(offer.setting)} before you rely on it.")),), warning=True),)
