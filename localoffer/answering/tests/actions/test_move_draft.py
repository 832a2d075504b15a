"""Drafts when the questions change: begun with answers of before, or moved while somebody writes."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import Written, save_answer
from localoffer.answering.actions.drafts import begin_draft, move_draft
from localoffer.answering.models import DraftAnswer, OfferDraft, SavedAnswer
from localoffer.answering.newer_questions import no_longer_asked
from localoffer.answering.tests.versions import FIRST, PLAN, SECOND, THIRD, questions, services
from localoffer.publishing.document import Document
from localoffer.publishing.models import AuditEntry
from localoffer.schools.models import OfferAnswer, Setting
from tests.builders.school_offers import editor, offer, person, setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def school() -> Setting:
    return setting()


@pytest.fixture
def writer(school: Setting) -> User:
    return editor(school).user


def said(draft: OfferDraft) -> dict[str, str]:
    return {each.question.identifier: each.text for each in draft.answers.in_order()}


def write(draft: OfferDraft, by: User, name: str, text: str, **parts: Any) -> DraftAnswer:
    answer = DraftAnswer.objects.get(draft=draft, question__identifier=name)
    return save_answer(
        answer=answer, by=by, written=Written(text, parts), seen_version=answer.version, is_finished=True
    )


def aside(draft: OfferDraft) -> list[str]:
    """The words of the list that the school can copy."""
    return list(Document(title="", summary="", sections=no_longer_asked(draft)).words())


def test_answers_follow_their_questions_with_all_their_savings(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}, "gone": {}})
    draft = begin_draft(setting=school, by=writer)
    write(draft, writer, "support", "First words")
    answer = write(draft, writer, "support", "Second words")
    newest = questions("2", SECOND, {"added": {}, "support": {}})
    moved = move_draft(draft=draft, by=writer)
    assert moved.template == newest
    assert said(moved) == {"added": "", "support": "Second words"}
    answer.refresh_from_db()
    assert (answer.question.template, answer.version, answer.is_finished) == (newest, 2, True)
    assert SavedAnswer.objects.filter(answer=answer).count() == 2
    assert AuditEntry.objects.filter(verb="moved to new questions", by=writer).count() == 1


def test_words_whose_question_went_away_are_kept_to_be_copied(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}, "gone": {}, "empty": {}})
    draft = begin_draft(setting=school, by=writer)
    write(draft, writer, "gone", "Many good words")
    questions("2", SECOND, {"support": {}})
    moved = move_draft(draft=draft, by=writer)
    assert said(moved) == {"support": ""}
    assert [words for words in aside(moved) if words] == ["Gone?", "Many good words"]
    assert DraftAnswer.every.filter(draft=moved).count() == 2, "an answer without words goes with its question"


def test_so_are_details_that_have_no_place(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {"parts": [PLAN, services("universal", "targeted")]}})
    draft = begin_draft(setting=school, by=writer)
    rows = {"universal": {"text": "Nurse"}, "targeted": {"text": "Psychologist"}}
    write(draft, writer, "support", "Words", plan={"text": "Ramps"}, services={"rows": rows})
    questions("2", SECOND, {"support": {"parts": [services("universal")]}})
    moved = move_draft(draft=draft, by=writer)
    answer = moved.answers.get()
    assert answer.parts == {"services": {"rows": {"universal": {"text": "Nurse"}}}}
    assert answer.version == 2, "whoever has the page open is told"
    assert {"Ramps", "Psychologist"} <= set(aside(moved))
    assert "Nurse" not in aside(moved)


@pytest.mark.parametrize(
    ("now", "is_finished"),
    [({}, True), ({"guidance": "More"}, True), ({"text": "Who helps?"}, False), ({"parts": [PLAN]}, False)],
    ids=["same", "guidance", "reworded", "asks for more"],
)
def test_what_asks_for_something_else_is_to_be_finished_again(
    school: Setting, writer: User, now: dict[str, Any], *, is_finished: bool
) -> None:
    questions("1", FIRST, {"support": {}})
    draft = begin_draft(setting=school, by=writer)
    write(draft, writer, "support", "Words")
    questions("2", SECOND, {"support": now})
    assert move_draft(draft=draft, by=writer).answers.get().is_finished is is_finished


def test_a_question_that_comes_back_brings_its_words(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}, "gone": {}})
    draft = begin_draft(setting=school, by=writer)
    write(draft, writer, "gone", "Many good words")
    questions("2", SECOND, {"support": {}})
    move_draft(draft=draft, by=writer)
    questions("3", THIRD, {"support": {}, "gone": {}})
    moved = move_draft(draft=draft, by=writer)
    assert said(moved)["gone"] == "Many good words"
    assert not any(aside(moved))


def test_the_way_there_and_back_loses_nothing(school: Setting, writer: User) -> None:
    """A school that becomes one of another kind and back again meets its first questions once more."""
    questions("1", FIRST, {"support": {"parts": [PLAN]}})
    questions("1", FIRST, {"support": {}}, identifier="special")
    draft = begin_draft(setting=school, by=writer)
    write(draft, writer, "support", "Words", plan={"text": "Ramps"})
    for kinds in (("special",), ("mainstream",)):
        of_kind = setting(kinds=kinds)
        school.kinds = list(of_kind.kinds.all())
        school.save()
        moved = move_draft(draft=OfferDraft.objects.get(pk=draft.pk), by=writer)
    assert moved.template.setting_kind.identifier == "mainstream"
    assert said(moved) == {"support": "Words"}
    assert "Ramps" in aside(moved)


def test_a_second_time_changes_nothing(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}})
    draft = begin_draft(setting=school, by=writer)
    questions("2", SECOND, {"support": {}})
    move_draft(draft=draft, by=writer)
    before = list(DraftAnswer.every.order_by("pk").values())
    move_draft(draft=draft, by=writer)
    assert list(DraftAnswer.every.order_by("pk").values()) == before
    assert AuditEntry.objects.filter(verb="moved to new questions").count() == 1


def test_only_an_editor_of_the_school_moves_its_draft(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}})
    draft = begin_draft(setting=school, by=writer)
    newest = questions("2", SECOND, {"support": {}})
    for stranger in (person(), editor(setting()).user):
        with pytest.raises(PermissionDenied):
            move_draft(draft=draft, by=stranger)
    draft.refresh_from_db()
    assert draft.template != newest


def test_a_draft_that_was_published_a_moment_ago_is_not_moved(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}})
    draft = begin_draft(setting=school, by=writer)
    held = OfferDraft.objects.get(pk=draft.pk)
    draft.delete()
    questions("2", SECOND, {"support": {}})
    with pytest.raises(OfferDraft.DoesNotExist):
        move_draft(draft=held, by=writer)


def test_words_no_longer_asked_go_with_the_draft(school: Setting, writer: User) -> None:
    questions("1", FIRST, {"support": {}, "gone": {}})
    draft = begin_draft(setting=school, by=writer)
    write(draft, writer, "gone", "Many good words")
    questions("2", SECOND, {"support": {}})
    move_draft(draft=draft, by=writer).delete()
    assert not DraftAnswer.every.exists()


def published(school: Setting, **answers: dict[str, Any]) -> None:
    """An offer to the first version, with what was answered to each question."""
    of = {"support": {"parts": [PLAN]}, "gone": {}}
    made = offer(school, template=questions("1", FIRST, of))
    for question in made.template.questions.all():
        if question.identifier in answers:
            OfferAnswer.objects.create(offer=made, question=question, **answers[question.identifier])


def test_a_renewal_takes_the_newest_questions_and_carries_over_what_fits(school: Setting, writer: User) -> None:
    published(school, support={"text": "Words", "parts": {"plan": {"text": "Ramps"}}}, gone={"text": "Many good words"})
    newest = questions("2", SECOND, {"added": {}, "support": {"text": "Who helps?"}})
    draft = begin_draft(setting=school, by=writer)
    assert draft.template == newest
    assert said(draft) == {"added": "", "support": "Words"}
    support = draft.answers.get(question__identifier="support")
    assert (support.to_confirm, support.is_finished, support.parts) == (True, False, {})
    assert {"Many good words", "Ramps"} <= set(aside(draft))


def test_a_renewal_with_the_same_questions_sets_nothing_aside(school: Setting, writer: User) -> None:
    published(school, support={"text": "Words", "parts": {"plan": {"text": "Ramps"}}})
    draft = begin_draft(setting=school, by=writer)
    support = draft.answers.get(question__identifier="support")
    assert (support.parts, support.to_confirm, support.is_finished) == ({"plan": {"text": "Ramps"}}, True, True)
    assert draft.answers.get(question__identifier="gone").is_finished is False
    assert not any(aside(draft))


def test_a_change_within_the_year_keeps_the_questions_that_were_published(school: Setting, writer: User) -> None:
    published(school, support={"text": "Words"}, gone={"text": "Many good words"})
    questions("2", SECOND, {"support": {}})
    draft = begin_draft(setting=school, by=writer, is_change=True)
    assert said(move_draft(draft=draft, by=writer)) == {"support": "Words", "gone": "Many good words"}
    assert not draft.answers.filter(to_confirm=True).exists()
