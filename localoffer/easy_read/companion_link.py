"""The easy read version as the page of formats offers it."""

from localoffer.core.words import plain_date
from localoffer.easy_read.easy_read_document import is_behind_now
from localoffer.easy_read.models import EasyRead
from localoffer.publishing.companion import CompanionLink
from localoffer.publishing.publication import Publication


def companions_of(publication: Publication) -> list[CompanionLink]:
    """One, or none where no easy read version is published."""
    found = EasyRead.objects.published().filter(publication=publication).select_related("publication")
    return [
        CompanionLink(
            label="Easy read",
            address=easy_read.address,
            says=f"Short sentences with pictures. Made by {easy_read.made_by}, "
            f"checked against the full page on {plain_date(easy_read.matched_on)}.",
            is_behind=is_behind_now(easy_read),
        )
        for easy_read in found
    ]
