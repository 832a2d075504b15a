"""Settings, core offers and questions for tests, each in one line."""

from itertools import count
from pathlib import Path
from typing import Any

from localoffer.directory.vocabulary import Need
from localoffer.schools.actions import load_core_offer
from localoffer.schools.actions_offer_templates import load_offer_template
from localoffer.schools.core_offer import CoreOffer
from localoffer.schools.offer_template import OfferTemplate
from localoffer.schools.report_heading import ReportHeading
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


OFFER_TEMPLATE = """
setting_kind = "{kind}"
version = "{version}"
title = "{title}"
introduction = "Please answer."
source = "The council, 2014."
in_force_from = {in_force_from}
is_confirmed = {is_confirmed}

[[question]]
identifier = "opening"
is_optional = true
text = "What we believe"

[[question]]
identifier = "support"
number = 1
text = "{text}"
guidance = "Explain."
examples = ["Who helps?", "How often?"]
headings = ["provision"]

[[question.part]]
identifier = "senco"
kind = "contacts"
title = "Our SENCo"
headings = ["senco"]
rows = [{{ identifier = "senco", label = "The SENCo" }}]
"""


def heading(identifier: str, number: int | None = None) -> ReportHeading:
    return ReportHeading.objects.get_or_create(
        identifier=identifier,
        defaults={
            "number": number,
            "title": f"About {identifier}",
            "asks": f"Say {identifier}.",
            "reference": "The Act",
            "url": "https://www.legislation.gov.uk/ukpga/2014/6/section/69",
            "standing": "V",
            "version": "1",
        },
    )[0]


def offer_template_file(folder: Path, **values: str) -> Path:
    """A file with an optional opening and one question. `text` is that of the question."""
    stated = {
        "kind": "mainstream",
        "version": "2014-09",
        "title": "What we ask",
        "in_force_from": "2014-09-01",
        "is_confirmed": "true",
        "text": "How will school support my child?",
        **values,
    }
    path = folder / f"{stated['kind']}-{stated['version']}.toml"
    path.write_text(OFFER_TEMPLATE.format(**stated), encoding="utf-8")
    return path


def offer_template(folder: Path, **values: str) -> OfferTemplate:
    """A released set of questions."""
    kind(values.get("kind", "mainstream"))
    heading("provision", 3)
    heading("senco", 4)
    return load_offer_template(path=offer_template_file(folder, **values))[0]
