"""States many publications at once: what `Publishable.save` and `audit.record` do for one record, for hundreds."""

from collections.abc import Mapping, Sequence

from django.db import models

from localoffer.accounts.models import User
from localoffer.publishing.audit import AuditEntry, subject_name
from localoffer.publishing.publication import Publication, Publishable

BATCH = 500


def state_publications(records: Sequence[Publishable]) -> None:
    """Write what the public sees of the records into their publications, then save the records.

    A new record gets its publication here, so its address must not depend on its primary key. Publications that
    say already what they should are not written. Load known records with `select_related("publication")`.
    """
    stated = [(record, values) for record in records if (values := record.publication_values())]
    new, changed = [], []
    for record, values in stated:
        if record.publication is None:
            record.publication = Publication(**values)
            new.append(record.publication)
        elif any(getattr(record.publication, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(record.publication, name, value)
            changed.append(record.publication)
    Publication.objects.bulk_create(new, batch_size=BATCH)
    if changed:
        Publication.objects.bulk_update(changed, list(stated[0][1]), batch_size=BATCH)
    for record, _ in stated:
        # Now that the publication has a key, the record may take it.
        record.publication = record.publication


def record_all(*, by: User | None, verb: str, subjects: Sequence[tuple[models.Model, Mapping[str, object]]]) -> None:
    """One audit entry for each subject, with its details."""
    AuditEntry.objects.bulk_create(
        [
            AuditEntry(by=by, verb=verb, subject=subject_name(subject), details=dict(details))
            for subject, details in subjects
        ],
        batch_size=BATCH,
    )
