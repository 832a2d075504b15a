"""To whom letters would go, and to whom not and why."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.answering.models import Reminder, ReminderBatch, ReturnedAddress
from localoffer.answering.progress import overseen, progress_of
from localoffer.answering.reminder import STOPPED
from localoffer.answering.reminder_plan import ReminderPlan, plan_reminders
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def plan(pause: int = 0) -> ReminderPlan:
    return plan_reminders(progress_of(overseen(), timezone.localdate()), pause=pause)


def emails() -> list[str]:
    return [each.email for each in plan().recipients]


def reasons(pause: int = 0) -> list[str]:
    return [each.reason for each in plan(pause).without]


def letter(school: Setting, days_ago: int, **values: object) -> Reminder:
    batch = ReminderBatch.objects.create(audience="", subject="S", body="B", token=f"{school.pk}-{days_ago}")
    made_at = timezone.now() - timedelta(days=days_ago)
    ReminderBatch.objects.filter(pk=batch.pk).update(made_at=made_at)
    return Reminder.objects.create(batch=batch, setting=school, email="a@example.org", **values)


def test_every_active_editor_gets_a_letter() -> None:
    school = builders.setting()
    builders.editor(school, email="a@example.org")
    builders.editor(school, email="b@example.org", is_confirmed=False)
    builders.editor(school, email="c@example.org", ended_at=timezone.now())
    builders.editor(school, email="d@example.org").user.__class__.objects.filter(email="d@example.org").update(
        is_active=False
    )
    builders.invitation(school, email="e@example.org")
    assert emails() == ["a@example.org", "b@example.org"]
    assert all(each.is_editor for each in plan().recipients)


def test_without_an_editor_it_goes_to_whoever_is_invited() -> None:
    school = builders.setting()
    builders.invitation(school, email="e@example.org")
    builders.invitation(school, email="E@example.org")
    builders.invitation(school, email="old@example.org", days=-1)
    assert [(each.email.lower(), each.is_editor) for each in plan().recipients] == [("e@example.org", False)]


def test_who_gets_none_and_why() -> None:
    builders.setting()
    builders.editor(builders.setting(), email="Gone@example.org")
    ReturnedAddress.objects.create(email="gone@example.org", returned_at=timezone.now(), reason="The mailbox is full.")
    assert reasons() == [
        "Nobody is invited to write for it.",
        "Mail to Gone@example.org came back. The mailbox is full.",
    ]
    assert not plan().recipients


@pytest.mark.parametrize(
    ("days_ago", "values", "is_left_out"),
    [
        (3, {"sent_at": timezone.now()}, True),
        (3, {}, True),
        (3, {"failure": "The mail server does not take letters to this address."}, True),
        (3, {"failure": STOPPED}, False),
        (20, {"sent_at": timezone.now()}, False),
    ],
)
def test_a_school_that_had_a_letter_lately_has_a_rest(
    days_ago: int, values: dict[str, object], is_left_out: bool
) -> None:
    school = builders.setting()
    builders.editor(school)
    letter(school, days_ago, **values)
    assert bool(reasons(pause=14)) is is_left_out
    assert not reasons(pause=0)


def test_always_the_same_queries() -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            plan(pause=14)
        return len(asked)

    builders.editor(builders.setting())
    few = queries()
    for _ in range(30):
        builders.editor(builders.setting())
    assert queries() == few
