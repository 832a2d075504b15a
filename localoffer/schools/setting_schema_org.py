"""A setting as schema.org JSON-LD, so that search engines can say what it is and where."""

from typing import TYPE_CHECKING, Any

from localoffer.schools.setting_words import called

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting


def setting_schema_org(setting: "Setting", site_url: str) -> dict[str, Any]:
    """The schema.org `School`. Only what is known is stated."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(setting.address_lines[:1]),
        "addressLocality": setting.town,
        "postalCode": setting.postcode,
        "addressCountry": "GB",
    }
    stated: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "CollegeOrUniversity" if called(setting) == "college" else "School",
        "name": setting.name,
        "description": setting.publication_summary(),
        "url": setting.website or site_url + setting.get_absolute_url(),
        "mainEntityOfPage": site_url + setting.get_absolute_url(),
        "identifier": {"@type": "PropertyValue", "propertyID": "URN", "value": str(setting.urn)},
        "address": {name: value for name, value in address.items() if value},
        "telephone": setting.telephone,
    }
    if setting.latitude is not None and setting.longitude is not None:
        stated["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": setting.latitude,
            "longitude": setting.longitude,
        }
    return {name: value for name, value in stated.items() if value}
