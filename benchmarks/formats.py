"""How long each format of every public publication takes to make, how big it is, and what fails.

    VAR_DIR=/tmp/bench python manage.py migrate && VAR_DIR=/tmp/bench python manage.py load_starter
    VAR_DIR=/tmp/bench python benchmarks/formats.py [--every 10] [--format pdf] [--address '/services/?need=asd']

Nothing is kept: each file is made anew, one after another, as a reader's first request makes it.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "localoffer.config.settings")

import django

django.setup()

from django.http import QueryDict
from django.utils import timezone

from localoffer.formats.copy import copy_of
from localoffer.formats.find_edition import find_edition
from localoffer.formats.format import FORMATS, Format, Kind
from localoffer.formats.html import document_body
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.make import render
from localoffer.publishing.edition import Edition
from localoffer.publishing.publication import Publication


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    asked = arguments()
    editions = [edition for address in addresses(asked) if (edition := edition_at(address))]
    words = [sum(len(text.split()) for text in edition.document.words()) for edition in editions]
    say(f"{len(editions)} editions, {sum(words):,} words, median {statistics.median(words):,.0f}")
    say("| format | letters | made | failed | median ms | p95 ms | slowest ms | median KB | largest KB |")
    say("|---|---|---|---|---|---|---|---|---|")
    for wanted in FORMATS:
        for points in wanted.sizes or (wanted.points,):
            if not asked.format or wanted.name in asked.format:
                measure(wanted, points, editions)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=1, help="only every so many publications")
    parser.add_argument("--format", action="append", help="only this one: may be given several times")
    parser.add_argument("--address", action="append", help="this selection instead of every publication")
    return parser.parse_args()


def addresses(asked: argparse.Namespace) -> list[str]:
    if asked.address:
        return list(asked.address)
    return list(Publication.objects.public().order_by("pk").values_list("address", flat=True))[:: asked.every]


def edition_at(address: str) -> Edition | None:
    path, _, query = address.partition("?")
    return find_edition(path, QueryDict(query))


def measure(wanted: Format, points: int, editions: list[Edition]) -> None:
    times, sizes, failed = [], [], 0
    for edition in editions:
        started = time.perf_counter()
        try:
            size = made_bytes(wanted, points, edition)
        except RenderingFailed as problem:
            failed += 1
            say(f"  {edition.address}: {problem}")
            continue
        times.append((time.perf_counter() - started) * 1000)
        sizes.append(size / 1000)
    times.sort()
    if times:
        say(
            f"| {wanted.name} | {points} | {len(times)} | {failed} | {statistics.median(times):,.0f} "
            f"| {times[int(len(times) * 0.95)]:,.0f} | {times[-1]:,.0f} "
            f"| {statistics.median(sizes):,.0f} | {max(sizes):,.0f} |"
        )


def made_bytes(wanted: Format, points: int, edition: Edition) -> int:
    copy = copy_of(edition, wanted, points, timezone.localdate())
    if wanted.kind == Kind.PAGE:
        return len(document_body(copy.document).encode())
    return len(render(copy))


if __name__ == "__main__":
    main()
