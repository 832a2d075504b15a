"""The services as a chapter of the book: by kind of help, each once."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models.functions import Lower

from localoffer.directory.service import Service
from localoffer.directory.vocabulary import Sector
from localoffer.publishing.chapter import Chapter
from localoffer.publishing.document import Block, List, Paragraph, Section, Span
from localoffer.publishing.record import stated
from localoffer.publishing.selection import document_section

OTHER = "Other help"


def services_chapter() -> Chapter:
    """A service of several kinds stands under the first of them, and the others say where it is."""
    listed = Service.objects.listed().filter(publication__is_public=True)
    services = list(listed.with_everything().prefetch_related("sectors__parent").order_by(Lower("name"), "pk"))
    placed: dict[str, list[Service]] = defaultdict(list)
    named: dict[str, list[tuple[Service, str]]] = defaultdict(list)
    for service in services:
        first, *others = _kinds_of_help(service) or [OTHER]
        placed[first].append(service)
        for other in others:
            named[other].append((service, first))
    order = [str(sector) for sector in Sector.objects.filter(parent=None)]
    kinds = [kind for kind in dict.fromkeys([*order, *placed, *named, OTHER]) if kind in placed or kind in named]
    sections = tuple(_kind(kind, placed[kind], named[kind]) for kind in kinds)
    return Chapter("Services", sections, len(services))


def _kinds_of_help(service: Service) -> list[str]:
    """The kinds that it belongs to, in the order of the vocabulary, each once."""
    wholes = {sector.parent or sector for sector in service.sectors.all()}
    return [str(whole) for whole in sorted(wholes, key=lambda each: (each.position, each.label))]


def _kind(kind: str, services: Iterable[Service], named: list[tuple[Service, str]]) -> Section:
    sections = tuple(document_section(stated(service)) for service in services)
    return Section(kind, _elsewhere(named), sections)


def _elsewhere(named: list[tuple[Service, str]]) -> tuple[Block, ...]:
    """Those that stand under another kind of help, too."""
    if not named:
        return ()
    items = tuple((Span(f"{service.name}: under “{where}”"),) for service, where in named)
    return (
        Paragraph((Span("These services give this kind of help too. You find them under another heading:"),)),
        List(items),
    )
