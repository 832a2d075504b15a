"""What people made by hand of a publication, for the page that offers its formats."""

from localoffer.easy_read.companion_link import companions_of as easy_read_of
from localoffer.publishing.companion import CompanionLink
from localoffer.publishing.edition import Edition
from localoffer.translations.companions import companions_of as translations_of


def companions_of(edition: Edition) -> list[CompanionLink]:
    """Easy read first, then sign language and languages. A selection has none."""
    if edition.publication is None:
        return []
    return [*easy_read_of(edition.publication), *translations_of(edition.publication)]
