"""Services chosen by a query string with the same names as the one of /services/."""

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from localoffer.directory.service import Service
from localoffer.directory.service_search import LABELS, ServiceSearch

SHOWN = 5
_OTHER_NAMES = {"q", "near", "within", "age", "sort"}


@dataclass(frozen=True, slots=True)
class ServiceList:
    """The first few services, how many there are, and where all of them are."""

    services: tuple[Service, ...]
    total: int
    address: str


def read_service_list(query: str) -> ServiceSearch:
    """Raises ValueError, in words for officers, where a name or value of the query is not known."""
    asked = QueryDict(query.removeprefix("?"))
    search = ServiceSearch.read(asked)
    unknown = [name for name in asked if name not in _OTHER_NAMES and name not in LABELS]
    if unknown:
        raise ValueError(f"The services page has no filter called “{', '.join(unknown)}”.")
    if search.left_out:
        raise ValueError(" ".join(left_out.message for left_out in search.left_out))
    return search


def service_list(query: str) -> ServiceList:
    """Never fails: what has become unknown since the page was saved is left out."""
    asked = QueryDict(query.removeprefix("?"))
    found = ServiceSearch.read(asked).services()
    address = reverse("directory:services")
    return ServiceList(
        services=tuple(found[:SHOWN]),
        total=found.count(),
        address=f"{address}?{asked.urlencode()}" if asked else address,
    )
