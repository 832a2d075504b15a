"""The postcodes that come with the authority."""

from hashlib import sha256
from pathlib import Path

from django.db import transaction

from localoffer.exchange.starter.starter_record import StarterRecord
from localoffer.places.actions import load_postcodes
from localoffer.places.postcode import Postcode

POSTCODES = StarterRecord.Kind.POSTCODES


@transaction.atomic
def set_up_postcodes(paths: list[Path]) -> str:
    """Take in each file that was not taken in whole before. A file that changed counts as another."""
    known = StarterRecord.objects.known(POSTCODES)
    for path in paths:
        identifier = f"{path.name[:180]} {sha256(path.read_bytes()).hexdigest()}"
        if identifier not in known:
            load_postcodes(path=path)
            StarterRecord.objects.remember(POSTCODES, [identifier])
    return f"{Postcode.objects.count():,} postcodes"
