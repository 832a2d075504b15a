"""The core offer in its versions."""

from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from localoffer.publishing.document import List, Note
from localoffer.publishing.models import Publication
from localoffer.schools.core_offer import CoreOffer, Expectation, ExpectationArea
from localoffer.schools.tests.builders import core_offer

pytestmark = pytest.mark.django_db


def test_each_version_is_a_publication_with_an_address_for_ever(tmp_path: Path) -> None:
    core_offer(tmp_path)
    core_offer(tmp_path, version="2027-09", in_force_from="2027-09-01", title="Another")
    assert list(Publication.objects.order_by("address").values_list("kind", "address", "title", "is_public")) == [
        ("core-offer", "/core-offer/mainstream/2014-09/", "What we expect", True),
        ("core-offer", "/core-offer/mainstream/2027-09/", "Another", True),
    ]


def test_the_current_one_is_the_newest_in_force(tmp_path: Path) -> None:
    old = core_offer(tmp_path)
    new = core_offer(tmp_path, version="2020", in_force_from="2020-09-01")
    core_offer(tmp_path, version="2099", in_force_from="2099-09-01")
    special = core_offer(tmp_path, kind="special", version="2015", in_force_from="2015-09-01")
    offers = CoreOffer.objects.all()
    assert offers.current("mainstream") == new
    assert offers.current("mainstream", date(2016, 1, 1)) == old
    assert offers.current("mainstream", date(2010, 1, 1)) is None
    assert set(offers.current_of_each_kind()) == {new, special}


def test_a_version_stands_once(tmp_path: Path) -> None:
    made = core_offer(tmp_path)
    with pytest.raises(IntegrityError):
        CoreOffer.objects.create(
            setting_kind=made.setting_kind, version=made.version, title="Again", in_force_from=date(2014, 9, 1)
        )


def test_identifiers_stand_once_in_an_offer(tmp_path: Path) -> None:
    made = core_offer(tmp_path)
    area = made.areas.get(identifier="ethos")
    assert [each.identifier for each in area.expectations.all()] == ["ethos-1"]
    with pytest.raises(IntegrityError), transaction.atomic():
        Expectation.objects.create(area=area, number=1, text="Again")
    with pytest.raises(IntegrityError), transaction.atomic():
        ExpectationArea.objects.create(core_offer=made, identifier="ethos", title="Again", position=9)


def test_expectations_of_two_offers_may_share_identifiers(tmp_path: Path) -> None:
    core_offer(tmp_path)
    core_offer(tmp_path, version="2020", in_force_from="2020-09-01")
    assert sorted(each.identifier for each in Expectation.objects.all()) == [
        *["ethos-1"] * 2,
        *["policies-1"] * 2,
    ]


def test_it_states_every_area_and_expectation(tmp_path: Path) -> None:
    document = core_offer(tmp_path).to_document()
    assert [section.heading for section in document.sections] == [
        "Ethos and philosophy",
        "Policies",
        "Where this comes from",
    ]
    words = list(document.words())
    for text in ("This is what we expect.", "Schools will be inclusive.", "Inclusion", "Access", "1 September 2014"):
        assert text in words
    assert any(isinstance(block, List) for block in document.sections[1].blocks)


def test_one_that_is_to_come_says_so(tmp_path: Path) -> None:
    assert isinstance(core_offer(tmp_path, in_force_from="2099-09-01").to_document().blocks[0], Note)
    assert not isinstance(core_offer(tmp_path, version="old").to_document().blocks[0], Note)


def test_names_and_facets(tmp_path: Path) -> None:
    made = core_offer(tmp_path)
    assert str(made) == "What we expect (2014-09)"
    assert str(made.areas.first()) == "Ethos and philosophy"
    assert str(Expectation.objects.first()) == "ethos-1: Schools will be inclusive."
    assert made.facets().all_needs
