"""The core offer and what schools say of it, for officers' tests: each in one line."""

from datetime import date

from django.utils import timezone

from localoffer.answering.models import ExpectationCheck
from localoffer.schools.models import CoreOffer, Expectation, ExpectationArea, Setting
from tests.builders.school_offers import kind


def core_offer(identifier: str = "mainstream", version: str = "2014-09", day: date = date(2014, 9, 1)) -> CoreOffer:
    """Two areas: `ethos` with two expectations and `budget` with one."""
    made = CoreOffer.objects.create(
        setting_kind=kind(identifier), version=version, title=f"What we expect: {identifier}", in_force_from=day
    )
    for position, (name, texts) in enumerate((("ethos", ("Be kind.", "Listen.")), ("budget", ("Plan.",))), start=1):
        area = ExpectationArea.objects.create(
            core_offer=made, identifier=name, title=name.capitalize(), position=position
        )
        for number, text in enumerate(texts, start=1):
            Expectation.objects.create(area=area, number=number, text=text)
    return made


def check(school: Setting, offer: CoreOffer, at: str, state: str, evidence: str = "") -> ExpectationCheck:
    """What the school says of the expectation `at`: `ethos-1`."""
    area, number = at.rsplit("-", 1)
    expectation = Expectation.objects.get(area__core_offer=offer, area__identifier=area, number=number)
    return ExpectationCheck.objects.create(
        setting=school, expectation=expectation, state=state, evidence=evidence, checked_at=timezone.now()
    )
