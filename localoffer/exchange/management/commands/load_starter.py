"""`manage.py load_starter`"""

import time
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction

from localoffer.exchange.starter.steps import STEPS


class Command(BaseCommand):
    help = "Load the authority's starter data. Run again, it adds what is new in it and changes nothing else."

    def handle(self, *args: Any, **options: Any) -> None:
        for step in STEPS:
            self.stdout.write(f"{step.name} … ", ending="")
            self.stdout.flush()
            started = time.monotonic()
            try:
                with transaction.atomic():
                    result = step.run()
            except (ValidationError, DatabaseError, ValueError, LookupError, OSError, RuntimeError) as problem:
                raise CommandError(f"{_words(problem)}\nNothing of this step was taken in.") from problem
            self.stdout.write(f"{result} ({time.monotonic() - started:.1f} s)")


def _words(problem: Exception) -> str:
    """What is wrong, as a person would say it."""
    match problem:
        case ValidationError(error_dict=_):
            fields = problem.message_dict.items()
            return "\n".join(f"{name}: {message}" for name, messages in fields for message in messages)
        case ValidationError():
            return "\n".join(problem.messages)
        case DatabaseError():
            return f"The database could not take this in: {str(problem).strip()}"
        case KeyError():
            return f"{problem} is missing."
    return str(problem)
