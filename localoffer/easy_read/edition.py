"""An easy read version as something that can be had in every other format."""

from django.http import QueryDict

from localoffer.easy_read.easy_read_document import easy_read_document
from localoffer.easy_read.models import EasyRead
from localoffer.publishing.edition import Edition

ENDING = "formats/easy-read/"


def easy_read_at(address: str, asked: QueryDict) -> Edition | None:
    """What the public can read at `<publication>formats/easy-read/`. It has an owner and a date of its own, so the
    publication's are not given."""
    if not address.endswith(f"/{ENDING}"):
        return None
    easy_read = EasyRead.objects.at(address.removesuffix(ENDING))
    return easy_read_edition(easy_read) if easy_read else None


def easy_read_edition(easy_read: EasyRead) -> Edition:
    """Load it with `with_rows`."""
    return Edition(
        document=easy_read_document(easy_read),
        address=easy_read.address,
        last_checked=easy_read.matched_on,
        owner=easy_read.made_by,
    )
