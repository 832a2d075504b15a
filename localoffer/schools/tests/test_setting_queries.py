"""The questions that families and officers ask of settings."""

import pytest

from localoffer.places.distance import Point
from localoffer.schools.setting import Setting
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


def names(found: object) -> set[str]:
    assert isinstance(found, type(Setting.objects.all()))
    return {each.name for each in found}


def test_open_leaves_out_closed_and_proposed() -> None:
    for status in ("open", "open-proposed-to-close", "closed", "proposed-to-open"):
        setting(name=status, status=status)
    assert names(Setting.objects.open()) == {"open", "open-proposed-to-close"}


@pytest.mark.parametrize(
    "words", ["st marys", "St Mary's", "MARY’S otley", "ls21 2aa", "LS212AA", "primary,mary", "pri otl"]
)
def test_a_name_is_found_however_it_is_written(words: str) -> None:
    setting(name="St Mary’s Primary School", locality="Otley", postcode="LS21 2AA")
    setting(name="St John’s Primary School")
    assert names(Setting.objects.all().named(words)) == {"St Mary’s Primary School"}


@pytest.mark.parametrize("words", ["🙂", "'", "zzz", "%", "_", "chool"])
def test_nonsense_finds_nothing(words: str) -> None:
    setting()
    assert names(Setting.objects.all().named(words)) == set()


def test_near_measures_and_leaves_out_what_has_no_point() -> None:
    setting(name="near", latitude=53.80, longitude=-1.55)
    setting(name="far", latitude=54.80, longitude=-1.55)
    setting(name="nowhere")
    found = Setting.objects.all().near(Point(53.81, -1.55), 2)
    assert [(each.name, round(each.miles, 1)) for each in found] == [("near", 0.7)]


def test_kinds_phases_needs_and_authorities() -> None:
    setting(name="a", kinds=("mainstream", "resourced-provision"), needs=("asd", "hi"), phase="primary")
    setting(name="b", kinds=("special",), needs=("asd",), phase="not-applicable", la_code="380")
    every = Setting.objects.all()
    assert names(every.of_kind(["mainstream", "resourced-provision"])) == {"a"}
    assert every.of_kind(["mainstream", "resourced-provision"]).count() == 1
    assert names(every.for_needs(["asd", "hi"])) == {"a", "b"}
    assert every.for_needs(["asd", "hi"]).count() == 2
    assert names(every.of_phase(["primary", "secondary"])) == {"a"}
    assert names(every.of_authority("380")) == {"b"}
