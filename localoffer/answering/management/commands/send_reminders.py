"""`manage.py send_reminders`: letters to schools whose offers are due for renewal, at most one a month."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q
from django.utils import timezone

from localoffer.answering.actions.remind import Wording, begin_batch, send_portion
from localoffer.answering.mail.reminder import usual_words
from localoffer.answering.models import Reminder, ReminderBatch
from localoffer.answering.offer_state import OfferState
from localoffer.answering.progress import overseen, progress_of
from localoffer.answering.reminder_plan import ReminderPlan, plan_reminders
from localoffer.core.words import plural

MONTH = 30


class Command(BaseCommand):
    help = (
        "Write to the editors of schools whose offers are due for renewal. A school that had any letter within the "
        "last 30 days gets none, so that it can run every day. What a mail server did not take goes first."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="say how many letters would go, and send nothing")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        plan = due()
        if dry_run:
            self.stdout.write(f"{plural(len(plan.recipients), 'letter')} would be sent.")
            return
        if plan.recipients:
            subject, body = usual_words(OfferState.DUE)
            wording = Wording(f"By itself: {OfferState.DUE.label}", subject, body)
            token = f"by-itself-{timezone.localdate()}"
            begin_batch(wording=wording, recipients=plan.recipients, token=token, by=None)
        self._send()

    def _send(self) -> None:
        by_itself = Reminder.objects.filter(batch__made_by=None)
        waiting = by_itself.waiting().count()
        for batch in ReminderBatch.objects.filter(pk__in=by_itself.waiting().values("batch")).order_by("pk"):
            while batch.reminders.waiting().exists():
                if not send_portion(batch=batch):
                    left = by_itself.waiting().count()
                    raise CommandError(
                        f"The mail server takes no letters. {plural(left, 'letter')} left: run it again, nothing is "
                        "sent twice."
                    )
        self.stdout.write(f"{plural(waiting, 'letter')} sent or given up.")


def due() -> ReminderPlan:
    """To whom a letter would go today. Invented schools get none, nor do those whose letter an officer stopped: else
    it would go the next day all the same."""
    schools = progress_of(overseen().filter(is_example=False), timezone.localdate())
    return plan_reminders(schools.filter(Q(offer_state=OfferState.DUE)), pause=MONTH, after_stop=False)
