from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from localoffer.answering.actions.drafts import NoQuestions, begin_draft, set_own_page
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.models import DraftAnswer, OfferDraft
from localoffer.publishing.audit import AuditEntry
from localoffer.schools.models import OfferTemplate, Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def answers(draft: OfferDraft) -> list[tuple[str, str, bool, bool]]:
    rows = DraftAnswer.objects.filter(draft=draft).in_order()
    return [(each.question.identifier, each.text, each.is_finished, each.to_confirm) for each in rows]


def test_the_first_draft_has_an_empty_answer_to_each_question() -> None:
    builders.template()
    editor = builders.editor(builders.setting(own_page="https://oak.example.org/sen/"))
    draft = begin_draft(setting=editor.setting, by=editor.user)
    assert draft.reason == OfferDraft.Reason.FIRST
    assert draft.own_page == "https://oak.example.org/sen/"
    assert draft.begun_by == editor.user
    assert answers(draft) == [("question-1", "", False, False), ("question-2", "", False, False)]


def test_beginning_twice_goes_on_with_the_same() -> None:
    builders.template()
    school = builders.setting()
    ann, ben = builders.editor(school), builders.editor(school, is_confirmed=False)
    first = begin_draft(setting=school, by=ann.user)
    DraftAnswer.objects.filter(draft=first).update(text="Words")
    assert begin_draft(setting=school, by=ben.user, is_change=True) == first
    assert OfferDraft.objects.count() == 1
    assert {text for _, text, _, _ in answers(first)} == {"Words"}
    assert AuditEntry.objects.filter(verb="began a draft").count() == 1


def newer_template() -> OfferTemplate:
    """Version 2026-11, in force, with the first question of before and another one."""
    new = builders.template(version="2026-11")
    OfferTemplate.objects.filter(pk=new.pk).update(in_force_from=date(2026, 11, 1))
    new.questions.filter(position=2).update(identifier="question-9")
    return new


def test_a_renewal_takes_the_newest_questions_and_asks_of_each_answer_if_it_is_still_true() -> None:
    editor = builders.editor(builders.setting())
    offer = builders.offer(editor.setting, text="Last year", own_page="https://oak.example.org/sen/")
    new = newer_template()
    draft = begin_draft(setting=editor.setting, by=editor.user)
    assert draft.reason == OfferDraft.Reason.RENEWAL
    assert draft.template == new
    assert draft.based_on == offer
    assert draft.own_page == "https://oak.example.org/sen/"
    assert answers(draft) == [("question-1", "Last year", True, True), ("question-9", "", False, False)]


def test_an_own_page_that_officers_corrected_is_not_lost_with_the_renewal() -> None:
    editor = builders.editor(builders.setting())
    builders.offer(editor.setting, text="Last year", own_page="https://oak.example.org/dead/")
    Setting.objects.filter(pk=editor.setting.pk).update(own_page="https://oak.example.org/sen/")
    assert begin_draft(setting=editor.setting, by=editor.user).own_page == "https://oak.example.org/sen/"


def test_an_answer_of_which_nothing_fits_any_more_is_not_asked_about() -> None:
    editor = builders.editor(builders.setting())
    before = builders.template()
    plan = {"identifier": "plan", "kind": "words", "title": "Our plan"}
    before.questions.filter(position=1).update(parts=[plan])
    offer = builders.offer(editor.setting, template=before)
    offer.answers.create(question=before.questions.get(position=1), parts={"plan": {"text": "Ramps"}})
    newer_template()
    draft = begin_draft(setting=editor.setting, by=editor.user)
    assert answers(draft)[0] == ("question-1", "", False, False)
    assert DraftAnswer.every.get(draft=draft, is_asked=False).parts == {"plan": {"text": "Ramps"}}


def test_a_change_keeps_the_questions_and_what_stands() -> None:
    editor = builders.editor(builders.setting())
    offer = builders.offer(editor.setting, text="Last year")
    newer_template()
    draft = begin_draft(setting=editor.setting, by=editor.user, is_change=True)
    assert draft.reason == OfferDraft.Reason.CHANGE
    assert draft.template == offer.template
    assert answers(draft) == [("question-1", "Last year", True, False), ("question-2", "", False, False)]


def test_a_change_of_nothing_is_the_first_offer() -> None:
    builders.template()
    editor = builders.editor(builders.setting())
    assert begin_draft(setting=editor.setting, by=editor.user, is_change=True).reason == OfferDraft.Reason.FIRST


def test_a_closed_school_begins_nothing() -> None:
    builders.template()
    editor = builders.editor(builders.setting(status="closed"))
    with pytest.raises(SchoolClosed):
        begin_draft(setting=editor.setting, by=editor.user)


def test_without_questions_there_is_no_draft() -> None:
    editor = builders.editor(builders.setting())
    with pytest.raises(NoQuestions):
        begin_draft(setting=editor.setting, by=editor.user)


def test_others_begin_nothing() -> None:
    builders.template()
    school: Setting = builders.setting()
    for by in (builders.person(), builders.editor(builders.setting()).user):
        with pytest.raises(PermissionDenied):
            begin_draft(setting=school, by=by)


def test_the_own_page_is_kept_and_the_same_again_is_no_step() -> None:
    editor = builders.editor(builders.setting())
    draft = builders.draft(editor.setting)
    for _ in range(2):
        set_own_page(draft=draft, by=editor.user, address="https://oak.example.org/sen/")
    draft.refresh_from_db()
    assert draft.own_page == "https://oak.example.org/sen/"
    assert AuditEntry.objects.filter(verb="gave the own page").count() == 1


def test_others_give_no_own_page() -> None:
    with pytest.raises(PermissionDenied):
        set_own_page(draft=builders.draft(builders.setting()), by=builders.person(), address="https://x.example.org/")
