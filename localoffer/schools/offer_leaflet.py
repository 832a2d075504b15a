"""A school's offer as a leaflet of four sides at most: the most important, and where the rest is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from localoffer.core.words import plain_date, plural
from localoffer.publishing.document import Block, Document, Fact, Facts, List, Note, Paragraph, Section, Span, Spans
from localoffer.publishing.plain_text import spans
from localoffer.publishing.record import EXAMPLE
from localoffer.schools.first_sentences import first_sentences
from localoffer.schools.leaflet_room import heading_lines, printed_lines, room_beside
from localoffer.schools.offer_contact import ContactPoint, offer_contact
from localoffer.schools.offer_document import SEND
from localoffer.schools.setting_answers import what_it_is, whom_to_ring
from localoffer.schools.setting_words import called

if TYPE_CHECKING:
    from localoffer.directory.vocabulary import Term
    from localoffer.schools.school_offer import OfferAnswer, SchoolOffer

# How much of an answer it gives: the most that has room for each, and of the first the next more where room is left.
_LENGTHS = (400, 340, 280, 230, 180, 140, 110, 90)
# Contacts, and each run of words, take no more than this, so that there is room for answers.
_CONTACT_LINES = 20
_RUN_LETTERS = 700
_ANSWERS = "Our answers in short"


def offer_leaflet(offer: "SchoolOffer") -> Document:
    """Who they are, whom to contact, for which needs, access, the beginnings of the answers, and the way to the rest.

    Empty sections are left out. However much a school writes, it is a sheet of A3 folded once, in standard print.
    """
    setting = offer.setting
    example = (EXAMPLE,) if offer.is_example or setting.is_example else ()
    told = [answer for answer in offer.answers.all() if answer.text.strip()]
    before = (
        Section("Who we are", (*what_it_is(setting), *_where(offer))),
        Section("Whom to contact", _contacts(offer)),
        Section("Needs and access", _needs_and_access(offer)),
    )
    document = Document(
        title=f"{setting.name}: our offer in short",
        summary=f"How we support children and young people with {SEND}.",
        blocks=(*example, *_old(offer)),
        sections=(*before, Section("Where to read more", _more(offer, len(told)))),
    )
    facts = _in_short(told, room_beside(document) - heading_lines(_ANSWERS))
    answers = Section(_ANSWERS, (Facts(facts),) if facts else ())
    sections = (*before, answers, Section("Where to read more", _more(offer, len(told) - len(facts))))
    return replace(document, sections=tuple(section for section in sections if section.blocks))


def _where(offer: "SchoolOffer") -> tuple[Block, ...]:
    lines = [offer.setting.name, *offer.setting.address_lines]
    return (Paragraph(spans(", ".join(lines))),)


def _contacts(offer: "SchoolOffer") -> tuple[Block, ...]:
    """Those whom the school names, a line each; else its office."""
    points = offer_contact(offer).points
    if not points:
        return whom_to_ring(offer.setting)
    lines = _fitting([_contact(each) for each in points], _CONTACT_LINES)
    more = (Paragraph(spans("Our full answers name more.")),) if len(lines) < len(points) else ()
    return (List(lines), *more)


def _fitting(lines: list[Spans], room: float) -> tuple[Spans, ...]:
    """The first, and as many more as there is room for."""
    return tuple(
        line for at, line in enumerate(lines) if at == 0 or printed_lines((List(tuple(lines[: at + 1])),)) <= room
    )


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
    facts = tuple(Fact(term, (Paragraph(spans(_run(words))),)) for term, words in told if words)
    return (Facts(facts),) if facts else ()


def _run(words: Iterable["Term"]) -> str:
    text = "; ".join(map(str, words))
    return f"{text}." if len(text) <= _RUN_LETTERS else f"{text[:_RUN_LETTERS].rsplit('; ', 1)[0]} …"


def _in_short(told: list["OfferAnswer"], room: float) -> tuple[Fact, ...]:
    """Question and answer close together, as a leaflet has them. Where there is no room for all, the first of them."""
    longer: list[Fact] = []
    for letters in _LENGTHS:
        facts = [Fact(each.question.text, _shortened(each, letters)) for each in told]
        if (left := room - _lines(*facts)) >= 0:
            return tuple(_filled_up(facts, longer, left))
        longer = facts
    return tuple(_while_there_is_room(facts, room))


def _filled_up(facts: list[Fact], longer: list[Fact], left: float) -> Iterator[Fact]:
    """What room is left goes to the first answers that say more in it."""
    for at, fact in enumerate(facts):
        more = _lines(longer[at]) - _lines(fact) if longer else 0
        taken = bool(longer) and more <= left
        left -= more if taken else 0
        yield longer[at] if taken else fact


def _while_there_is_room(facts: Iterable[Fact], room: float) -> Iterator[Fact]:
    for fact in facts:
        room -= _lines(fact)
        if room < 0:
            return
        yield fact


def _lines(*facts: Fact) -> float:
    return printed_lines((Facts(facts),))


def _shortened(answer: "OfferAnswer", letters: int) -> tuple[Paragraph, ...]:
    return (Paragraph(spans(first_sentences(answer.text, letters))),)


def _more(offer: "SchoolOffer", left_out: int) -> tuple[Block, ...]:
    """The page on the school's own website first, because the law asks for that one."""
    whole = settings.SITE_URL + offer.get_absolute_url()
    own = (
        (Paragraph((Span("Our SEN information report: "), Span(address, href=address))),)
        if (address := offer.setting.own_page)
        else ()
    )
    published = plain_date(timezone.localdate(offer.published_at))
    renewal = "" if offer.is_overdue else f" and will renew it by {plain_date(offer.review_date)}"
    renewed = f"We published it on {published}{renewal}."
    only = f" We answer {plural(left_out, 'more question')} only there." if left_out else ""
    return (
        *own,
        Paragraph((Span("All our answers in full: "), Span(whole, href=whole))),
        Paragraph(spans(f"This leaflet gives the beginnings of our answers.{only} {renewed}")),
    )


def _old(offer: "SchoolOffer") -> tuple[Block, ...]:
    if not offer.is_overdue:
        return ()
    text = f"This may be out of date: it was to be renewed by {plain_date(offer.review_date)}."
    return (Note((Paragraph(spans(f"{text} Ask the {called(offer.setting)} before you rely on it.")),), warning=True),)
