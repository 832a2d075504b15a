"""What every copy says of itself: what it is, from when, where the newest is, and whom to ask for another format."""

from datetime import date

from django.conf import settings

from localoffer.core.words import plain_date
from localoffer.formats.format import Format
from localoffer.publishing.document import Document, Fact, Facts, Paragraph, Section, Span, Spans
from localoffer.publishing.edition import Edition

HEADING = "About this copy"


def first_line(document: Document, wanted: Format, today: date) -> Paragraph:
    """`Leeds Local Offer. Large print, made on 14 September 2026.`"""
    line = f"{settings.AUTHORITY.site_name}. {wanted.label}, made on {plain_date(today)}."
    return Paragraph((Span(line, language=_language(document)),))


def colophon(edition: Edition, wanted: Format, today: date) -> Section:
    """The last section of every copy."""
    live_page = settings.SITE_URL + edition.address
    facts = [
        ("What this is", (Span(f"{edition.document.title}. {wanted.label}, made on {plain_date(today)}."),)),
        ("Who publishes it", (Span(f"{settings.AUTHORITY.name}: {settings.AUTHORITY.site_name}."),)),
        ("Last checked", _checked(edition)),
        ("The newest version", (Span(live_page, href=live_page),)),
        ("In another format, or on paper", _ask()),
    ]
    made = tuple(Fact(term, (Paragraph(spans),)) for term, spans in facts if spans)
    return Section(HEADING, (Facts(made),), language=_language(edition.document))


def _language(document: Document) -> str:
    """It is written in English, whatever the document is in."""
    return "" if document.language.startswith("en") else "en-GB"


def _checked(edition: Edition) -> Spans:
    if edition.publication is None:
        return ()
    if edition.last_checked is None:
        return (Span("Not yet checked. Please ask before you rely on it."),)
    by = f" by {edition.publication.checked_by}" if edition.publication.checked_by else ""
    return (Span(f"{plain_date(edition.last_checked)}{by}."),)


def _ask() -> Spans:
    ways = settings.AUTHORITY.formats
    number = ways.telephone
    hours = f" ({ways.telephone_hours})" if ways.telephone_hours else ""
    ring = (Span("Ring "), Span(number, href=f"tel:{number.replace(' ', '')}"), Span(f"{hours} or ")) if number else ()
    return (*ring, Span("write to "), Span(ways.email, href=f"mailto:{ways.email}"), Span(". It is free."))
