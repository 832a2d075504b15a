"""Questions in versions, for tests of what happens when they change."""

from datetime import date
from typing import Any

from localoffer.schools.models import OfferQuestion, OfferTemplate
from tests.builders.school_offers import in_preparation, kind, release

SENCO = {
    "identifier": "senco",
    "kind": "contacts",
    "title": "SENCo",
    "rows": [{"identifier": "senco", "label": "SENCo"}],
}
PLAN = {"identifier": "plan", "kind": "words", "title": "Plan"}


def services(*rows: str) -> dict[str, Any]:
    stated = [{"identifier": row, "label": row.capitalize()} for row in rows]
    return {"identifier": "services", "kind": "services", "title": "Services", "rows": stated}


def questions(version: str, day: date, of: dict[str, dict[str, Any]], identifier: str = "mainstream") -> OfferTemplate:
    """A released set: by the identifier of each question, what is not as usual about it."""
    made = in_preparation(setting_kind=kind(identifier), version=version, title="Questions")
    for place, (name, values) in enumerate(of.items(), start=1):
        stated = {"text": f"{name.capitalize()}?", **values}
        OfferQuestion.objects.create(template=made, identifier=name, position=place, number=place, **stated)
    return release(made, day)


FIRST, SECOND, THIRD = date(2026, 1, 1), date(2026, 6, 1), date(2026, 9, 1)
