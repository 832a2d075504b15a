"""Loading core offers: once, and never changed."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from localoffer.publishing.models import AuditEntry
from localoffer.schools.actions import CoreOfferChanged, as_written, load_core_offer
from localoffer.schools.core_offer import CoreOffer, Expectation
from localoffer.schools.core_offer_file import UnusableCoreOffer, read_core_offer
from localoffer.schools.tests.builders import core_offer, core_offer_file, kind

pytestmark = pytest.mark.django_db
LEEDS = settings.DATA_DIR / "leeds" / "core-offer" / "mainstream.toml"


def test_loading_writes_everything_once(tmp_path: Path) -> None:
    kind("mainstream")
    path = core_offer_file(tmp_path)
    made, is_new = load_core_offer(path=path)
    assert is_new
    assert as_written(CoreOffer.objects.with_everything().get()) == read_core_offer(path)
    assert load_core_offer(path=path) == (made, False)
    assert (CoreOffer.objects.count(), Expectation.objects.count(), AuditEntry.objects.count()) == (1, 2, 1)


@pytest.mark.parametrize(
    "changed", [{"text": "Schools may be inclusive."}, {"title": "Other"}, {"in_force_from": "2015-09-01"}]
)
def test_a_published_version_never_changes(tmp_path: Path, changed: dict[str, str]) -> None:
    core_offer(tmp_path)
    with pytest.raises(CoreOfferChanged, match="give the new wording a new version"):
        load_core_offer(path=core_offer_file(tmp_path, **changed))
    assert CoreOffer.objects.get().title == "What we expect"
    assert Expectation.objects.first() is not None
    assert str(Expectation.objects.first()).endswith("Schools will be inclusive.")


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableCoreOffer, match="do not know the kind of setting “moon-base”"):
        load_core_offer(path=core_offer_file(tmp_path, kind="moon-base"))


def test_a_version_that_cannot_be_an_address_is_refused(tmp_path: Path) -> None:
    kind("mainstream")
    with pytest.raises(UnusableCoreOffer, match="small letters, digits and hyphens"):
        load_core_offer(path=core_offer_file(tmp_path, version="September 2014"))
    assert not CoreOffer.objects.exists()


def test_the_core_offer_of_leeds_has_its_eight_areas() -> None:
    kind("mainstream")
    made, _ = load_core_offer(path=LEEDS)
    assert made.in_force_from == date(2014, 9, 1)
    assert made.areas.count() == 8
    assert Expectation.objects.filter(area__core_offer=made).count() >= 25
