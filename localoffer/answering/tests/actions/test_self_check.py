"""What is kept of a self-check, by whom, and what happens when two write at once."""

import pytest
from django.core.exceptions import PermissionDenied

from localoffer.answering.actions.self_check import NOTHING, ChecksChanged, Said, fingerprint, save_self_check
from localoffer.answering.models import ExpectationCheck
from localoffer.answering.tests.self_check_builders import check, core_offer, editor_of, expectation, said, school
from localoffer.publishing.audit import AuditEntry
from localoffer.schools.models import CoreOffer, Setting

pytestmark = pytest.mark.django_db

EMPTY = fingerprint(NOTHING)


@pytest.fixture
def setting() -> Setting:
    return school()


@pytest.fixture
def offer() -> CoreOffer:
    return core_offer()


def test_what_is_said_is_kept_with_who_and_when(setting: Setting, offer: CoreOffer) -> None:
    first, person = expectation(offer), editor_of(setting)
    words = Said("met", "We meet families every term.")
    assert (
        save_self_check(setting=setting, area=first.area, by=person, said={first.pk: words}, seen={first.pk: EMPTY})
        == 1
    )
    assert said(setting) == {"ethos-1": ("met", "We meet families every term.")}
    assert ExpectationCheck.objects.get().checked_by == person
    entry = AuditEntry.objects.get()
    assert (entry.by, entry.verb) == (person, "saved a self-check")
    assert "families" not in str(entry.details)


def test_what_has_no_state_is_not_kept(setting: Setting, offer: CoreOffer) -> None:
    first = expectation(offer)
    assert (
        save_self_check(
            setting=setting, area=first.area, by=editor_of(setting), said={first.pk: NOTHING}, seen={first.pk: EMPTY}
        )
        == 0
    )
    assert said(setting) == {}
    assert not AuditEntry.objects.exists()


def test_the_same_twice_changes_nothing(setting: Setting, offer: CoreOffer) -> None:
    first, person = expectation(offer), editor_of(setting)
    for _ in range(2):
        save_self_check(
            setting=setting, area=first.area, by=person, said={first.pk: Said("partly")}, seen={first.pk: EMPTY}
        )
    assert said(setting) == {"ethos-1": ("partly", "")}
    assert AuditEntry.objects.count() == 1


def test_whoever_is_slower_is_told_and_overwrites_nothing(setting: Setting, offer: CoreOffer) -> None:
    first, second = expectation(offer), expectation(offer, number=2)
    check(setting, first, "partly", "Theirs.")
    with pytest.raises(ChecksChanged) as problem:
        save_self_check(
            setting=setting,
            area=first.area,
            by=editor_of(setting),
            said={first.pk: Said("met", "Mine."), second.pk: Said("not-yet")},
            seen={first.pk: EMPTY, second.pk: EMPTY},
        )
    assert problem.value.held[first.pk].evidence == "Theirs."
    assert said(setting) == {"ethos-1": ("partly", "Theirs.")}


def test_what_the_writer_left_alone_stays_as_somebody_else_changed_it(setting: Setting, offer: CoreOffer) -> None:
    first, second = expectation(offer), expectation(offer, number=2)
    before = Said("partly", "As it was.")
    check(setting, first, "met", "As they changed it.")
    save_self_check(
        setting=setting,
        area=first.area,
        by=editor_of(setting),
        said={first.pk: before, second.pk: Said("not-yet")},
        seen={first.pk: fingerprint(before), second.pk: EMPTY},
    )
    assert said(setting) == {"ethos-1": ("met", "As they changed it."), "ethos-2": ("not-yet", "")}


def test_two_who_say_the_same_are_not_in_each_others_way(setting: Setting, offer: CoreOffer) -> None:
    first = expectation(offer)
    check(setting, first, "met", "The same.")
    assert (
        save_self_check(
            setting=setting,
            area=first.area,
            by=editor_of(setting),
            said={first.pk: Said("met", "The same.")},
            seen={first.pk: EMPTY},
        )
        == 0
    )


def test_without_a_sign_of_what_was_seen_nothing_is_overwritten(setting: Setting, offer: CoreOffer) -> None:
    first = expectation(offer)
    check(setting, first, "met", "Theirs.")
    with pytest.raises(ChecksChanged):
        save_self_check(
            setting=setting, area=first.area, by=editor_of(setting), said={first.pk: Said("partly")}, seen={}
        )


def test_only_its_own_editors_write(setting: Setting, offer: CoreOffer) -> None:
    first, stranger = expectation(offer), editor_of(school())
    with pytest.raises(PermissionDenied):
        save_self_check(
            setting=setting, area=first.area, by=stranger, said={first.pk: Said("met")}, seen={first.pk: EMPTY}
        )
    assert said(setting) == {}


def test_an_expectation_of_another_area_is_not_written(setting: Setting, offer: CoreOffer) -> None:
    first, other = expectation(offer), expectation(offer, "policies")
    save_self_check(
        setting=setting, area=first.area, by=editor_of(setting), said={other.pk: Said("met")}, seen={other.pk: EMPTY}
    )
    assert said(setting) == {}
