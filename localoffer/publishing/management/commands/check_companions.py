"""`manage.py check_companions`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from localoffer.publishing.behind import mark_behind, tell_behind


class Command(BaseCommand):
    help = (
        "Compare easy read versions, translations and films with the pages that they were made from, mark those whose "
        "page changed, and mail whoever looks after the page. For cron, once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        checked = mark_behind(today=timezone.localdate())
        self.stdout.write(
            f"{checked.companions} compared: {checked.newly_behind} newly behind, {checked.no_longer} no longer"
        )
        sent, not_sent = tell_behind()
        self.stdout.write(f"{sent} of {sent + not_sent} mails sent")
        if not_sent:
            raise CommandError(f"{not_sent} could not be sent: the log says why. Run it again: nothing is lost.")
