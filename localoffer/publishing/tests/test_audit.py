"""Who did what, when."""

from datetime import UTC, datetime

import pytest
from django.db import connection

from localoffer.publishing import audit
from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.tests.builders import correction, officer, publication

pytestmark = pytest.mark.django_db


def verbs(subject: object) -> list[str]:
    return [entry.verb for entry in AuditEntry.objects.history(subject)]  # type: ignore[arg-type]


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
    assert verbs(leaflet) == ["posted", "folded", "printed"]


def test_a_history_is_of_one_record_and_nothing_like_it() -> None:
    leaflet = publication()
    report = correction(pk=leaflet.pk, publication=leaflet)
    longer = publication(pk=int(f"{leaflet.pk}0"))
    for subject in (leaflet, report, longer):
        audit.record(by=None, verb=f"seen: {type(subject).__name__} {subject.pk}", subject=subject)
    assert verbs(leaflet) == [f"seen: Publication {leaflet.pk}"]
    assert verbs(report) == [f"seen: Correction {report.pk}"]


def test_a_history_is_found_by_its_index() -> None:
    listed = connection.introspection.get_constraints(connection.cursor(), AuditEntry._meta.db_table)
    assert listed["auditentry_subject"]["columns"] == ["subject"]


def test_entries_of_one_moment_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: noon)
    leaflet = publication()
    for verb in ("printed", "folded", "posted"):
        audit.record(by=None, verb=verb, subject=leaflet)
    assert verbs(leaflet) == ["posted", "folded", "printed"]
