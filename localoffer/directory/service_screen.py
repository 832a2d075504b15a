"""What the page of a service shows."""

from typing import TYPE_CHECKING

from django.conf import settings

from localoffer.directory.service_answers import service_answers
from localoffer.directory.service_document import service_document
from localoffer.directory.service_schema_org import service_schema_org
from localoffer.publishing.document import Facts

if TYPE_CHECKING:
    from localoffer.directory.service import Service


def service_screen(service: "Service") -> dict[str, object]:
    """The page is drawn from the service's own Document, so that other formats say the same."""
    document = service_document(service)
    return {
        "service": service,
        "document": document,
        "notes": [block for block in document.blocks if not isinstance(block, Facts)],
        "answers": service_answers(service),
        "schema_org": service_schema_org(service, settings.SITE_URL),
    }
