"""Takes the second factor of an officer away who has lost it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from localoffer.accounts.admission import person_with
from localoffer.accounts.factor_changes import RESET, tell_of_change
from localoffer.accounts.models import User
from localoffer.officers.lost_second_factor import reset_second_factor


class Command(BaseCommand):
    """Whoever may run it makes sure first that it is the officer who asks. The audit keeps it."""

    help = "Take an officer's second factor away, so that they set up a new one when they sign in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the officer's user name or e-mail address")

    def handle(self, *args: Any, **options: Any) -> None:
        name: str = options["name"].strip()
        person = User.objects.filter(username=name).first() or person_with(name)
        if person is None:
            raise CommandError(f"Nobody here is called {name}. Give the user name or the e-mail address.")
        count = reset_second_factor(person=person)
        if count:
            tell_of_change(person=person, verb=RESET)
            self.stdout.write(f"{person} sets up a new second factor when they sign in with their password.")
        else:
            self.stdout.write(f"{person} had no second factor. They set one up when they sign in.")
