"""Makes files before anybody asks for them: every night the whole Local Offer as one book."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.http import QueryDict
from django.utils import timezone

from localoffer.formats.choice import is_available, size_in_words
from localoffer.formats.copy import copy_of
from localoffer.formats.file_store import Busy
from localoffer.formats.find_edition import find_edition
from localoffer.formats.format import BY_NAME, Kind
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.make import content_of
from localoffer.publishing.publication import Publication

BOOK = "/"
BOOK_FORMATS = ["epub", "pdf"]


class Command(BaseCommand):
    help = "Make the whole Local Offer as one book, or what stands at other addresses, before anybody asks for it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        names = [name for name, each in BY_NAME.items() if each.kind == Kind.FILE]
        parser.add_argument("address", nargs="*", help="addresses such as /services/saturday-splash/; / is the book")
        parser.add_argument("--format", action="append", choices=names, help="only these: may be given several times")
        parser.add_argument("--every-publication", action="store_true", help="whatever the public can read, one by one")

    def handle(self, *args: Any, **options: Any) -> None:
        addresses = options["address"] or [BOOK]
        if options["every_publication"]:
            addresses = list(Publication.objects.public().order_by("address").values_list("address", flat=True))
        failed = [problem for address in addresses for problem in self._make(address, options["format"])]
        if failed:
            raise CommandError(f"{len(failed)} could not be made: {'; '.join(failed[:5])}")

    def _make(self, address: str, names: list[str] | None) -> list[str]:
        """Make the formats of one address, and say which could not be made."""
        edition = find_edition(address, QueryDict())
        if edition is None:
            return [f"nothing public stands at {address}"]
        failed = []
        for name in names or BOOK_FORMATS:
            if not is_available(BY_NAME[name], edition.document.language):
                failed.append(f"{name} cannot be made of this here")
                continue
            copy = copy_of(edition, BY_NAME[name], BY_NAME[name].points, timezone.localdate())
            try:
                size = size_in_words(len(content_of(copy, self._progress)))
            except (RenderingFailed, Busy) as problem:
                failed.append(f"{name} of {address}: {problem}")
            else:
                self.stdout.write(f"{address} as {name}: {size}, {copy.words:,} words")
        return failed

    def _progress(self, done: int, total: int) -> None:
        self.stdout.write(f"  {done} of {total} parts", ending="\r")
