"""One thing on a shortlist, as the page tells of it, whatever kind of publication it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from localoffer.core.words import ages_stated
from localoffer.publishing.document import Document, Facts, Illustrated, List, Note, Paragraph, Section, Span
from localoffer.publishing.publication import Publication, Publishable
from localoffer.publishing.record import records_of
from localoffer.shortlist.items import Items

KINDS = {
    "service": "Service",
    "school": "School or college",
    "page": "Information",
    "core-offer": "Core offer",
    "response": "You said, we did",
}
# Their pages stay when they end, and say so. All that their notes say is what became of them.
_SAY_THAT_THEY_ENDED = ("service", "school")
MOST_CONTACTS = 3
MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """`is_here` is false where the public cannot read it any more; `title` and `says` are then all that is told.

    `contacts` are links to ring or write to, `facts` pairs of a term and words, empty ones among them.
    """

    key: int
    title: str
    is_here: bool = False
    address: str = ""
    kind: str = ""
    summary: str = ""
    says: str = ""
    is_overdue: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    contacts: tuple[Span, ...] = field(default=())


def own_entries(items: Items) -> list[Entry]:
    """Everything that was saved. The cookie is signed and took in nothing but what was public, so each had a title
    that the visitor has read."""
    known = Publication.objects.in_bulk(items.ids)
    told = _told([known[key] for key in items if key in known])
    return [told.get(key) or Entry(key, "Something that you saved") for key in items]


def public_entries(items: Items) -> list[Entry]:
    """Only what anybody can read: a link can name anything."""
    public = Publication.objects.public().in_bulk(items.ids)
    told = _told([public[key] for key in items if key in public])
    return [entry for key in items if (entry := told.get(key))]


def _told(publications: list[Publication]) -> dict[int, Entry]:
    records = {record.publication_id: record for record in records_of(publications)}
    return {each.pk: _entry(each, records.get(each.pk)) for each in publications}


def _entry(publication: Publication, record: Publishable | None) -> Entry:
    if record is None or not publication.is_public:
        return _gone(publication, record)
    document = record.to_document()
    return Entry(
        key=publication.pk,
        title=publication.title,
        is_here=True,
        address=publication.address,
        kind=KINDS.get(publication.kind, ""),
        summary=publication.summary,
        says=_warnings(document),
        is_overdue=publication.is_overdue,
        facts=_facts(record),
        contacts=tuple(contacts_in(document))[:MOST_CONTACTS],
    )


def _gone(publication: Publication, record: Publishable | None) -> Entry:
    entry = Entry(publication.pk, publication.title, kind=KINDS.get(publication.kind, ""))
    if record is None or publication.kind not in _SAY_THAT_THEY_ENDED:
        return entry
    says = _warnings(record.to_document())
    return replace(entry, says=says, address=publication.address) if says else entry


def _facts(record: Publishable) -> tuple[tuple[str, str], ...]:
    facets = record.facets()
    names = list(dict.fromkeys(place.name for place in facets.places))
    more = f" and {len(names) - MOST_PLACES} more" if len(names) > MOST_PLACES else ""
    ages = ages_stated((facets.minimum_age, facets.maximum_age))
    return (("Ages", ages), ("Where", "; ".join(names[:MOST_PLACES]) + more))


def _warnings(document: Document) -> str:
    """What a publication warns of before anything else: `This service has ended.`"""
    notes = [block for block in document.blocks if isinstance(block, Note) and block.warning]
    return " ".join(span.text for note in notes for block in note.blocks for span in _spans(block))


def contacts_in(document: Document) -> Iterator[Span]:
    """Each number and e-mail address once, in reading order."""
    seen = set()
    for span in _all_spans(document):
        if span.href.startswith(("tel:", "mailto:")) and span.href not in seen:
            seen.add(span.href)
            yield span


def _all_spans(part: Document | Section) -> Iterator[Span]:
    for block in part.blocks:
        match block:
            case Facts(facts):
                yield from (span for fact in facts for inner in fact.blocks for span in _spans(inner))
            case Note(blocks) | Illustrated(_, blocks):
                yield from (span for inner in blocks for span in _spans(inner))
            case Paragraph() | List():
                yield from _spans(block)
    for section in part.sections:
        yield from _all_spans(section)


def _spans(block: Paragraph | List) -> Iterator[Span]:
    if isinstance(block, Paragraph):
        yield from block.spans
    else:
        yield from (span for item in block.items for span in item)
