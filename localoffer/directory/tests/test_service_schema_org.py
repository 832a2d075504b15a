"""What search engines are told: only what is known."""

import pytest

from localoffer.directory.models import Service
from localoffer.directory.service_schema_org import service_schema_org
from localoffer.directory.tests.builders import location, organisation, service, unsaved

pytestmark = pytest.mark.django_db

SITE = "https://offer.example.org"


def test_everything_that_is_known() -> None:
    made = service(
        "Swim club",
        slug="swim",
        summary="A club.",
        cost="free",
        minimum_age=0,
        maximum_age=11,
        organisation=organisation("Swim for All", url="https://swim.example.org/"),
        at=[location("Pool", address="1 Example Street\nLeeds", postcode="LS1 2AB")],
    )
    stated = service_schema_org(Service.objects.get(pk=made.pk), SITE)
    assert stated == {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": "Swim club",
        "description": "A club.",
        "url": "https://offer.example.org/services/swim/",
        "provider": {"@type": "Organization", "name": "Swim for All", "url": "https://swim.example.org/"},
        "serviceType": ["LEISURE"],
        "offers": {"@type": "Offer", "price": "0", "priceCurrency": "GBP"},
        "availableChannel": [
            {
                "@type": "ServiceChannel",
                "serviceLocation": {
                    "@type": "Place",
                    "name": "Pool",
                    "address": {
                        "@type": "PostalAddress",
                        "streetAddress": "1 Example Street, Leeds",
                        "postalCode": "LS1 2AB",
                        "addressCountry": "GB",
                    },
                },
            }
        ],
        "audience": {"@type": "PeopleAudience", "suggestedMinAge": 0, "suggestedMaxAge": 11},
    }


def test_nothing_that_is_not_known() -> None:
    stated = service_schema_org(unsaved(sectors=""), SITE)
    assert set(stated) == {"@context", "@type", "name", "description", "url", "provider"}
    assert stated["provider"] == {"@type": "Organization", "name": "Swim for All"}


@pytest.mark.parametrize("cost", ["unknown", "paid", "varies"])
def test_no_price_is_made_up(cost: str) -> None:
    assert "offers" not in service_schema_org(unsaved(cost=cost), SITE)


@pytest.mark.parametrize(
    ("minimum", "maximum", "stated"), [(5, None, {"suggestedMinAge": 5}), (None, 11, {"suggestedMaxAge": 11})]
)
def test_one_age_alone(minimum: int | None, maximum: int | None, stated: dict[str, int]) -> None:
    made = unsaved(minimum_age=minimum, maximum_age=maximum)
    assert service_schema_org(made, SITE)["audience"] == {"@type": "PeopleAudience", **stated}


def test_a_place_with_a_name_alone() -> None:
    (channel,) = service_schema_org(service(at=[location("Woods")]), SITE)["availableChannel"]
    address = {"@type": "PostalAddress", "addressCountry": "GB"}
    assert channel["serviceLocation"] == {"@type": "Place", "name": "Woods", "address": address}
