"""A service in which every text is given, each one different, so that a test can look for all of them."""

from datetime import time
from typing import Any

from localoffer.directory.actions import publish_service
from localoffer.directory.models import (
    AccessFact,
    Contact,
    FundingSource,
    Level,
    Link,
    Location,
    Need,
    Organisation,
    Route,
    Schedule,
    Sector,
    Service,
    ServiceAccess,
)
from localoffer.directory.tests.builders import unsaved, word

LONG_TEXTS = (
    "description",
    "eligibility",
    "how_delivered",
    "why_delivered",
    "funding_details",
    "cost_details",
    "how_to_get_it",
    "complaints",
)


class Texts:
    """Makes a different text for each place where one is given, and remembers them all."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.made: list[str] = []

    def __call__(self, name: str) -> str:
        self.made.append(self.pattern.format(name))
        return self.made[-1]


def full_service(text: Texts, **values: Any) -> Service:
    """Published, with every field and every part; `text` gives the words. Addresses of pages are plain ones."""
    words = {name: text(name) for name in ("name", "summary", *LONG_TEXTS)}
    words |= {"url": "https://service.example.org/", "complaints_url": "https://complain.example.org/"}
    made = unsaved(**words, **{"cost": "paid", "personal_budget": "yes", "direct_payment": "no", **values})
    made.organisation = Organisation.objects.create(
        name=text("organisation"),
        description=text("organisation description"),
        url="https://organisation.example.org/",
        email="organisation@example.org",
        telephone=text("switchboard"),
    )
    made.level = word(Level, "targeted", label=text("level"), description=text("level description"))
    made.sectors.set([word(Sector, "swimming", plain_name=text("sector"))])
    made.needs.set([word(Need, "asd", plain_name=text("need"))])
    made.routes.set([word(Route, "self", plain_name=text("route"))])
    made.funding.set([word(FundingSource, "nhs", plain_name=text("funding"))])
    made.schedules.set([Schedule(days="MO", opens=time(10), closes=time(12), description=text("schedule"))])
    made.access.set([ServiceAccess(fact=word(AccessFact, "hoist", label=text("fact")), note=text("note"))])
    made.contacts.set(
        [
            Contact(role=text("role"), telephone=text("telephone"), email="contact@example.org", hours=text("hours")),
            Contact(role=text("second role"), telephone=text("second telephone")),
        ]
    )
    made.links.set([Link(label=text("link"), url="https://link.example.org/")])
    places = [
        Location.objects.create(name=text("place"), address=text("address"), postcode="LS1 2AB"),
        Location.objects.create(name=text("second place")),
    ]
    return publish_service(service=made, locations=places, by=None)
