"""From publications to the records that they are of; an invented record says so in its document."""

import pytest

from localoffer.publishing.document import Document, Paragraph, Span
from localoffer.publishing.publication import Publishable
from localoffer.publishing.record import EXAMPLE, publishable_models, record_of, records_of, stated
from localoffer.publishing.tests.builders import publication


class Leaflet(Publishable):
    """A record that is never stored."""

    publication_kind = "leaflet"
    is_invented = False

    class Meta:
        abstract = True

    def to_document(self) -> Document:
        return Document(title="Leaflet", blocks=(Paragraph((Span("Ring us."),)),))

    def publication_is_example(self) -> bool:
        return self.is_invented


def leaflet(*, is_invented: bool) -> Publishable:
    made: Publishable = object.__new__(type("ShownLeaflet", (), dict(vars(Leaflet), is_invented=is_invented)))
    return made


def test_a_record_states_itself() -> None:
    assert stated(leaflet(is_invented=False)) == Document(title="Leaflet", blocks=(Paragraph((Span("Ring us."),)),))


def test_an_invented_record_says_so_before_anything_else() -> None:
    document = stated(leaflet(is_invented=True))
    assert document.blocks == (EXAMPLE, Paragraph((Span("Ring us."),)))
    assert "Please do not ring or write" in " ".join(document.words())


def test_every_model_that_keeps_a_publication_is_known() -> None:
    kinds = {model.publication_kind for model in publishable_models()}
    assert {"service", "school", "core-offer", "page", "response"} <= kinds


@pytest.mark.django_db
def test_a_publication_whose_record_is_gone_is_left_out() -> None:
    assert records_of([publication(kind="service"), publication(kind="unheard-of")]) == []
    assert record_of(publication(kind="service")) is None
