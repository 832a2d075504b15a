"""The themes by which the authority sorts comments, to begin with."""

import csv
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from localoffer.comments.models import Theme
from localoffer.exchange.starter.starter_record import StarterRecord

THEME = StarterRecord.Kind.THEME


@transaction.atomic
def load_themes(*, path: Path) -> int:
    """Add the themes of the file that were never loaded; returns how many. The file has a column `name`.

    Officers rename and delete themes, and that stays so. An authority may do without the file.
    """
    if not path.exists():
        return 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        names = [row["name"].strip() for row in csv.DictReader(file)]
    known = StarterRecord.objects.known(THEME)
    added = [name for name in names if name not in known and _add(name)]
    StarterRecord.objects.remember(THEME, names)
    return len(added)


def _add(name: str) -> bool:
    """False where officers have one of that name, or of the same address, already."""
    theme = Theme(name=name, slug=slugify(name))
    if Theme.objects.filter(Q(name__iexact=name) | Q(slug=theme.slug)).exists():
        return False
    theme.full_clean()
    theme.save()
    return True
