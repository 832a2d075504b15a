"""The languages are read from their file."""

import csv
from pathlib import Path

from django.db import transaction

from localoffer.translations.language import Language


@transaction.atomic
def load_languages(*, path: Path) -> int:
    """Take the file in: new languages are added, known ones brought up to date, missing ones retired.

    Columns: tag, name, own_name, direction. Returns the number of languages in the file.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        language = Language.objects.filter(tag=row["tag"]).first() or Language(tag=row["tag"])
        language.name, language.own_name, language.direction = row["name"], row["own_name"], row["direction"]
        language.is_retired = False
        language.full_clean()
        language.save()
    Language.objects.exclude(tag__in=[row["tag"] for row in rows]).update(is_retired=True)
    return len(rows)
