"""One line for each kind of page. Every check of test_every_page.py runs on every line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """A page that stands for all of its kind."""

    name: str
    path: str
    status: int = 200


PAGES = (
    Address("home", "/"),
    Address("services", "/services/"),
    Address("schools", "/schools/"),
    Address("core-offer", "/core-offer/"),
    Address("not-found", "/no-such-page/", status=404),
)
PROBES = (
    Address("live", "/health/live"),
    Address("ready", "/health/ready"),
)
