"""`manage.py load_core_offer FILE...`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from localoffer.schools.actions import load_core_offer
from localoffer.schools.core_offer_file import UnusableCoreOffer


class Command(BaseCommand):
    help = "Take in core offers, one version a file (TOML). A version that is published never changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        for path in files:
            try:
                offer, is_new = load_core_offer(path=path)
            except UnusableCoreOffer as problem:
                raise CommandError(f"{problem} Nothing of this file was taken in.") from problem
            self.stdout.write(f"{path.name}: {offer} {'taken in' if is_new else 'is already there'}")
