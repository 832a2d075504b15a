"""Loading sets of questions: once, and never changed."""

from datetime import date
from pathlib import Path

import pytest

from localoffer.publishing.models import AuditEntry
from localoffer.schools.actions_offer_templates import OfferTemplateChanged, as_written, load_offer_template
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.offer_template_file import UnusableOfferTemplate, read_offer_template
from localoffer.schools.tests.builders import heading, kind, offer_template, offer_template_file

pytestmark = pytest.mark.django_db


def test_loading_writes_everything_once(tmp_path: Path) -> None:
    made = offer_template(tmp_path)
    path = offer_template_file(tmp_path)
    assert made.in_force_from == date(2014, 9, 1)
    assert as_written(OfferTemplate.objects.with_everything().get()) == read_offer_template(path)
    assert load_offer_template(path=path) == (made, False)
    assert (OfferTemplate.objects.count(), OfferQuestion.objects.count()) == (1, 2)
    assert AuditEntry.objects.filter(verb="loaded").count() == 1


@pytest.mark.parametrize("changed", [{"text": "Who helps?"}, {"title": "Other"}, {"in_force_from": "2015-09-01"}])
def test_a_released_version_never_changes(tmp_path: Path, changed: dict[str, str]) -> None:
    offer_template(tmp_path)
    with pytest.raises(OfferTemplateChanged, match="give the new wording a new version"):
        load_offer_template(path=offer_template_file(tmp_path, **changed))
    assert OfferTemplate.objects.get().title == "What we ask"
    assert OfferQuestion.objects.get(identifier="support").text == "How will school support my child?"


def test_a_confirmation_by_officers_stays(tmp_path: Path) -> None:
    made = offer_template(tmp_path, is_confirmed="false")
    made.is_confirmed = True
    made.save()
    held, is_new = load_offer_template(path=offer_template_file(tmp_path, is_confirmed="false"))
    assert (held.is_confirmed, is_new) == (True, False)


def test_a_version_that_officers_made_stays_beside_it(tmp_path: Path) -> None:
    made = offer_template(tmp_path)
    later = OfferTemplate.objects.create(setting_kind=made.setting_kind, version="2026-11-30", title="Ours")
    load_offer_template(path=offer_template_file(tmp_path))
    assert set(OfferTemplate.objects.all()) == {made, later}


def test_an_unreleased_version_of_the_same_name_is_not_overwritten(tmp_path: Path) -> None:
    heading("provision"), heading("senco")
    OfferTemplate.objects.create(setting_kind=kind("mainstream"), version="2014-09", title="Ours")
    with pytest.raises(OfferTemplateChanged):
        load_offer_template(path=offer_template_file(tmp_path))
    assert OfferTemplate.objects.get().title == "Ours"


def test_a_retired_heading_does_not_trouble_what_is_loaded(tmp_path: Path) -> None:
    offer_template(tmp_path)
    gone = heading("senco")
    gone.is_retired, gone.number = True, None
    gone.save()
    assert load_offer_template(path=offer_template_file(tmp_path))[1] is False


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableOfferTemplate, match="do not know the kind of setting “moon-base”"):
        load_offer_template(path=offer_template_file(tmp_path, kind="moon-base"))


@pytest.mark.parametrize("missing", ["provision", "senco"])
def test_an_unknown_heading_is_refused_and_nothing_is_half_done(tmp_path: Path, missing: str) -> None:
    kind("mainstream")
    heading("senco" if missing == "provision" else "provision")
    with pytest.raises(UnusableOfferTemplate, match=f"“support” names the heading “{missing}”"):
        load_offer_template(path=offer_template_file(tmp_path))
    assert not OfferTemplate.objects.exists()
    assert not AuditEntry.objects.exists()
