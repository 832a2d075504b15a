"""How far each school is: states, people and coverage, from the database."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from localoffer.answering.draft import OfferDraft
from localoffer.answering.offer_state import OfferState
from localoffer.answering.progress import coverage_of, overseen, progress_of
from localoffer.answering.school_progress import SchoolProgress
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 10)


def progress(school: Setting, on: date = TODAY) -> SchoolProgress:
    return SchoolProgress.read(progress_of(Setting.objects.filter(pk=school.pk), on).get())


def state(school: Setting, on: date = TODAY) -> OfferState:
    return progress(school, on).state


class TestState:
    def test_nothing_is_not_started_whoever_is_invited(self) -> None:
        school = builders.setting()
        builders.editor(school)
        builders.invitation(school)
        assert state(school) == OfferState.NOT_STARTED

    def test_a_first_draft_is_in_progress(self) -> None:
        school = builders.setting()
        builders.draft(school)
        assert state(school) == OfferState.IN_PROGRESS

    def test_a_published_offer_is_published_until_ninety_days_before_its_renewal(self) -> None:
        school = builders.setting()
        builders.offer(school, review_date=date(2026, 9, 1))
        assert state(school, date(2026, 6, 2)) == OfferState.PUBLISHED
        assert state(school, date(2026, 6, 3)) == OfferState.DUE
        assert state(school, date(2027, 1, 1)) == OfferState.DUE

    def test_one_that_is_renewed_is_in_progress(self) -> None:
        school = builders.setting()
        held = builders.offer(school, review_date=date(2026, 9, 1))
        builders.draft(school, reason=OfferDraft.Reason.RENEWAL, based_on=held)
        assert state(school) == OfferState.IN_PROGRESS

    def test_a_change_within_the_year_leaves_it_published_and_is_said(self) -> None:
        school = builders.setting()
        held = builders.offer(school, review_date=date(2027, 9, 1))
        assert not progress(school).is_changing
        builders.draft(school, reason=OfferDraft.Reason.CHANGE, based_on=held)
        assert (state(school), progress(school).is_changing) == (OfferState.PUBLISHED, True)

    def test_only_the_current_offer_counts(self) -> None:
        school = builders.setting()
        builders.offer(school, review_date=date(2025, 9, 1))
        builders.offer(school, review_date=date(2027, 9, 1))
        assert (state(school), progress(school).renew_by) == (OfferState.PUBLISHED, date(2027, 9, 1))


class TestPeople:
    def test_nobody(self) -> None:
        assert progress(builders.setting()).people == ["Nobody invited"]

    def test_an_open_invitation(self) -> None:
        school = builders.setting()
        builders.invitation(school)
        assert progress(school).people == ["Invited"]

    @pytest.mark.parametrize(
        "values", [{"days": -1}, {"withdrawn_at": timezone.now()}, {"days": -1, "failure": "The mailbox is full."}]
    )
    def test_one_that_is_over_invites_nobody(self, values: dict[str, object]) -> None:
        school = builders.setting()
        builders.invitation(school, **values)  # type: ignore[arg-type]
        assert progress(school).people == ["Nobody invited"]

    def test_one_that_failed(self) -> None:
        school = builders.setting()
        builders.invitation(school, failure="There is no such mailbox.")
        assert progress(school).people == ["Invitation failed"]

    def test_editors_are_counted_once_each_and_the_ended_are_not(self) -> None:
        school = builders.setting()
        builders.editor(school)
        builders.editor(school, is_confirmed=False)
        builders.editor(school, ended_at=timezone.now())
        builders.invitation(school, accepted_at=timezone.now())
        assert progress(school).people == ["2 editors", "Waiting for confirmation"]


def test_the_last_activity_is_of_the_draft_and_else_of_the_publishing() -> None:
    school = builders.setting()
    assert progress(school).last_activity is None
    published_at = timezone.now() - timedelta(days=30)
    held = builders.offer(school, published_at=published_at)
    assert progress(school).last_activity == published_at
    draft = builders.draft(school, reason=OfferDraft.Reason.CHANGE, based_on=held)
    assert progress(school).last_activity == draft.changed_at


def test_the_authority_looks_after_the_open_schools_in_its_area() -> None:
    ours = builders.setting()
    closing = builders.setting(status="open-proposed-to-close")
    builders.setting(status="closed")
    builders.setting(status="proposed-to-open")
    builders.setting(la_code="380")
    assert set(overseen()) == {ours, closing}


def test_coverage_counts_each_phase_and_all() -> None:
    builders.setting()
    builders.offer(builders.setting(), review_date=date(2027, 9, 1))
    renewing = builders.setting(phase="secondary")
    held = builders.offer(renewing, review_date=date(2026, 9, 1))
    builders.draft(renewing, reason=OfferDraft.Reason.RENEWAL, based_on=held)
    builders.draft(builders.setting(phase="secondary"))
    phases, total = coverage_of(progress_of(overseen(), TODAY))
    assert [(each.label, each.readable, each.total, each.percentage) for each in phases] == [
        ("Primary", 1, 2, 50),
        ("Secondary", 1, 2, 50),
    ]
    assert dict(total.counts) == {
        OfferState.NOT_STARTED: 1,
        OfferState.IN_PROGRESS: 2,
        OfferState.PUBLISHED: 1,
        OfferState.DUE: 0,
    }
    assert (total.readable, total.total) == (2, 4)


def test_coverage_of_no_schools_is_nothing() -> None:
    phases, total = coverage_of(progress_of(overseen(), TODAY))
    assert (phases, total.total, total.percentage) == ([], 0, 0)
