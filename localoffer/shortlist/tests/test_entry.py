"""What a shortlist tells of each thing, and what it never tells."""

from datetime import date

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.publishing.document import Document, Illustrated, List, Note, Paragraph, Section, Span
from localoffer.publishing.publication import Publication
from localoffer.shortlist.entry import Entry, contacts_in, own_entries, public_entries
from localoffer.shortlist.items import Items
from localoffer.shortlist.tests.builders import change_service, school, service

pytestmark = pytest.mark.django_db


def entry(publication: Publication) -> Entry:
    return own_entries(Items((publication.pk,)))[0]


def test_a_service_with_ages_and_a_way_to_ring() -> None:
    told = entry(service("Swim", minimum_age=5, maximum_age=11, telephone="0113 496 0123"))
    assert (told.title, told.kind, told.summary, told.is_here) == ("Swim", "Service", "Swimming for all.", True)
    assert ("Ages", "5 to 11") in told.facts
    assert [span.href for span in told.contacts] == ["tel:01134960123"]


def test_each_way_to_reach_somebody_stands_once_wherever_the_document_has_it() -> None:
    ring, write = Span("0113", href="tel:0113"), Span("us", href="mailto:us@example.org")
    document = Document(
        "Swim",
        blocks=(Note((Paragraph((ring,)),)), Illustrated(None, (Paragraph((ring,)),))),
        sections=(Section("A", (), (Section("B", (List(((write, ring),)), Paragraph((Span("x", href="/x/"),)))),)),),
    )
    assert list(contacts_in(document)) == [ring, write]


def test_a_service_that_is_closed_for_now_warns_of_it() -> None:
    told = entry(service(status="temporarily closed"))
    assert told.is_here
    assert told.says == "This service is closed for now. Ask before you go."


def test_a_service_that_ended_stays_and_says_so() -> None:
    there = service("Swim")
    change_service(there, status="inactive")
    told = entry(there)
    assert (told.title, told.is_here, told.says) == ("Swim", False, "This service has ended.")
    assert told.address == there.address
    assert (told.summary, told.facts, told.contacts) == ("", (), ())


def test_a_school_that_closed_stays_and_says_when() -> None:
    there = school("Elm School")
    record = apps.get_model("schools", "Setting")._default_manager.get(publication=there)
    record.status, record.close_date = "closed", date(2026, 7, 31)
    record.save()
    told = entry(there)
    assert not told.is_here
    assert told.says.endswith("closed on 31 July 2026.")


def test_what_was_taken_off_the_site_has_its_old_title_and_nothing_more() -> None:
    there = service("Swim")
    change_service(there, live=False, summary="A draft that nobody may read yet.")
    assert entry(there) == Entry(there.pk, "Swim", kind="Service")


def test_what_was_deleted_has_its_old_title() -> None:
    there = service("Swim")
    apps.get_model("directory", "Service")._default_manager.get(publication=there).delete()
    assert entry(there) == Entry(there.pk, "Swim", kind="Service")


def test_what_left_no_trace_can_still_be_taken_off() -> None:
    assert own_entries(Items((10**17,))) == [Entry(10**17, "Something that you saved")]


def test_a_link_tells_only_what_everybody_can_read() -> None:
    there, draft, ended = service(), service("Secret", live=False), service(status="inactive")
    told = public_entries(Items((draft.pk, there.pk, ended.pk, 10**17)))
    assert [each.key for each in told] == [there.pk]


def test_a_long_list_takes_as_many_questions_as_a_short_one() -> None:
    items = Items(tuple(service().pk for _ in range(3)))
    with CaptureQueriesContext(connection) as few:
        own_entries(items)
    items = items.with_these([service().pk for _ in range(12)])
    with CaptureQueriesContext(connection) as many:
        assert len(own_entries(items)) == 15
    assert len(many) == len(few)
