"""`manage.py delete_kept_words`"""

from typing import Any

from django.core.management.base import BaseCommand

from localoffer.answering.actions.kept_words import delete_expired_words


class Command(BaseCommand):
    help = (
        "Delete answers that came from somebody who was signed out and who did not come back for them within a day. "
        "For cron, once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Deleted: {delete_expired_words()} kept answers")
