"""An offer is taken back: gone for families, kept for the school."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.test import Client

from localoffer.accounts.models import User
from localoffer.answering.actions.drafts import begin_draft
from localoffer.answering.actions.publish import publish_offer
from localoffer.answering.actions.take_back import LONGEST, NoReason, take_back_offer
from localoffer.answering.draft import OfferDraft
from localoffer.answering.tests.publishing_builders import ReadySchool, ready_school
from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.publication import Publication
from localoffer.schools.models import SchoolOffer
from tests.builders import school_offers as builders
from tests.builders.school_offers import officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def school() -> ReadySchool:
    made = ready_school()
    publish_offer(draft=made.draft, by=made.editor)
    return made


def taken_back(school: ReadySchool, by: User, reason: str = "A name  was in it.") -> SchoolOffer:
    return take_back_offer(offer=SchoolOffer.objects.get(setting=school.setting), by=by, reason=reason)


def test_families_see_it_no_longer_and_the_history_stays(school: ReadySchool, client: Client) -> None:
    offer = taken_back(school, school.editor)
    assert (offer.is_current, offer.withdrawn_by, offer.withdrawn_because) == (
        False,
        school.editor,
        "A name was in it.",
    )
    assert offer.answers.count() == 2
    page = client.get(school.setting.get_absolute_url()).content.decode()
    assert "We listen" not in page
    assert "has not published its offer here yet" in page
    for below in ("offer/", "offer/leaflet/", "offer/data/", "offer/embed/", "offer/formats/print/"):
        assert client.get(school.setting.get_absolute_url() + below).status_code == 404
    assert AuditEntry.objects.history(school.setting)[0].verb == "took back an offer"
    publication = Publication.objects.get(setting=school.setting)
    assert (publication.last_checked, publication.checked_by, publication.review_date) == (None, "", None)


def test_what_officers_checked_themselves_stays_checked(school: ReadySchool) -> None:
    Publication.objects.update(checked_by="The SEND team")
    taken_back(school, school.editor)
    assert Publication.objects.get(setting=school.setting).checked_by == "The SEND team"


def test_officers_may_and_others_may_not(school: ReadySchool) -> None:
    for person in (school.waiting, school.stranger, builders.person()):
        with pytest.raises(PermissionDenied):
            taken_back(school, person)
    assert taken_back(school, officer()).withdrawn_at


@pytest.mark.parametrize("reason", ["", "  \n", "x" * (LONGEST + 1)])
def test_it_takes_a_reason(school: ReadySchool, reason: str) -> None:
    with pytest.raises(NoReason):
        taken_back(school, school.editor, reason)
    assert SchoolOffer.objects.current().exists()


def test_twice_is_once(school: ReadySchool) -> None:
    first = taken_back(school, school.editor)
    second = taken_back(school, school.editor, "Another reason.")
    assert second.withdrawn_because == first.withdrawn_because
    assert AuditEntry.objects.filter(verb="took back an offer").count() == 1


def test_the_next_draft_begins_with_its_words_and_asks_about_each(school: ReadySchool) -> None:
    taken_back(school, school.editor)
    draft = begin_draft(setting=school.setting, by=school.editor, is_change=True)
    assert draft.reason == OfferDraft.Reason.RENEWAL
    assert [each.text for each in draft.answers.all()] == ["We listen, answer 1.", "We listen, answer 2."]
    assert all(each.to_confirm for each in draft.answers.all())
    assert publish_next(school, draft).number == 2


def publish_next(school: ReadySchool, draft: OfferDraft) -> SchoolOffer:
    draft.answers.update(to_confirm=False)
    return publish_offer(draft=draft, by=school.editor)


@pytest.mark.parametrize("values", [{"is_current": True}, {"withdrawn_because": ""}])
def test_the_database_wants_a_reason_and_no_current_offer(school: ReadySchool, values: dict[str, object]) -> None:
    taken_back(school, school.editor)
    with pytest.raises(IntegrityError):
        SchoolOffer.objects.update(**values)
