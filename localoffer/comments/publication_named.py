"""Which page an e-mail message is about: it gives the page's address, or the number that our paper forms print."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from django.conf import settings

from localoffer.comments.commenting.find_publication import find_publication
from localoffer.publishing.publication import Publication

# “P45” may be a form of the tax office: within a text the number counts only after “page” or “number”, or alone.
_IN_SUBJECT = re.compile(r"\bP(\d{1,9})\b")
_IN_TEXT = re.compile(
    r"\b(?:page|number|no)\b[ .:]{0,3}P(\d{1,9})\b|^[ \t]*P(\d{1,9})[ \t.]*$", re.IGNORECASE | re.MULTILINE
)
_AFTER_AN_ADDRESS = ".,;:!?)]}’”"
# Each costs a question to the database, and whoever names more is not writing about one page.
_MOST_TRIED = 10


def page_number(publication: Publication) -> str:
    """What paper forms call it: `P123`."""
    return f"P{publication.pk}"


def publication_named(*, subject: str, text: str) -> Publication | None:
    """The first public one that the subject line or the text names, or None."""
    by_address = (find_publication(address) for address in islice(_addresses(f"{subject}\n{text}"), _MOST_TRIED))
    # The address of the start page stands for the site as a whole.
    if found := next((each for each in by_address if each and each.address != "/"), None):
        return found
    for number in islice(_numbers(subject, text), _MOST_TRIED):
        if found := Publication.objects.public().filter(pk=number).first():
            return found
    return None


def _addresses(text: str) -> Iterator[str]:
    site = re.escape(urlsplit(settings.SITE_URL).netloc)
    for found in re.finditer(rf"(?:https?://|(?<![\w.@/-])(?={site}))[^\s<>\"]+", text, re.IGNORECASE):
        yield found.group().rstrip(_AFTER_AN_ADDRESS)


def _numbers(subject: str, text: str) -> Iterator[int]:
    for found in (*_IN_SUBJECT.finditer(subject), *_IN_TEXT.finditer(text)):
        yield int(next(filter(None, found.groups())))
