"""The invented services of a demonstration: off the site without one, and back with one."""

from collections.abc import Sequence

from django.db import transaction

from localoffer.directory.models import Service
from localoffer.exchange.starter.starter_record import StarterRecord
from localoffer.publishing.bulk import record_all, state_publications

SERVICE = StarterRecord.Kind.SERVICE


@transaction.atomic
def withhold_examples() -> int:
    """Unpublish every invented service that is public; returns how many. Drafts and history stay as they are."""
    services = list(Service.objects.filter(is_example=True, live=True).select_related("publication"))
    identifiers = [service.source_id for service in services if service.source_id]
    StarterRecord.objects.remember(SERVICE, identifiers)
    StarterRecord.objects.filter(kind=SERVICE, identifier__in=identifiers).update(is_withheld=True)
    _set_live(services, is_live=False)
    return len(services)


@transaction.atomic
def release_examples() -> int:
    """Publish what was withheld; returns how many. What officers unpublished or deleted themselves stays so."""
    withheld = StarterRecord.objects.filter(kind=SERVICE, is_withheld=True)
    services = list(
        Service.objects.filter(source_id__in=withheld.values("identifier"), live=False).select_related("publication")
    )
    _set_live(services, is_live=True)
    withheld.update(is_withheld=False)
    return len(services)


def _set_live(services: Sequence[Service], *, is_live: bool) -> None:
    Service.objects.filter(pk__in=[service.pk for service in services]).update(live=is_live)
    for service in services:
        service.live = is_live
    state_publications(services)
    verb = "published" if is_live else "unpublished"
    record_all(by=None, verb=verb, subjects=[(service, {"demonstration": is_live}) for service in services])
