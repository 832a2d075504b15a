"""The services that answer a question, as one edition: what `/services/` lists, all pages of it, each in full."""

from django.http import QueryDict
from django.urls import reverse

from localoffer.core.words import plural
from localoffer.directory.service_filters import selected
from localoffer.directory.service_search import SORTS, ServiceSearch
from localoffer.places.place_asked import place_asked
from localoffer.publishing.edition import Edition, canonical_address
from localoffer.publishing.question import Question, question
from localoffer.publishing.selection import distances, selection_document


def service_list_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. The question is read as the page reads it; what it does not know is left out, and said."""
    if address != reverse("directory:services"):
        return None
    search = ServiceSearch.read(asked)
    services = list(search.services().prefetch_related(None))
    publications = [each.publication for each in services if each.publication]
    wanted, number = _question(search), len(publications)
    document = selection_document(
        title=wanted.title,
        summary=wanted.summary(number, plural(number, "service")),
        publications=publications,
        blocks=wanted.blocks(number),
        before=distances(services, search.point),
    )
    return Edition(document=document, address=_address(search), parts=number)


def _question(search: ServiceSearch) -> Question:
    services = reverse("directory:services")
    tries = (
        ("Take away one of the choices.", "" if len(selected(search)) > 1 else None),
        ("Try fewer or other words.", "" if search.words else None),
        ("Look further away, or anywhere.", "" if search.point else None),
        ("See all services.", services),
        ("Tell us what is missing. It helps us to plan what there should be.", "/comments/new/?missing=1"),
        ("Ask us: there may be something that is not listed here.", "/contact/"),
    )
    return question(
        "Services",
        selected(search),
        search.left_out,
        order=SORTS[search.sort],
        nothing_found="We found no service for this.",
        try_next=[(text, href) for text, href in tries if href is not None],
    )


def _address(search: ServiceSearch) -> str:
    age = "" if search.age is None else str(search.age)
    typed = {"q": search.words, "age": age, **place_asked(search.point, search.within, search.sort)}
    return canonical_address(
        reverse("directory:services"), search.query, search.left_out, typed=typed, chosen=search.chosen
    )
