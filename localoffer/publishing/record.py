"""From publications back to the records that they are of, whatever kind these are, and what each record says."""

from collections.abc import Iterable
from dataclasses import replace

from localoffer.publishing.document import Document, Note, Paragraph, Span
from localoffer.publishing.publication import Publication, Publishable

EXAMPLE_TEXT = "This is invented. It shows what this website can do. Please do not ring or write."
EXAMPLE = Note((Paragraph((Span("Example. ", strong=True), Span(EXAMPLE_TEXT))),))


def publishable_models() -> list[type[Publishable]]:
    """Every model that keeps a Publication."""
    keys = Publication._meta.related_objects
    return [key.related_model for key in keys if key.one_to_one and issubclass(key.related_model, Publishable)]


def records_of(publications: Iterable[Publication]) -> list[Publishable]:
    """Their records, in the same order, on as many queries as there are kinds. One whose record is gone is left out."""
    wanted = list(publications)
    found: dict[int, Publishable] = {}
    for model in publishable_models():
        keys = [each.pk for each in wanted if each.kind == model.publication_kind]
        if keys:
            records = model.for_documents().filter(publication__in=keys)
            found |= {record.publication_id: record for record in records if record.publication_id}
    return [found[each.pk] for each in wanted if each.pk in found]


def record_of(publication: Publication) -> Publishable | None:
    """Its record, or None where that is gone."""
    return next(iter(records_of([publication])), None)


def stated(record: Publishable) -> Document:
    """What the record says. One that is invented says so first, as its page does above its title."""
    document = record.to_document()
    if not record.publication_is_example():
        return document
    return replace(document, blocks=(EXAMPLE, *document.blocks))
