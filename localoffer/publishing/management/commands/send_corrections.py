"""`manage.py send_corrections`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from localoffer.publishing.actions import send_correction
from localoffer.publishing.models import Correction


class Command(BaseCommand):
    help = "Mail the owners the open corrections that did not reach them because mail failed."

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = list(Correction.objects.not_sent().select_related("publication"))
        sent = sum(send_correction(correction=correction) for correction in waiting)
        self.stdout.write(f"{sent} of {len(waiting)} sent")
        if sent < len(waiting):
            raise CommandError(f"{len(waiting) - sent} could not be sent: the log says why. They are kept; try again.")
