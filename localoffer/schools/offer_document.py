"""What a school offers, stated as a Document of its own and as a part of the setting's."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Document, Note, Paragraph, Section, Span
from localoffer.publishing.plain_text import spans
from localoffer.publishing.record import EXAMPLE
from localoffer.schools.offer_answers_document import answer_sections
from localoffer.schools.setting_words import called

if TYPE_CHECKING:
    from localoffer.schools.school_offer import SchoolOffer
    from localoffer.schools.setting import Setting

SEND = "special educational needs and disabilities (SEND)"


def offer_document(offer: "SchoolOffer") -> Document:
    """The offer alone: the way to the school's own page first, then how old it is, then question by question."""
    setting = offer.setting
    example = (EXAMPLE,) if offer.is_example or setting.is_example else ()
    return Document(
        title=offer_title(offer),
        summary=f"What this {called(setting)} says about its support for children and young people with {SEND}.",
        blocks=(*example, *own_page(setting), *about_offer(offer)),
        sections=answers_of(offer),
    )


def offer_section(offer: "SchoolOffer") -> Section:
    """The same within the setting's Document, which says more important things before it."""
    invented = offer.is_example and not offer.setting.is_example
    example = (EXAMPLE,) if invented else ()
    return Section(offer_heading(offer), (*example, *about_offer(offer)), answers_of(offer))


def offer_title(offer: "SchoolOffer") -> str:
    return f"What {offer.setting.name} offers"


def offer_heading(offer: "SchoolOffer") -> str:
    """What the section of the offer is called on the setting's own page."""
    return f"What this {called(offer.setting)} offers"


def answers_of(offer: "SchoolOffer") -> tuple[Section, ...]:
    return answer_sections(offer.answers.all(), offer.words)


def own_page(setting: "Setting") -> tuple[Block, ...]:
    """The page that the law asks for stands on the school's own website. Its link comes before all else."""
    if not setting.own_page:
        return ()
    name = called(setting)
    link = Span(f"Read the SEN information report on the {name}’s own website", href=setting.own_page)
    return (Paragraph((link, Span(f". SEN means special educational needs. The {name} keeps it up to date there."))),)


def about_offer(offer: "SchoolOffer") -> tuple[Block, ...]:
    """By whom, since when and until when; that it is old, or that its questions are a draft, where that is so."""
    name, published = called(offer.setting), plain_date(timezone.localdate(offer.published_at))
    renewal = "" if offer.is_overdue else f" It will renew this by {plain_date(offer.review_date)}."
    written = f"The {name} wrote this itself and published it on {published}.{renewal}"
    return (*_overdue(offer), Paragraph(spans(written)), *_draft_questions(offer))


def _overdue(offer: "SchoolOffer") -> tuple[Block, ...]:
    if not offer.is_overdue:
        return ()
    name = called(offer.setting)
    text = (
        f"This may be out of date. The {name} should have renewed it by {plain_date(offer.review_date)}."
        f" Ask the {name} before you rely on it."
    )
    return (Note((Paragraph(spans(text)),), warning=True),)


def _draft_questions(offer: "SchoolOffer") -> tuple[Block, ...]:
    if offer.template.is_confirmed:
        return ()
    text = f"The questions are a draft. {settings.AUTHORITY.name} has yet to confirm them."
    return (Note((Paragraph(spans(text)),)),)
