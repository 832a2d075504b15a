"""`manage.py load_starter`"""

import time
from typing import Any

from django.core.management.base import BaseCommand

from localoffer.exchange.starter.steps import STEPS


class Command(BaseCommand):
    help = "Load the authority's starter data. Run again, it adds what is missing and changes nothing else."

    def handle(self, *args: Any, **options: Any) -> None:
        for step in STEPS:
            self.stdout.write(f"{step.name} … ", ending="")
            self.stdout.flush()
            started = time.monotonic()
            result = step.run()
            self.stdout.write(f"{result} ({time.monotonic() - started:.1f} s)")
