"""A draft becomes what families read: whole, once, and as it was checked."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from localoffer.answering.actions.drafts import begin_draft
from localoffer.answering.actions.publish import DraftChanged, NotReady, next_renewal, publish_offer
from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.draft_stamp import draft_stamp
from localoffer.answering.tests.publishing_builders import ReadySchool, finish, ready_school
from localoffer.directory.models import AccessFact, Need
from localoffer.publishing.audit import AuditEntry
from localoffer.publishing.publication import Publication
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def school() -> ReadySchool:
    return ready_school()


def test_it_becomes_an_offer_and_the_draft_ends(school: ReadySchool) -> None:
    offer = publish_offer(draft=school.draft, by=school.editor)
    assert [each.text for each in offer.answers.all()] == ["We listen, answer 1.", "We listen, answer 2."]
    assert (offer.number, offer.is_current, offer.published_by, offer.own_page) == (
        1,
        True,
        school.editor,
        "https://school.example.org/send/",
    )
    assert not OfferDraft.objects.exists()
    assert not DraftAnswer.objects.exists()
    assert AuditEntry.objects.history(school.setting)[0].verb == "published an offer"


def test_the_page_says_who_checked_it_and_where_the_own_page_is(school: ReadySchool) -> None:
    offer = publish_offer(draft=school.draft, by=school.editor)
    publication = Publication.objects.get(setting=school.setting)
    assert (publication.last_checked, publication.checked_by, publication.review_date) == (
        timezone.localdate(),
        "the school",
        offer.review_date,
    )
    assert Setting.objects.get(pk=school.setting.pk).own_page == "https://school.example.org/send/"


def test_who_gives_no_own_page_any_more_takes_back_what_was_given(school: ReadySchool) -> None:
    publish_offer(draft=school.draft, by=school.editor)
    draft = begin_draft(setting=school.setting, by=school.editor, is_change=True)
    OfferDraft.objects.update(own_page="")
    publish_offer(draft=draft, by=school.editor)
    assert Setting.objects.get(pk=school.setting.pk).own_page == ""


def test_without_an_own_page_what_officers_found_stays(school: ReadySchool) -> None:
    Setting.objects.filter(pk=school.setting.pk).update(own_page="https://school.example.org/found/")
    OfferDraft.objects.update(own_page="")
    publish_offer(draft=school.draft, by=school.editor)
    assert Setting.objects.get(pk=school.setting.pk).own_page == "https://school.example.org/found/"


def test_publishing_again_replaces_what_was_there(school: ReadySchool) -> None:
    first = publish_offer(draft=school.draft, by=school.editor)
    again = begin_draft(setting=school.setting, by=school.editor, is_change=True)
    finish(again, "We changed")
    second = publish_offer(draft=again, by=school.editor)
    first.refresh_from_db()
    assert (first.is_current, second.is_current, second.number) == (False, True, 2)
    assert [each.text for each in first.answers.all()] == ["We listen, answer 1.", "We listen, answer 2."]


def test_optional_questions_without_an_answer_are_left_out(school: ReadySchool) -> None:
    answer = school.answers()[0]
    answer.question.is_optional = True
    answer.question.save()
    answer.text, answer.parts, answer.is_finished = "  ", {"people": {"rows": {}}}, False
    answer.save()
    assert publish_offer(draft=school.draft, by=school.editor).answers.count() == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"is_finished": False}, "Answer “Question 1?” and mark it as finished."),
        ({"text": " \n"}, "Answer “Question 1?” and mark it as finished."),
        ({"to_confirm": True}, "Say whether your answer to “Question 1?” is still true."),
    ],
)
def test_what_is_missing_is_named(school: ReadySchool, change: dict[str, object], reason: str) -> None:
    DraftAnswer.objects.filter(pk=school.answers()[0].pk).update(**change)
    with pytest.raises(NotReady) as problem:
        publish_offer(draft=school.draft, by=school.editor)
    assert problem.value.reasons == [reason]
    assert not school.setting.offers.exists()


def test_nothing_is_published_for_a_school_that_closed(school: ReadySchool) -> None:
    school.setting.status = "closed"
    school.setting.successor = builders.setting(name="Elm School")
    school.setting.save()
    with pytest.raises(NotReady) as problem:
        publish_offer(draft=school.draft, by=school.editor)
    assert problem.value.reasons == [
        f"{school.setting.name} has closed. Elm School took its place. Nothing more can be published for it."
    ]
    assert OfferDraft.objects.count() == 1


def test_only_confirmed_editors_of_the_school_publish(school: ReadySchool) -> None:
    for person in (school.waiting, school.stranger, builders.person()):
        with pytest.raises(PermissionDenied):
            publish_offer(draft=school.draft, by=person)
    assert OfferDraft.objects.count() == 1


def test_a_draft_that_is_gone_is_not_published_again(school: ReadySchool) -> None:
    publish_offer(draft=OfferDraft.objects.get(), by=school.editor)
    with pytest.raises(OfferDraft.DoesNotExist):
        publish_offer(draft=school.draft, by=school.editor)
    assert school.setting.offers.count() == 1


@pytest.mark.parametrize("field", ["text", "own_page", "to_confirm"])
def test_what_was_changed_after_the_check_is_not_published(school: ReadySchool, field: str) -> None:
    seen = draft_stamp(school.draft, school.answers())
    if field == "own_page":
        OfferDraft.objects.update(own_page="https://other.example.org/")
    elif field == "text":
        finish(school.draft, "Other words")
    else:
        DraftAnswer.objects.update(to_confirm=True)
    with pytest.raises(DraftChanged):
        publish_offer(draft=school.draft, by=school.editor, seen=seen)
    assert not school.setting.offers.exists()


def test_what_was_checked_is_published(school: ReadySchool) -> None:
    publish_offer(draft=school.draft, by=school.editor, seen=draft_stamp(school.draft, school.answers()))
    assert school.setting.offers.count() == 1


def test_the_search_learns_from_the_parts(school: ReadySchool) -> None:
    answer = school.answers()[0]
    answer.question.parts = [
        {"identifier": "for", "kind": "needs", "title": "Needs"},
        {
            "identifier": "in",
            "kind": "training",
            "title": "Training",
            "rows": [{"identifier": "specialist", "label": "S"}],
        },
        {"identifier": "way", "kind": "access", "title": "Access"},
    ]
    answer.question.save()
    answer.parts = {
        "for": {"needs": ["asd", "unheard-of"]},
        "in": {"rows": {"specialist": {"needs": ["hi"]}}},
        "way": {"features": ["ramp"]},
    }
    answer.save()
    for name in ("asd", "hi"):
        Need.objects.get_or_create(identifier=name, defaults={"label": name})
    AccessFact.objects.get_or_create(identifier="ramp", defaults={"label": "Ramp"})
    offer = publish_offer(draft=school.draft, by=school.editor)
    found = [[each.identifier for each in words.all()] for words in (offer.needs, offer.expertise, offer.access)]
    assert found == [["asd"], ["hi"], ["ramp"]]


def test_the_offer_of_an_invented_school_is_invented() -> None:
    school = ready_school(is_example=True)
    assert publish_offer(draft=school.draft, by=school.editor).is_example


@pytest.mark.parametrize(
    ("day", "renewal"),
    [
        (date(2026, 11, 5), date(2027, 9, 1)),
        (date(2026, 5, 1), date(2026, 9, 1)),
        (date(2026, 6, 3), date(2027, 9, 1)),
        (date(2026, 9, 1), date(2027, 9, 1)),
    ],
)
def test_it_is_renewed_by_the_authoritys_day_at_least_a_quarter_of_a_year_away(day: date, renewal: date) -> None:
    assert next_renewal(day) == renewal
