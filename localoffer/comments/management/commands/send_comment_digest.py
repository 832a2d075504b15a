"""`manage.py send_comment_digest`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from localoffer.comments.actions.escalate import send_escalation
from localoffer.comments.digest import send_digest
from localoffer.comments.models import Escalation


class Command(BaseCommand):
    help = (
        "Mail everybody who looks after comments how many are over their time, and safeguarding what no mail server "
        "took before. Nobody gets a mail while "
        "nothing of theirs is. For cron, once a day."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--always", action="store_true", help="send it even when nothing is over its time")

    def handle(self, *args: Any, **options: Any) -> None:
        # A warning that no mail server took is older than any digest: it goes first.
        unsent = [case for case in Escalation.objects.not_sent() if not send_escalation(escalation=case)]
        sent, not_sent = send_digest(always=options["always"])
        self.stdout.write(f"{sent} of {sent + not_sent} sent")
        if unsent or not_sent:
            raise CommandError(f"{len(unsent) + not_sent} could not be sent: the log says why.")
