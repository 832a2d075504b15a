"""The register of schools and the core offer of the authority."""

import tomllib

from django.conf import settings

from localoffer.exchange.gias.actions import import_register
from localoffer.schools.actions import load_core_offer
from localoffer.schools.models import CoreOffer, Setting


def set_up_schools() -> str:
    """Take in the register that comes with the authority, unless a register was taken in before."""
    if not Setting.objects.exists():
        said = tomllib.loads((settings.AUTHORITY_DIR / "starter.toml").read_text(encoding="utf-8"))["schools"]
        import_register(
            path=settings.AUTHORITY_DIR / said["register"],
            authority=settings.AUTHORITY.gias_code,
            read_on=said["read_on"],
        )
    for path in sorted((settings.AUTHORITY_DIR / "core-offer").glob("*.toml")):
        load_core_offer(path=path)
    return f"{Setting.objects.real().open().count()} open, {CoreOffer.objects.count()} core offer"
