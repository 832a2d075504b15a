"""What a parent wants to know first: is it for my child, how do we get it, who pays, whom do I ring."""

from typing import TYPE_CHECKING

from localoffer.core.words import plain_ages
from localoffer.directory.choices import Answer, Cost
from localoffer.publishing.document import Fact, List, Paragraph, Span
from localoffer.publishing.plain_text import blocks, spans

if TYPE_CHECKING:
    from localoffer.directory.contact import Contact
    from localoffer.directory.service import Service

_COST = {
    Cost.FREE: "It is free for families.",
    Cost.PAID: "There is a charge.",
    Cost.VARIES: "What you pay depends.",
    Cost.UNKNOWN: "We do not know what it costs. Ask before you go.",
}


def service_answers(service: "Service") -> tuple[Fact, ...]:
    """The four answers, always in this order. Where nothing is known, the answer says so."""
    return (
        Fact("Is it for my child?", (*for_whom(service), *blocks(service.eligibility))),
        Fact("How do we get it?", _how_to_get_it(service)),
        Fact("Who pays?", (*_lines(_COST[Cost(service.cost)]), *blocks(service.cost_details), *_budgets(service))),
        Fact("Whom do I ring?", _whom_to_ring(service)),
    )


def for_whom(service: "Service") -> tuple[Paragraph | List, ...]:
    """Ages in words, then the needs as a list: their names hold commas, so a sentence would blur them."""
    ages = plain_ages(service.minimum_age, service.maximum_age)
    if service.minimum_age is None and service.maximum_age is None:
        ages = "No age limits are stated"
    elif ages[:1].isdigit():
        ages = f"Ages {ages}"
    if service.all_needs:
        return _lines(f"{ages}. For every kind of need.")
    needs = [str(need) for need in service.needs.all()]
    if len(needs) < 2:
        return _lines(f"{ages}. For: {needs[0]}." if needs else f"{ages}.")
    return (*_lines(f"{ages}. For:"), List(tuple(spans(need) for need in needs)))


def _how_to_get_it(service: "Service") -> tuple[Paragraph | List, ...]:
    routes = [str(route) for route in service.routes.all()]
    stated = (*_lines(*[f"{route}." for route in routes]), *blocks(service.how_to_get_it))
    return stated or _lines("We do not know yet. Ask them, and they will tell you.")


def _budgets(service: "Service") -> tuple[Paragraph | List, ...]:
    kinds = {"a personal budget": service.personal_budget, "direct payments": service.direct_payment}
    can = [kind for kind, answer in kinds.items() if answer == Answer.YES]
    cannot = [kind for kind, answer in kinds.items() if answer == Answer.NO]
    lines = []
    if can:
        lines.append(f"You can pay with {' or '.join(can)}.")
    if cannot:
        lines.append(f"You cannot pay with {' or '.join(cannot)}.")
    return _lines(*lines)


def _whom_to_ring(service: "Service") -> tuple[Paragraph | List, ...]:
    contacts = [contact_spans(contact) for contact in service.contacts.all()]
    if not contacts and (service.organisation.telephone or service.organisation.email):
        contacts = [organisation_spans(service)]
    if contacts:
        return (List(tuple(contacts)),) if len(contacts) > 1 else (Paragraph(contacts[0]),)
    return _lines("We do not have a telephone number or an e-mail address yet.")


def contact_spans(contact: "Contact") -> tuple[Span, ...]:
    """`Booking office: 0113 496 0456, bookings@example.org. Weekdays 9am to 5pm`, with links."""
    return _reach(contact.role, contact.telephone, contact.email, contact.hours)


def organisation_spans(service: "Service") -> tuple[Span, ...]:
    """How to reach the organisation."""
    organisation = service.organisation
    return _reach(organisation.name, organisation.telephone, organisation.email, "")


def _reach(who: str, telephone: str, email: str, hours: str) -> tuple[Span, ...]:
    found = [Span(f"{who}: ", strong=True)]
    if telephone:
        found.append(Span(telephone, href=f"tel:{''.join(telephone.split())}"))
    if email:
        found += [*([Span(", ")] if telephone else []), Span(email, href=f"mailto:{email}")]
    return (*found, Span(f". {hours}.")) if hours else tuple(found)


def _lines(*texts: str) -> tuple[Paragraph | List, ...]:
    return tuple(Paragraph(spans(text)) for text in texts if text)
