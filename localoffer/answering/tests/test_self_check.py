"""Which areas a school checks itself against, what it said before, and how far it is."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from localoffer.answering.self_check import area_checks, every_row
from localoffer.answering.self_check_progress import self_check_progress
from localoffer.answering.tests.self_check_builders import check, core_offer, expectation, school

pytestmark = pytest.mark.django_db


def test_an_ordinary_school_sees_its_areas_in_order() -> None:
    core_offer()
    core_offer("special")
    areas = area_checks(school())
    assert [(each.kind, each.area.identifier) for each in areas] == [
        ("mainstream", "ethos"),
        ("mainstream", "policies"),
    ]
    assert [row.expectation.identifier for row in every_row(areas)] == ["ethos-1", "ethos-2", "policies-1"]


def test_a_resourced_provision_is_measured_as_an_ordinary_school_too() -> None:
    core_offer()
    core_offer("resourced-provision", areas={"base": ("There will be a base.",)})
    areas = area_checks(school("resourced-provision"))
    assert {(each.kind, each.area.identifier) for each in areas} == {
        ("mainstream", "ethos"),
        ("mainstream", "policies"),
        ("resourced-provision", "base"),
    }
    assert self_check_progress(school("resourced-provision")) == (0, 4)


@pytest.mark.parametrize("kind", ["special", "post-16", "early-years", "independent"])
def test_nothing_is_expected_of_a_kind_without_a_core_offer(kind: str) -> None:
    core_offer()
    setting = school(kind)
    assert area_checks(setting) == ()
    assert self_check_progress(setting) == (0, 0)


def test_progress_counts_this_schools_answers_to_what_is_in_force() -> None:
    setting, old, new = school(), core_offer(), core_offer(version="2026-09", in_force_from=date(2026, 9, 1))
    check(setting, expectation(old))
    check(setting, expectation(new, number=2))
    check(school(), expectation(new))
    assert self_check_progress(setting) == (1, 3)
    ethos, policies = area_checks(setting)
    assert (ethos.answered, ethos.is_finished, policies.answered) == (1, False, 0)


def test_a_new_version_begins_with_what_was_said_of_the_old() -> None:
    setting, old = school(), core_offer()
    check(setting, expectation(old), "partly", "We have begun.")
    check(setting, expectation(old, number=2), "met")
    new_words = {"ethos": ("Schools will be inclusive.", "Schools will listen and act.")}
    core_offer(version="2026-09", in_force_from=date(2026, 9, 1), areas=new_words)
    same, other = every_row(area_checks(setting))
    assert same.held is None
    assert same.earlier is not None
    assert same.earlier.evidence == "We have begun."
    assert not same.has_new_words
    assert other.has_new_words


def test_the_newest_earlier_version_counts_and_other_schools_do_not() -> None:
    setting, first = school(), core_offer()
    second = core_offer(version="2020-09", in_force_from=date(2020, 9, 1))
    third = core_offer(version="2026-09", in_force_from=date(2026, 9, 1))
    # Said later about the older version: the version counts.
    check(setting, expectation(second), "met")
    check(setting, expectation(first), "not-yet")
    check(school(), expectation(second, number=2), "met")
    check(setting, expectation(third, "policies"), "met")
    rows = list(every_row(area_checks(setting)))
    assert [row.earlier.state if row.earlier else "" for row in rows] == ["met", "", ""]


def test_a_version_that_is_yet_to_come_changes_nothing() -> None:
    core_offer()
    core_offer(version="2099-09", in_force_from=date(2099, 9, 1), areas={"new": ("Something.",)})
    assert [each.area.identifier for each in area_checks(school())] == ["ethos", "policies"]


def test_the_number_of_queries_does_not_grow(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    offer = core_offer(areas={f"area-{number}": ("One.", "Two.", "Three.") for number in range(9)})
    setting = school()
    for number in range(9):
        check(setting, expectation(offer, f"area-{number}"))
    with django_assert_num_queries(6):
        assert [row.expectation.identifier for row in every_row(area_checks(setting))][-1] == "area-8-3"
