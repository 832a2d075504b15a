"""Settings and core offers for tests, each in one line."""

from itertools import count
from pathlib import Path
from typing import Any

from localoffer.directory.vocabulary import Need
from localoffer.schools.actions import load_core_offer
from localoffer.schools.core_offer import CoreOffer
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind

_numbers = count(100_001)

CORE_OFFER = """
setting_kind = "{kind}"
version = "{version}"
title = "{title}"
introduction = "{introduction}"
source = "The council, 2014."
in_force_from = {in_force_from}

[[area]]
identifier = "ethos"
title = "Ethos and philosophy"

[[area.expectation]]
identifier = "ethos-1"
text = "{text}"

[[area]]
identifier = "policies"
title = "Policies"

[[area.expectation]]
identifier = "policies-1"
text = "There will be policies for:"
items = ["Inclusion", "Access"]
"""


def kind(identifier: str) -> SettingKind:
    label = identifier.replace("-", " ").capitalize()
    return SettingKind.objects.get_or_create(
        identifier=identifier, defaults={"label": label, "description": f"What {identifier} means."}
    )[0]


def need(identifier: str) -> Need:
    return Need.objects.get_or_create(
        identifier=identifier, defaults={"label": identifier.upper(), "plain_name": f"plain {identifier}"}
    )[0]


def setting(*, kinds: tuple[str, ...] = ("mainstream",), needs: tuple[str, ...] = (), **values: Any) -> Setting:
    """An open primary school of this authority, saved, with a number of its own."""
    number = next(_numbers)
    defaults = {
        "urn": number,
        "la_code": "383",
        "name": f"School {number}",
        "phase": "primary",
        "type_code": "01",
        "type_name": "Community school",
        "minimum_age": 4,
        "maximum_age": 11,
        "street": "1 Example Street",
        "town": "Leeds",
        "postcode": "LS1 3AD",
        "website": "https://school.example.org/",
        "telephone": "0113 496 0123",
    }
    made = Setting(**{**defaults, **values})
    made.save()
    made.kinds = [kind(each) for each in kinds]
    made.needs = [need(each) for each in needs]
    made.save()
    return made


def core_offer_file(folder: Path, **values: str) -> Path:
    """A file with two areas. `text` is that of its first expectation."""
    stated = {
        "kind": "mainstream",
        "version": "2014-09",
        "title": "What we expect",
        "introduction": "This is what we expect.",
        "in_force_from": "2014-09-01",
        "text": "Schools will be inclusive.",
        **values,
    }
    path = folder / f"{stated['kind']}-{stated['version']}.toml"
    path.write_text(CORE_OFFER.format(**stated), encoding="utf-8")
    return path


def core_offer(folder: Path, **values: str) -> CoreOffer:
    kind(values.get("kind", "mainstream"))
    return load_core_offer(path=core_offer_file(folder, **values))[0]
