"""A service stated as a Document, and what it is about as Facets."""

from typing import TYPE_CHECKING

from localoffer.directory.choices import Answer, Area, Status
from localoffer.directory.schedule_words import schedule_in_words
from localoffer.directory.service_answers import contact_spans, organisation_spans, service_answers
from localoffer.publishing.document import Block, Document, Fact, Facts, List, Note, Paragraph, Section, Span
from localoffer.publishing.facets import Facets, Place
from localoffer.publishing.plain_text import blocks, spans

if TYPE_CHECKING:
    from localoffer.directory.service import Service


def service_document(service: "Service") -> Document:
    """The four answers first, then everything else that is known. Empty sections are left out."""
    sections = (
        Section("About this service", blocks(service.description)),
        Section("When and where", (*_when(service), *_where(service))),
        Section("Before you go", _access(service)),
        Section("How and why it is provided", _how_and_why(service)),
        Section("How it is paid for", _money(service)),
        Section("Contact", _contact(service)),
        Section("If something goes wrong", _complaints(service)),
        Section("Find out more", _links(service)),
    )
    return Document(
        title=service.name,
        summary=service.summary,
        blocks=(*_status(service), Facts(service_answers(service))),
        sections=tuple(section for section in sections if section.blocks),
    )


def _status(service: "Service") -> tuple[Block, ...]:
    if service.status == Status.ACTIVE:
        return ()
    words = "is closed for now. Ask before you go" if service.status == Status.TEMPORARILY_CLOSED else "has ended"
    return (Note((Paragraph(spans(f"This service {words}.")),), warning=True),)


def _when(service: "Service") -> tuple[Block, ...]:
    times = tuple(spans(schedule_in_words(schedule)) for schedule in service.schedules.all())
    return (List(times),) if times else ()


def _where(service: "Service") -> tuple[Block, ...]:
    places = tuple(spans(", ".join(place.location.address_lines)) for place in service.places.all())
    ways = [
        (service.is_online, "You can use it online or by telephone."),
        (service.is_at_home, "They come to your home."),
        (service.area == Area.NATIONAL, "It is open to families anywhere in England."),
        (service.area == Area.OUT_OF_AREA, "It is outside this area, and families here use it."),
    ]
    said = tuple(Paragraph(spans(text)) for is_so, text in ways if is_so)
    return ((List(places),) if places else ()) + said


def _access(service: "Service") -> tuple[Block, ...]:
    facts = [
        Fact(
            access.fact.label,
            (Paragraph(spans(". ".join(filter(None, ["Yes" if access.is_available else "No", access.note])))),),
        )
        for access in service.access.all()
    ]
    return (Facts(tuple(facts)),) if facts else ()


def _how_and_why(service: "Service") -> tuple[Block, ...]:
    organisation = service.organisation
    facts = [
        Fact(
            "Who runs it",
            (Paragraph((Span(organisation.name, href=organisation.url),)), *blocks(organisation.description)),
        ),
        Fact("How it is provided", blocks(service.how_delivered)),
        Fact("Why it is provided", blocks(service.why_delivered)),
        Fact("Level", blocks(f"{service.level.label}. {service.level.description}" if service.level else "")),
        Fact("Kind of help", blocks(", ".join(str(sector) for sector in service.sectors.all()))),
    ]
    return (Facts(tuple(fact for fact in facts if fact.blocks)),)


def _money(service: "Service") -> tuple[Block, ...]:
    sources = tuple(spans(str(source)) for source in service.funding.all())
    stated = [
        Fact("Who funds it", ((List(sources),) if sources else ()) + blocks(service.funding_details)),
        Fact("Personal budget", blocks(_yes_or_no(service.personal_budget))),
        Fact("Direct payment", blocks(_yes_or_no(service.direct_payment))),
    ]
    facts = tuple(fact for fact in stated if fact.blocks)
    return (Facts(facts),) if facts else ()


def _yes_or_no(answer: str) -> str:
    return {Answer.YES: "Yes, it can be used.", Answer.NO: "No, it cannot be used."}.get(Answer(answer), "")


def _contact(service: "Service") -> tuple[Block, ...]:
    reached = [contact_spans(contact) for contact in service.contacts.all()]
    organisation = service.organisation
    if organisation.telephone or organisation.email:
        reached.append(organisation_spans(service))
    if service.url:
        reached.append((Span("Website: ", strong=True), Span(service.url, href=service.url)))
    return (List(tuple(reached)),) if reached else ()


def _complaints(service: "Service") -> tuple[Block, ...]:
    page = (Paragraph((Span("How to complain", href=service.complaints_url),)),) if service.complaints_url else ()
    return (*blocks(service.complaints), *page)


def _links(service: "Service") -> tuple[Block, ...]:
    links = tuple((Span(link.label, href=link.url),) for link in service.links.all())
    return (List(links),) if links else ()


def service_facets(service: "Service") -> Facets:
    """Identifiers of the vocabularies, and the points of its places."""
    locations = [place.location for place in service.places.all()]
    return Facets(
        needs=tuple(need.identifier for need in service.needs.all()),
        all_needs=service.all_needs,
        minimum_age=service.minimum_age,
        maximum_age=service.maximum_age,
        sectors=tuple(sector.identifier for sector in service.sectors.all()),
        level=service.level.identifier if service.level else "",
        cost=service.cost,
        days=tuple(sorted({day for schedule in service.schedules.all() for day in schedule.weekday_codes})),
        access=tuple(access.fact.identifier for access in service.access.all() if access.is_available),
        routes=tuple(route.identifier for route in service.routes.all()),
        places=tuple(
            Place(location.name, location.latitude, location.longitude)
            for location in locations
            if location.latitude is not None and location.longitude is not None
        ),
        area=service.area,
        review_date=service.publication.review_date if service.publication else None,
    )
