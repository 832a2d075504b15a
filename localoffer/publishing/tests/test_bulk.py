"""Many records at once are stated as one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from localoffer.accounts.models import User
from localoffer.publishing.bulk import record_all, state_publications
from localoffer.publishing.models import AuditEntry, Publication
from localoffer.publishing.publication import Publishable
from localoffer.publishing.tests.builders import publication

pytestmark = pytest.mark.django_db


@dataclass
class Leaflet:
    """As much of a Publishable as is asked of it here."""

    title: str
    is_public: bool = True
    address: str = field(default="")
    publication: Publication | None = None

    def publication_values(self) -> dict[str, str | bool]:
        if self.address == "none":
            return {}
        address = self.address or f"/leaflets/{self.title}/"
        values: dict[str, str | bool] = {
            "kind": "leaflet",
            "address": address,
            "title": self.title,
            "summary": "",
            "is_example": False,
        }
        return {**values, "is_public": self.is_public}


def state(leaflets: Sequence[Leaflet]) -> None:
    state_publications(cast("list[Publishable]", leaflets))


def titles() -> list[str]:
    return list(Publication.objects.order_by("pk").values_list("title", flat=True))


def test_new_records_get_their_publications(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    leaflets = [Leaflet(str(number)) for number in range(50)]
    with django_assert_num_queries(1):
        state(leaflets)
    assert titles() == [leaflet.title for leaflet in leaflets]
    assert all(leaflet.publication and leaflet.publication.pk for leaflet in leaflets)


def test_only_what_changed_is_written() -> None:
    leaflets = [Leaflet(str(number)) for number in range(50)]
    state(leaflets)
    with CaptureQueriesContext(connection) as captured:
        state(leaflets)
    assert len(captured) == 0
    leaflets[3].title, leaflets[3].address = "new", "/leaflets/3/"
    leaflets[4].is_public = False
    state(leaflets)
    assert titles()[3] == "new"
    assert Publication.objects.filter(is_public=False).count() == 1
    assert Publication.objects.count() == 50


def test_what_has_no_address_has_no_publication() -> None:
    leaflet = Leaflet("draft", address="none")
    state([leaflet])
    assert leaflet.publication is None
    state([])
    assert titles() == []


def test_owner_and_dates_are_left_alone() -> None:
    known = publication(owner="Leaflets team", title="old")
    state([Leaflet("new", address=known.address, publication=known)])
    known.refresh_from_db()
    assert (known.title, known.owner) == ("new", "Leaflets team")


def test_one_audit_entry_for_each_subject(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    by = User.objects.create_user("officer")
    subjects = [publication(), publication()]
    with django_assert_num_queries(1):
        record_all(by=by, verb="read", subjects=[(subjects[0], {"a": 1}), (subjects[1], {})])
    assert set(AuditEntry.objects.values_list("by", "verb", "subject")) == {
        (by.pk, "read", f"publication {subject.pk}") for subject in subjects
    }
    assert AuditEntry.objects.get(subject=f"publication {subjects[0].pk}").details == {"a": 1}
