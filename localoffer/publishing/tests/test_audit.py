"""Who did what, when."""

import pytest

from localoffer.publishing import audit
from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.tests.builders import officer, publication

pytestmark = pytest.mark.django_db


def test_an_entry_names_the_record_and_holds_the_values() -> None:
    by, leaflet = officer(), publication()
    entry = audit.record(by=by, verb="moved", subject=leaflet, shelf=3, room="hall")
    entry.refresh_from_db()
    assert (entry.by, entry.verb, entry.subject) == (by, "moved", f"publication {leaflet.pk}")
    assert entry.details == {"shelf": 3, "room": "hall"}
    assert str(entry) == f"moved: publication {leaflet.pk}"


def test_newest_first() -> None:
    leaflet = publication()
    for verb in ("printed", "folded", "posted"):
        audit.record(by=None, verb=verb, subject=leaflet)
    assert [entry.verb for entry in AuditEntry.objects.all()] == ["posted", "folded", "printed"]
