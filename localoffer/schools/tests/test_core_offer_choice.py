"""Which core offers a school is measured against, and which schools one is for."""

from pathlib import Path

import pytest

from localoffer.schools.core_offer_choice import core_offers_for, settings_for
from localoffer.schools.models import Setting
from localoffer.schools.tests.builders import core_offer, setting

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("mainstream",), {"mainstream"}),
        (("mainstream", "early-years"), {"mainstream", "early-years"}),
        (("resourced-provision",), {"mainstream"}),
        (("special",), set()),
        (("special", "early-years"), {"early-years"}),
        ((), set()),
    ],
)
def test_a_school_keeps_to_those_of_its_kinds(tmp_path: Path, kinds: tuple[str, ...], expected: set[str]) -> None:
    core_offer(tmp_path)
    core_offer(tmp_path, kind="early-years")
    core_offer(tmp_path, kind="special", in_force_from="2099-09-01")
    assert {offer.setting_kind.identifier for offer in core_offers_for(setting(kinds=kinds))} == expected


def test_the_other_way_round_it_is_the_same(tmp_path: Path) -> None:
    offer = core_offer(tmp_path)
    ordinary, base = setting(), setting(kinds=("resourced-provision", "mainstream"))
    setting(kinds=("special",))
    assert set(settings_for(offer, Setting.objects.all())) == {ordinary, base}
    assert settings_for(offer, Setting.objects.all()).count() == 2
