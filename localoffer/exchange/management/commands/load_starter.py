"""`manage.py load_starter`"""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from localoffer.exchange.starter.steps import STEPS


class Command(BaseCommand):
    help = "Load the authority's starter data. Run again, it adds what is missing and changes nothing else."

    def handle(self, *args: Any, **options: Any) -> None:
        for step in STEPS:
            self.stdout.write(f"{step.name} … ", ending="")
            self.stdout.flush()
            started = time.monotonic()
            try:
                result = step.run()
            except (ValueError, LookupError, OSError, RuntimeError) as problem:
                raise CommandError(f"{problem}\nNothing of this step was taken in.") from problem
            self.stdout.write(f"{result} ({time.monotonic() - started:.1f} s)")
