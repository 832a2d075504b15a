"""`manage.py import_gias_links FILE [--dry-run]`: which school took the place of one that closed."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from localoffer.exchange.gias.links import apply_links, plan_links
from localoffer.exchange.text_file import UnreadableFile


class Command(BaseCommand):
    help = (
        "Take in the register's file of links between establishments (columns URN, LinkURN, LinkType). Schools that "
        "closed and have no successor here get the one that the register names. What officers named stays."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="print what would be done, and do nothing")

    def handle(self, *args: Any, file: Path, dry_run: bool, **options: Any) -> None:
        try:
            plan = plan_links(path=file)
        except UnreadableFile as problem:
            raise CommandError(f"{problem} Nothing was changed.") from problem
        for line in plan.lines():
            self.stdout.write(line)
        if dry_run:
            self.stdout.write("This was a dry run: nothing was changed.")
        else:
            self.stdout.write(f"{apply_links(plan=plan):,} named.")
