"""`manage.py delete_expired_comments`"""

from typing import Any

from django.core.management.base import BaseCommand

from localoffer.comments.actions.retain import delete_expired


class Command(BaseCommand):
    help = (
        "Delete what has had its time: sealed words with their recordings, and ways to answer. Published comments "
        "stay, and so does whatever nobody has decided yet. For cron, once a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        deleted = delete_expired()
        self.stdout.write(
            f"Deleted: {deleted.originals} sealed comments, {deleted.recordings} recordings, "
            f"{deleted.contacts} ways to answer, {deleted.files} files that belonged to nothing"
        )
