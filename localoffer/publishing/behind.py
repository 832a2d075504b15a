"""Finds the companions whose source changed, and tells whoever looks after the page.

Words change in many ways, imports among them, so they are compared from time to time instead of at each save.
"""

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from localoffer.publishing.companion import Companion, companion_models
from localoffer.publishing.record import records_of

log = logging.getLogger(__name__)

BATCH = 200


@dataclass(frozen=True, slots=True)
class Checked:
    """How many companions were compared, how many are newly behind, and how many no longer are."""

    companions: int
    newly_behind: int
    no_longer: int


def mark_behind(*, today: date) -> Checked:
    """Compare every published companion with its source, and set or clear its mark."""
    compared = newly = no_longer = 0
    for batch in _batches():
        documents = {
            record.publication_id: record.to_document() for record in records_of([each.publication for each in batch])
        }
        for companion in batch:
            document = documents.get(companion.publication_id)
            if document is None:
                continue
            compared += 1
            is_behind = companion.is_behind(document)
            if is_behind and companion.behind_since is None:
                newly += _mark(companion, behind_since=today)
            elif not is_behind and companion.behind_since is not None:
                no_longer += _mark(companion, behind_since=None, told_behind_at=None)
    return Checked(compared, newly, no_longer)


def tell_behind() -> tuple[int, int]:
    """One mail to each address about all of its companions that are behind. Returns how many were sent, how many not.

    What no mail server took stays untold, and is tried again the next time.
    """
    by_address: dict[str, list[Companion]] = defaultdict(list)
    for model in companion_models():
        for companion in model._default_manager.not_told().select_related("publication"):  # type: ignore[attr-defined]
            by_address[companion.publication.owner_email or settings.AUTHORITY.formats.email].append(companion)
    answers = [_tell(address, companions) for address, companions in by_address.items()]
    return answers.count(True), answers.count(False)


def _batches() -> Iterator[Sequence[Companion]]:
    """A few at a time, so that thousands need no more memory than these."""
    for model in companion_models():
        published = model._default_manager.published()  # type: ignore[attr-defined]
        keys = list(published.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), BATCH):
            yield list(published.filter(pk__in=keys[start : start + BATCH]).select_related("publication"))


def _mark(companion: Companion, **values: object) -> int:
    """Nothing is marked where somebody matched it anew while we compared."""
    rows = type(companion)._default_manager.filter(pk=companion.pk, source_digest=companion.source_digest)
    return rows.update(**values)


def _tell(address: str, companions: list[Companion]) -> bool:
    context = {"companions": companions, "authority": settings.AUTHORITY, "site": settings.SITE_URL}
    mail = EmailMessage(
        subject=f"{settings.AUTHORITY.site_name}: pages changed, and what was made from them did not",
        body=render_to_string("publishing/mail/behind.txt", context, using="jinja2"),
        to=[address],
        headers={"Auto-Submitted": "auto-generated"},
    )
    try:
        mail.send()
    except (OSError, ValueError) as problem:
        log.error("nobody was told what is behind", extra={"count": len(companions), "error": type(problem).__name__})
        return False
    for companion in companions:
        _mark(companion, told_behind_at=timezone.now())
    return True
