"""The comment form as an edition: it can be had in every format, about one publication or about none yet."""

from urllib.parse import quote

from django.http import QueryDict
from django.urls import reverse

from localoffer.comments.commenting.find_publication import find_publication
from localoffer.comments.form_document import form_document
from localoffer.comments.printable_form import PrintableForm, Version
from localoffer.publishing.edition import Edition

# Large print is a format of the standard form, so it has no edition of its own.
_NAMES = {"comments:form": Version.STANDARD, "comments:form_easy_read": Version.EASY_READ}


def form_at(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. `about` is the address of a publication; one that we do not know is left out."""
    version = next((version for name, version in _NAMES.items() if address == reverse(name)), None)
    if version is None:
        return None
    about = find_publication(asked.get("about", ""))
    query = f"?about={quote(about.address)}" if about else ""
    return Edition(document=form_document(PrintableForm(version, about)), address=f"{address}{query}")
