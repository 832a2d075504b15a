"""The fields of a setting that the register fills, as plain values that can be compared and kept as JSON."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from localoffer.schools.plain_value import Value, Values

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting

LISTS = ("kinds", "needs")
# When the register changed its own record: remembered beside the fields, shown to nobody as a change.
CHANGED_ON = "changed_on"
DATES = ("open_date", "close_date")
EDITED_HERE = ("website", "own_page", "telephone", "kinds", "needs")
FIELDS = (
    "name",
    "establishment_number",
    "la_code",
    "status",
    "phase",
    "type_code",
    "type_name",
    "minimum_age",
    "maximum_age",
    "gender",
    "religious_character",
    "has_nursery",
    "has_sixth_form",
    "boarding",
    "trust",
    "open_date",
    "close_date",
    "street",
    "locality",
    "address3",
    "town",
    "county",
    "postcode",
    "easting",
    "northing",
    "latitude",
    "longitude",
    "website",
    "website_given",
    "telephone",
    "resourced_provision",
    "resourced_provision_capacity",
    "resourced_provision_on_roll",
    "sen_unit_capacity",
    "sen_unit_on_roll",
    "section_41",
    "capacity",
    "pupils",
    "pupils_sen_support",
    "pupils_ehc_plan",
    *LISTS,
)


def shown_values(setting: "Setting") -> dict[str, Value]:
    """What a setting shows now, in the form in which the register's values are kept."""
    return {name: _plain(setting, name) for name in FIELDS}


def _plain(setting: "Setting", name: str) -> Value:
    if name in LISTS:
        # An unsaved setting has no lists yet, and asking for them would fail.
        return sorted(term.identifier for term in getattr(setting, name).all()) if setting.pk else []
    value = getattr(setting, name)
    return value.isoformat() if isinstance(value, date) else value


def put_value(setting: "Setting", name: str, value: Value) -> None:
    """Set one field from its plain value. Lists are set by whoever knows their terms."""
    setattr(setting, name, date.fromisoformat(str(value)) if name in DATES and value else value)


def differing(shown: Values, register: Values) -> list[str]:
    """The fields that show something else than the register said last."""
    return [name for name in FIELDS if name in register and shown[name] != register[name]]


def label(model: type[models.Model], name: str) -> str:
    """A field as officers read it."""
    return str(getattr(model._meta.get_field(name), "verbose_name", name))
