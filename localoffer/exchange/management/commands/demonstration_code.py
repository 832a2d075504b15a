"""Prints the code that signs the demonstration officer in, in place of an authenticator app."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from localoffer.accounts.second_factor import SECONDS_A_CODE, app_code
from localoffer.exchange.starter.people import LINES, credentials


class Command(BaseCommand):
    """Only a demonstration has a key that stands in a file."""

    help = "Print the present code of the demonstration officer's second factor."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("This is no demonstration. Officers use their own authenticator app or passkey.")
        lines = credentials()
        if len(lines) != LINES:
            raise CommandError("There is no demonstration officer. `manage.py load_starter` makes one.")
        self.stdout.write(app_code(lines[-1]))
        left = SECONDS_A_CODE - int(time.time()) % SECONDS_A_CODE
        self.stderr.write(f"For {left} seconds, and half a minute more. It works once.")
