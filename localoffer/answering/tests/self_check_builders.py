"""Schools with a core offer and somebody who edits for them, each in one line."""

from collections.abc import Mapping
from datetime import date

from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.models import ExpectationCheck
from localoffer.schools.models import CoreOffer, Expectation, ExpectationArea, Setting
from tests.builders.school_offers import editor, kind, setting

# Of each area, the texts of its expectations.
AREAS: Mapping[str, tuple[str, ...]] = {
    "ethos": ("Schools will be inclusive.", "Schools will listen."),
    "policies": ("There will be policies.",),
}


def school(*kinds: str, **values: object) -> Setting:
    """An ordinary school where no kind is named."""
    return setting(kinds=kinds or ("mainstream",), **{"type_code": "01", **values})


def core_offer(
    of: str = "mainstream",
    version: str = "2014-09",
    in_force_from: date = date(2014, 9, 1),
    areas: Mapping[str, tuple[str, ...]] = AREAS,
) -> CoreOffer:
    """One version. The only policy expectation holds a list."""
    made = CoreOffer.objects.create(
        setting_kind=kind(of), version=version, title=f"What we expect: {of}", in_force_from=in_force_from
    )
    for position, (identifier, texts) in enumerate(areas.items(), start=1):
        area = ExpectationArea.objects.create(
            core_offer=made, identifier=identifier, title=identifier.capitalize(), position=position
        )
        for number, text in enumerate(texts, start=1):
            items = ["Inclusion", "Access"] if identifier == "policies" else []
            Expectation.objects.create(area=area, number=number, text=text, items=items)
    return made


def expectation(offer: CoreOffer, area: str = "ethos", number: int = 1) -> Expectation:
    return Expectation.objects.get(area__core_offer=offer, area__identifier=area, number=number)


def editor_of(school: Setting) -> User:
    return editor(school).user


def check(setting: Setting, of: Expectation, state: str = "met", evidence: str = "", by: User | None = None) -> None:
    ExpectationCheck.objects.create(
        setting=setting, expectation=of, state=state, evidence=evidence, checked_at=timezone.now(), checked_by=by
    )


def said(setting: Setting) -> dict[str, tuple[str, str]]:
    """What stands there, by identifier of the expectation."""
    rows = ExpectationCheck.objects.filter(setting=setting).select_related("expectation__area")
    return {row.expectation.identifier: (row.state, row.evidence) for row in rows}
