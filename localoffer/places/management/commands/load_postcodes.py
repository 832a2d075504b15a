"""`manage.py load_postcodes FILE...`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from localoffer.places.actions import UnreadablePostcodeFile, load_postcodes


class Command(BaseCommand):
    help = "Take in postcode files (columns Postcode, lat, long). Each goes in whole or not at all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        for path in files:
            try:
                count = load_postcodes(path=path)
            except UnreadablePostcodeFile as problem:
                raise CommandError(f"{problem} Nothing of this file was taken in.") from problem
            self.stdout.write(f"{path.name}: {count:,} postcodes")
