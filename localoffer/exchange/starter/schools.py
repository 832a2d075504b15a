"""The register of schools, the core offer of the authority, and the questions that schools answer."""

import tomllib

from django.conf import settings

from localoffer.exchange.gias.actions import import_register
from localoffer.schools.actions import load_core_offer
from localoffer.schools.actions_offer_templates import load_offer_template
from localoffer.schools.models import CoreOffer, Setting
from localoffer.schools.report_heading_file import load_report_headings


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


def set_up_school_offers() -> str:
    """What the law asks of a school's report, and the authority's questions. Versions that officers made stay."""
    headings = load_report_headings(path=settings.DATA_DIR / "duties" / "sen-information-report.toml")
    paths = sorted((settings.AUTHORITY_DIR / "offer-templates").glob("*.toml"))
    added = sum(is_new for _, is_new in (load_offer_template(path=path) for path in paths))
    return f"{headings} headings of the law, {len(paths)} sets of questions, {added} of them new"
