"""A shortlist as one document for every format."""

import pytest
from django.http import QueryDict

from localoffer.publishing.edition import Edition
from localoffer.shortlist.edition import shortlist_at
from localoffer.shortlist.tests.builders import school, service

pytestmark = pytest.mark.django_db


def asked(text: str, address: str = "/shortlist/") -> Edition | None:
    return shortlist_at(address, QueryDict(mutable=False, query_string=f"items={text}"))


def test_each_thing_is_a_section_in_the_order_of_the_list() -> None:
    one, two = service("Swim"), school("Elm School")
    edition = asked(f"{two.pk}.{one.pk}")
    assert edition
    assert edition.document.title == "Shortlist"
    assert [section.heading for section in edition.document.sections] == ["Elm School", "Swim"]
    assert "Swimming for all." in list(edition.document.words())
    assert (edition.parts, edition.address) == (2, f"/shortlist/?items={two.pk}.{one.pk}")


def test_what_asks_for_the_same_has_one_address() -> None:
    there, gone = service(), service(live=False)
    for text in (f"{there.pk}", f"{gone.pk}.{there.pk}.{there.pk}", f"x.{there.pk}.-1.{10**17}"):
        edition = asked(text)
        assert edition
        assert edition.address == f"/shortlist/?items={there.pk}"


def test_drafts_and_what_has_ended_are_not_in_it() -> None:
    draft, ended = service("Secret", live=False), service("Old", status="inactive")
    assert asked(f"{draft.pk}.{ended.pk}") is None


@pytest.mark.parametrize("text", ["", "x", "0", "999999", "." * 5000, "%00"])
def test_a_list_of_nothing_is_no_edition(text: str) -> None:
    assert asked(text) is None


def test_other_addresses_are_not_its_own() -> None:
    assert asked(str(service().pk), address="/services/") is None
    assert shortlist_at("/shortlist/", QueryDict("")) is None


def test_a_hundred_and_no_more() -> None:
    keys = [service().pk for _ in range(101)]
    edition = asked(".".join(str(key) for key in keys))
    assert edition
    assert edition.parts == 100
