"""The pictures of easy read, and the easy read versions of a demonstration.

data/demonstration/easy-read.toml gives the format.
"""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from localoffer.easy_read.actions import begin_easy_read, publish_easy_read
from localoffer.easy_read.models import EasyRead, Picture, Row
from localoffer.exchange.starter.starter_record import StarterRecord
from localoffer.publishing.companion import source_digest
from localoffer.publishing.publication import Publication

EASY_READ = StarterRecord.Kind.EASY_READ
HEADING = "#"
Record = dict[str, Any]


class UnusableEasyRead(ValueError):
    """A record cannot be taken in. The message names it and says what is wrong."""


@transaction.atomic
def load_easy_read(*, path: Path) -> int:
    """Publish the versions that were never taken in; returns how many. All or none.

    Nothing is loaded for a page that is not on this site, or that officers have an easy read version of.
    """
    records = tomllib.loads(path.read_text(encoding="utf-8"))["easy_read"]
    known = StarterRecord.objects.known(EASY_READ)
    added = {}
    for record in records:
        if record["id"] not in known and (made := _add(record)):
            added[record["id"]] = made.pk
    StarterRecord.objects.remember(EASY_READ, added, keys=added)
    return len(added)


def _add(record: Record) -> EasyRead | None:
    publication = Publication.objects.public().filter(address=record["about"]).first()
    if publication is None or EasyRead.objects.filter(publication=publication).exists():
        return None
    draft = begin_easy_read(publication=publication, by=None, made_by=record["made_by"])
    draft.is_example = True
    draft.title = record.get("title", "")
    draft.matched_on = _day(record["matched_days_ago"])
    draft.save()
    draft.rows.all().delete()
    Row.objects.bulk_create(_rows(record, draft))
    published = publish_easy_read(easy_read=draft, by=None, seen_version=draft.version)
    if "page_said" in record:
        _let_fall_behind(published, record)
    return published


def _rows(record: Record, draft: EasyRead) -> list[Row]:
    """Raises UnusableEasyRead for a picture that is not in our set."""
    pictures = {picture.name: picture for picture in Picture.objects.all()}
    rows = []
    for position, (name, text) in enumerate(record["rows"], start=1):
        if name not in ("", HEADING) and name not in pictures:
            raise UnusableEasyRead(f"Easy read “{record['id']}”: there is no picture “{name}”")
        is_heading = name == HEADING
        picture = pictures.get(name)
        rows.append(Row(easy_read=draft, position=position, is_heading=is_heading, text=text, picture=picture))
    return rows


def _let_fall_behind(easy_read: EasyRead, record: Record) -> None:
    """As if its page had said something else on the day when it was made."""
    texts = easy_read.source
    for now, before in record["page_said"].items():
        texts = [text.replace(now, before) for text in texts]
    easy_read.source, easy_read.source_digest = texts, source_digest(texts)
    easy_read.behind_since = _day(record["behind_days_ago"])
    easy_read.save()


def _day(days_ago: int) -> date:
    return timezone.localdate() - timedelta(days=days_ago)
