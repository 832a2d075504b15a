"""`manage.py import_gias FILE --authority 383 [--dry-run] [--confirm-closures]`"""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from localoffer.exchange import plan_text
from localoffer.exchange.gias.actions import ClosuresNotConfirmed, import_register
from localoffer.exchange.gias.planner import plan_import
from localoffer.exchange.plan import Plan
from localoffer.exchange.text_file import UnreadableFile


class Command(BaseCommand):
    help = (
        "Take in the schools of one authority from the national register (Get Information About Schools). "
        "FILE is the CSV of all establishment fields. What officers corrected here is kept and listed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--authority",
            default=settings.AUTHORITY.gias_code,
            help="the authority's three-digit code in the register (default: %(default)s)",
        )
        parser.add_argument("--dry-run", action="store_true", help="print what would be done, and do nothing")
        parser.add_argument(
            "--confirm-closures",
            action="store_true",
            help="yes, more than a fifth of the open schools and colleges are to be closed",
        )
        parser.add_argument(
            "--downloaded",
            type=date.fromisoformat,
            default=None,
            metavar="YYYY-MM-DD",
            help="the day the file was downloaded, which our pages show (default: today)",
        )

    def handle(self, *args: Any, file: Path, authority: str, **options: Any) -> None:
        confirmed = options["confirm_closures"]
        read_on = options["downloaded"] or timezone.localdate()
        try:
            if options["dry_run"]:
                plan = plan_import(path=file, authority=authority, read_on=read_on)
                self._show(plan)
            else:
                plan = import_register(
                    path=file, authority=authority, read_on=read_on, confirm_closures=confirmed, show=self._show
                )
        except UnreadableFile as problem:
            raise CommandError(f"{problem} Nothing was changed.") from problem
        except ClosuresNotConfirmed as problem:
            raise CommandError(f"{problem} Nothing was changed. {_HOW_TO_CONFIRM}") from problem
        except DatabaseError as problem:
            raise CommandError(f"The database refused: {problem}. Nothing was changed. Try again.") from problem
        self._finish(plan, dry_run=options["dry_run"], confirmed=confirmed)

    def _show(self, plan: Plan) -> None:
        for line in plan_text.lines(plan):
            self.stdout.write(line)

    def _finish(self, plan: Plan, *, dry_run: bool, confirmed: bool) -> None:
        if dry_run:
            self.stdout.write("This was a dry run: nothing was changed.")
            if plan.needs_confirmation and not confirmed:
                self.stdout.write(f"More than a fifth of the open ones would close. {_HOW_TO_CONFIRM}")
        elif plan.writes_nothing:
            self.stdout.write("Everything was up to date: nothing was changed.")
        if plan.problems:
            left = f"{len(plan.problems)} broken" if len(plan.problems) > 1 else "1 broken"
            raise CommandError(f"{left} line(s) left out, as listed above.", returncode=1)


_HOW_TO_CONFIRM = "If it is right, run it again with --confirm-closures."
