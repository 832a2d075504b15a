"""A service states everything that is known about it, and nothing that is not."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from localoffer.directory.models import Service
from localoffer.directory.service_document import service_document, service_facets
from localoffer.directory.tests.builders import location, service, unsaved
from localoffer.directory.tests.full_service import Texts, full_service
from localoffer.publishing.document import Document, Note, Section
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db


def section(document: Document, heading: str) -> Section:
    return next(each for each in document.sections if each.heading == heading)


def words(part: Document | Section) -> str:
    document = part if isinstance(part, Document) else Document("", sections=(part,))
    return " ".join(" ".join(document.words()).split())


def hrefs(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for each in value:
            yield from hrefs(each)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "href" and inner:
                yield inner
            yield from hrefs(inner)


def test_it_holds_every_text_that_was_given() -> None:
    text = Texts("The {} here")
    made = Service.objects.with_everything().get(pk=full_service(text).pk)
    said = words(service_document(made))
    assert [given for given in text.made if given not in said] == []
    assert "LS1 2AB" in said
    assert "Every Monday, 10am to 12 noon" in said


def test_it_links_to_every_address_that_was_given() -> None:
    document = service_document(full_service(Texts("{}")))
    assert set(hrefs(document)) >= {
        "https://service.example.org/",
        "https://complain.example.org/",
        "https://organisation.example.org/",
        "https://link.example.org/",
        "mailto:organisation@example.org",
        "mailto:contact@example.org",
    }


def test_the_sections_come_in_the_order_in_which_families_ask() -> None:
    assert [each.heading for each in service_document(full_service(Texts("{}"))).sections] == [
        "About this service",
        "When and where",
        "Before you go",
        "How and why it is provided",
        "How it is paid for",
        "Contact",
        "If something goes wrong",
        "Find out more",
    ]


def test_sections_about_which_nothing_is_known_are_left_out() -> None:
    document = service_document(unsaved("Swim club", sectors="leisure"))
    assert [each.heading for each in document.sections] == ["How and why it is provided"]
    assert words(document.sections[0]) == "How and why it is provided Who runs it Swim for All Kind of help LEISURE"


def test_a_fact_without_an_answer_is_left_out() -> None:
    document = service_document(unsaved(sectors="", personal_budget="yes"))
    assert "Kind of help" not in words(document)
    assert words(section(document, "How it is paid for")) == ("How it is paid for Personal budget Yes, it can be used.")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"is_online": True}, "You can use it online or by telephone."),
        ({"is_at_home": True}, "They come to your home."),
        ({"area": "national"}, "It is open to families anywhere in England."),
        ({"area": "out-of-area"}, "It is outside this area, and families here use it."),
    ],
)
def test_where_without_a_place(values: dict[str, Any], said: str) -> None:
    assert words(section(service_document(unsaved(**values)), "When and where")) == f"When and where {said}"


def test_what_is_there_and_what_is_not() -> None:
    document = service_document(service(has="hoist", lacks="parking"))
    assert words(section(document, "Before you go")) == "Before you go hoist (official) Yes parking (official) No"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("temporarily closed", "This service is closed for now. Ask before you go."),
        ("inactive", "This service has ended."),
        ("defunct", "This service has ended."),
    ],
)
def test_a_service_that_does_not_run_warns_before_anything_else(status: str, said: str) -> None:
    note = service_document(unsaved(status=status)).blocks[0]
    assert isinstance(note, Note)
    assert note.warning
    assert words(Section("", (note,))) == said


def test_a_service_that_runs_warns_of_nothing() -> None:
    assert not [block for block in service_document(unsaved()).blocks if isinstance(block, Note)]


def test_links_never_run_a_script() -> None:
    made = unsaved(
        description="javascript:alert(1) data:text/html,x vbscript:x", eligibility="javascript://x.org/%0aalert(1)"
    )
    assert list(hrefs(service_document(made))) == []


# Facets


def test_facets_are_plain_identifiers() -> None:
    made = service(
        needs="asd pd",
        sectors="leisure",
        level="targeted",
        routes="self-referral",
        cost="free",
        has="hoist",
        lacks="parking",
        days="WE,MO",
        minimum_age=5,
        maximum_age=11,
        at=[location("Pool", 53.8, -1.5), location("Somewhere")],
    )
    Publication.objects.update(review_date=date(2027, 1, 1))
    facets = service_facets(Service.objects.with_everything().get(pk=made.pk))
    assert set(facets.needs) == {"asd", "pd"}
    assert (facets.sectors, facets.level, facets.routes) == (("leisure",), "targeted", ("self-referral",))
    assert (facets.cost, facets.access, set(facets.days)) == ("free", ("hoist",), {"MO", "WE"})
    assert (facets.minimum_age, facets.maximum_age, facets.all_needs) == (5, 11, False)
    assert [(place.name, place.latitude, place.longitude) for place in facets.places] == [("Pool", 53.8, -1.5)]
    assert (facets.area, facets.review_date) == ("in-area", date(2027, 1, 1))


def test_what_is_not_stated_is_empty() -> None:
    facets = service_facets(unsaved(sectors=""))
    assert (facets.needs, facets.sectors, facets.level, facets.days, facets.access) == ((), (), "", (), ())
    assert (facets.minimum_age, facets.maximum_age, facets.places, facets.review_date) == (None, None, (), None)
