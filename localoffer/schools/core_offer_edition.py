"""The core offers in force as editions: of all kinds of setting together, and of each kind at its own address."""

import re
from dataclasses import replace

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse

from localoffer.publishing.document import Block, Document, List, Paragraph, Span
from localoffer.publishing.edition import Edition, publication_edition
from localoffer.publishing.publication import Publication
from localoffer.publishing.selection import selection_document
from localoffer.schools.core_offer import CoreOffer
from localoffer.schools.setting_kind import SettingKind

_KIND = re.compile(r"[-a-zA-Z0-9_]+")


def core_offer_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. What it answers is what the page at the address shows."""
    index = reverse("schools:core_offer")
    if address == index:
        return _every_kind(index)
    kind = address.removeprefix(index).removesuffix("/")
    if not (_KIND.fullmatch(kind) and address == reverse("schools:core_offer_of_kind", args=[kind])):
        return None
    known = SettingKind.objects.filter(identifier=kind).first()
    return _one_kind(known, address) if known else None


def _one_kind(kind: SettingKind, address: str) -> Edition | None:
    """The version in force; where there is none yet, words that say so."""
    current = CoreOffer.objects.current(kind.identifier)
    if current and current.publication:
        return _at(current.publication, address)
    document = Document(
        title=f"Core offer: {kind.label}",
        summary="We have not published what we expect of settings of this kind yet.",
        blocks=(
            List(
                (
                    (Span("See the core offers that we have published.", href=reverse("schools:core_offer")),),
                    (Span("Ask us what you can expect.", href="/contact/"),),
                )
            ),
        ),
    )
    return Edition(document=document, address=address, parts=0)


def _every_kind(address: str) -> Edition | None:
    """The only one whole, as its page shows it; else each as a section."""
    offers = CoreOffer.objects.current_of_each_kind()
    publications = core_offer_publications(offers)
    without = _without(offers)
    if len(publications) == 1 and (only := _at(publications[0], address)):
        return replace(only, document=replace(only.document, blocks=(*only.document.blocks, *without)))
    ask = Paragraph((Span("We have not published a core offer yet. "), Span("Ask us", href="/contact/"), Span(".")))
    document = selection_document(
        title="The core offer",
        summary=(
            f"What {settings.AUTHORITY.name} expects schools, colleges and early years providers to do for children and"
            " young people with special educational needs and disabilities (SEND)."
        ),
        publications=publications,
        blocks=without if publications else (ask,),
    )
    return Edition(document=document, address=address, parts=len(publications))


def core_offer_publications(offers: list[CoreOffer]) -> list[Publication]:
    """Of each offer, on one query."""
    found = Publication.objects.public().in_bulk([each.publication_id for each in offers if each.publication_id])
    return [found[each.publication_id] for each in offers if each.publication_id in found]


def _at(publication: Publication, address: str) -> Edition | None:
    """The edition of the publication, at the address where it was asked for."""
    edition = publication_edition(publication)
    return replace(edition, address=address) if edition else None


def _without(offers: list[CoreOffer]) -> tuple[Block, ...]:
    """The kinds of which nothing is published."""
    with_one = {offer.setting_kind_id for offer in offers}
    kinds = [kind for kind in SettingKind.objects.filter(is_retired=False) if kind.pk not in with_one]
    if not kinds:
        return ()
    labels = tuple((Span(kind.label),) for kind in kinds)
    return (Paragraph((Span("We have not published what we expect of these:"),)), List(labels))
