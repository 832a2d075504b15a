"""`manage.py send_comment_digest`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from localoffer.comments.digest import send_digest


class Command(BaseCommand):
    help = (
        "Mail everybody who moderates or answers comments how many are over their time. Nobody gets a mail while "
        "nothing of theirs is. For cron, once a day."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--always", action="store_true", help="send it even when nothing is over its time")

    def handle(self, *args: Any, **options: Any) -> None:
        sent, not_sent = send_digest(always=options["always"])
        self.stdout.write(f"{sent} of {sent + not_sent} sent")
        if not_sent:
            raise CommandError(f"{not_sent} could not be sent: the log says why.")
