"""The offer that families read of one school."""

from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.setting import Setting


def offer_of(urn: int) -> SchoolOffer | None:
    """With all that a document of it says; None where there is none, or where the school is not open any more."""
    current = SchoolOffer.objects.current().filter(setting__in=Setting.objects.open().filter(urn=urn))
    return current.with_everything().prefetch_related("setting__kinds", "setting__needs").first()
