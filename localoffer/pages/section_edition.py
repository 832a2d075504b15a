"""A page of the authority with all pages below it, as one edition at `<page>?whole=1`."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.apps import apps
from django.http import QueryDict
from wagtail.models import Page

from localoffer.pages.content_page import ContentPage
from localoffer.pages.public_page import public_page_models
from localoffer.publishing.document import Document, Section
from localoffer.publishing.edition import Edition, Wider, publication_edition
from localoffer.publishing.publication import Publication
from localoffer.publishing.record import stated
from localoffer.publishing.selection import document_section, in_language, within_depth

WHOLE = "whole"


def section_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source, for pages that have others below them. Without `whole=1` the page stays alone."""
    publication = Publication.objects.public().filter(address=address).first()
    page = _page_of(publication) if publication else None
    number = sum(rows.count() for rows in _rows_below(page)) if page else 0
    alone = publication_edition(publication) if publication and number else None
    if page is None or alone is None:
        return None
    below = "the page" if number == 1 else f"the {number:,} pages"
    wider = Wider(f"This page and {below} below it", f"{address}?{WHOLE}=1")
    if asked.get(WHOLE) != "1":
        return replace(alone, wider=(wider,))
    return Edition(
        document=_whole(alone.document, nested(pages_below(page))),
        address=wider.address,
        parts=number + 1,
        wider=(Wider("This page alone", address),),
    )


def pages_below(page: Page) -> list[ContentPage]:
    """The public pages below, in the officers' order: each before those below it."""
    found = [each for rows in _rows_below(page) for each in rows.prefetch_related("headings")]
    return sorted(found, key=lambda each: str(each.path))


def nested(pages: Iterable[ContentPage]) -> tuple[Section, ...]:
    """Pages in the officers' order as sections: a page lies in the nearest page above it that is among them."""
    left, found = list(pages), []
    while left:
        first, *others = left
        inside = [each for each in others if each.path.startswith(first.path)]
        section = document_section(stated(first))
        found.append(replace(section, sections=(*section.sections, *nested(inside))))
        # In the order of the tree they come next, before any other.
        left = others[len(inside) :]
    return tuple(found)


def _whole(document: Document, below: tuple[Section, ...]) -> Document:
    """What the page itself says first, then the pages below it: the contents name pages, not parts of one."""
    here = Section(document.title, document.blocks, document.sections)
    return Document(
        title=f"{document.title}, with all pages below it",
        summary=document.summary,
        sections=within_depth((here, *in_language(below, document.language))),
        language=document.language,
    )


def _rows_below(page: Page) -> list[Any]:
    """The public pages below, model by model."""
    models = [model for model in apps.get_models() if issubclass(model, ContentPage)]
    return [model.objects.descendant_of(page).live().filter(publication__is_public=True) for model in models]


def _page_of(publication: Publication) -> Page | None:
    found = (model.objects.filter(publication=publication).first() for model in public_page_models())
    return next((page for page in found if page), None)
