"""What stands at an address of the site, as something that formats can be made of."""

from collections.abc import Callable

from django.conf import settings
from django.http import QueryDict
from django.utils.module_loading import import_string

from localoffer.publishing.edition import Edition

# Each takes an address (`/services/`) and the query, and answers None where the address is not its own.
Source = Callable[[str, QueryDict], Edition | None]


def find_edition(address: str, asked: QueryDict) -> Edition | None:
    """The first answer of `settings.EDITION_SOURCES`; None where nothing public stands there."""
    for name in settings.EDITION_SOURCES:
        source: Source = import_string(name)
        if edition := source(address, asked):
            return edition
    return None
