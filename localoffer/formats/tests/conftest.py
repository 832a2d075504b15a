"""Publications to make formats of, without an app that publishes any."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.http import QueryDict

from localoffer.publishing.document import (
    Document,
    Fact,
    Facts,
    List,
    Note,
    Paragraph,
    Section,
    Span,
    Table,
)
from localoffer.publishing.edition import Edition


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


SPLASH = Document(
    title="Saturday Splash",
    summary="A swimming session for disabled children.",
    blocks=(Facts((Fact("Who is it for?", (paragraph("Children from 5 to 11."),)),)),),
    sections=(
        Section("When and where", (List(((Span("Saturdays, 10am to 11am"),), (Span("Example Baths"),))),)),
        Section("What it costs", (Table("Prices", ("Who", "Price"), (("Child", "£3"), ("Carer", "Free"))),)),
        Section("Ask first", (Note((paragraph("The lift is small. Please ring us."),), warning=True),)),
    ),
)

EDITIONS: dict[str, Edition] = {}


def edition_for_tests(address: str, asked: QueryDict) -> Edition | None:
    """What the tests have put at an address."""
    return EDITIONS.get(address)


@pytest.fixture
def publish(settings: LazySettings, tmp_path: Path) -> Iterator[Callable[..., Edition]]:
    """Puts a document at an address, as an app with content would. Nothing was made of it yet."""
    settings.FORMATS_ROOT = tmp_path / "formats"
    settings.EDITION_SOURCES = [f"{__name__}.{edition_for_tests.__name__}"]

    def put(document: Document = SPLASH, address: str = "/splash/") -> Edition:
        EDITIONS[address] = Edition(document, address, last_checked=date(2026, 9, 14))
        return EDITIONS[address]

    yield put
    EDITIONS.clear()
