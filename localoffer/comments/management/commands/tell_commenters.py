"""`manage.py tell_commenters`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from localoffer.comments.actions.tell import tell_all


class Command(BaseCommand):
    help = "Mail the commenters whose comment was answered or not published, and who were not told yet. For cron."

    def handle(self, *args: Any, **options: Any) -> None:
        told, not_told = tell_all()
        self.stdout.write(f"{told} of {told + not_told} told")
        if not_told:
            raise CommandError(f"{not_told} could not be told: the log says why. They are kept; try again.")
