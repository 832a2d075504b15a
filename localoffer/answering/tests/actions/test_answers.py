"""Saving an answer: what is kept, what is shared, what never is."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import (
    SHARED_FOR,
    AnswerChanged,
    Written,
    confirm_answer,
    save_answer,
)
from localoffer.answering.models import DraftAnswer, SavedAnswer
from localoffer.answering.tests import questions
from localoffer.publishing.models import AuditEntry
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def automatic(text: str, sitting: str = "a") -> Written:
    return Written(text, {}, sitting, is_automatic=True)


def rows(held: DraftAnswer) -> list[tuple[int, str, bool]]:
    """The history, the oldest first."""
    savings = SavedAnswer.objects.filter(answer=held).order_by("pk")
    return [(saved.version, saved.text, saved.is_set_aside) for saved in savings]


@pytest.fixture
def held() -> DraftAnswer:
    return questions.answer()


@pytest.fixture
def by(held: DraftAnswer) -> User:
    return questions.editor_of(held)


class TestSaving:
    def test_the_words_and_who_wrote_them_are_kept(self, held: DraftAnswer, by: User) -> None:
        parts = {"senco": {"rows": {"senco": {"name": "A. Name"}}}}
        saved = save_answer(answer=held, by=by, written=Written("We help.", parts), seen_version=0, is_finished=True)
        held.refresh_from_db()
        assert (held.text, held.parts, held.version, held.is_finished) == ("We help.", parts, 1, True)
        assert (held.saved_by, saved.saved_at) == (by, held.saved_at)
        assert rows(held) == [(1, "We help.", False)]

    def test_saving_the_same_again_changes_nothing_even_from_an_old_page(self, held: DraftAnswer, by: User) -> None:
        for _ in range(3):
            saved = save_answer(answer=held, by=by, written=Written("We help."), seen_version=0)
        assert (saved.version, len(rows(held))) == (1, 1)

    def test_the_draft_says_when_it_was_changed(self, held: DraftAnswer, by: User) -> None:
        before = held.draft.changed_at
        save_answer(answer=held, by=by, written=Written("We help."), seen_version=0)
        held.draft.refresh_from_db()
        assert held.draft.changed_at > before

    def test_somebody_else_may_not(self, held: DraftAnswer) -> None:
        stranger = builders.editor(builders.setting()).user
        with pytest.raises(PermissionDenied):
            save_answer(answer=held, by=stranger, written=Written("Theirs."), seen_version=0)
        with pytest.raises(PermissionDenied):
            confirm_answer(answer=held, by=stranger, seen_version=0)
        assert rows(held) == []

    def test_a_draft_that_ended_is_told(self, held: DraftAnswer, by: User) -> None:
        held.draft.delete()
        with pytest.raises(DraftAnswer.DoesNotExist):
            save_answer(answer=held, by=by, written=Written("Late."), seen_version=0)

    def test_on_the_way_what_was_said_of_it_stays(self, held: DraftAnswer, by: User) -> None:
        save_answer(answer=held, by=by, written=Written("One."), seen_version=0, is_finished=True)
        assert save_answer(answer=held, by=by, written=automatic("One. Two."), seen_version=1).is_finished

    def test_nothing_is_never_finished_but_where_it_may_be(self, held: DraftAnswer, by: User) -> None:
        assert not save_answer(answer=held, by=by, written=Written(" "), seen_version=0, is_finished=True).is_finished
        held.question.is_optional = True
        held.question.save()
        assert save_answer(answer=held, by=by, written=Written(" "), seen_version=0, is_finished=True).is_finished


class TestOthersWords:
    def test_they_are_never_overwritten_and_mine_are_put_aside(self, held: DraftAnswer, by: User) -> None:
        save_answer(answer=held, by=questions.editor_of(held), written=Written("Theirs."), seen_version=0)
        for _ in range(2):
            with pytest.raises(AnswerChanged) as changed:
                save_answer(answer=held, by=by, written=Written("Mine."), seen_version=0)
        assert changed.value.held.text == "Theirs."
        held.refresh_from_db()
        assert held.text == "Theirs."
        assert rows(held) == [(1, "Theirs.", False), (1, "Mine.", True)]

    def test_where_the_draft_ends_at_that_moment_there_is_no_history_to_put_them_in(
        self, held: DraftAnswer, by: User
    ) -> None:
        save_answer(answer=held, by=questions.editor_of(held), written=Written("Theirs."), seen_version=0)

        def published(answer: DraftAnswer, *_: object) -> None:
            DraftAnswer.objects.filter(pk=answer.pk).delete()
            raise AnswerChanged(answer)

        with (
            patch("localoffer.answering.actions.answers._save", published),
            pytest.raises(DraftAnswer.DoesNotExist),
        ):
            save_answer(answer=held, by=by, written=Written("Mine."), seen_version=0)

    def test_a_number_of_the_future_saw_nothing(self, held: DraftAnswer, by: User) -> None:
        with pytest.raises(AnswerChanged):
            save_answer(answer=held, by=by, written=automatic("Mine."), seen_version=9)

    def test_an_old_page_of_my_own_is_noticed_as_well(self, held: DraftAnswer, by: User) -> None:
        save_answer(answer=held, by=by, written=Written("New.", {}, "a"), seen_version=0)
        with pytest.raises(AnswerChanged):
            save_answer(answer=held, by=by, written=Written("Old.", {}, "a"), seen_version=0)

    def test_an_automatic_saving_that_the_page_never_heard_of_is_no_strangers(
        self, held: DraftAnswer, by: User
    ) -> None:
        save_answer(answer=held, by=by, written=automatic("One"), seen_version=0)
        save_answer(answer=held, by=by, written=automatic("One two"), seen_version=0)
        saved = save_answer(answer=held, by=by, written=Written("One two three.", {}, "a"), seen_version=0)
        assert saved.text == "One two three."

    def test_an_automatic_saving_of_another_window_is(self, held: DraftAnswer, by: User) -> None:
        save_answer(answer=held, by=by, written=automatic("One", "window"), seen_version=0)
        with pytest.raises(AnswerChanged):
            save_answer(answer=held, by=by, written=automatic("Two", "other"), seen_version=0)
        with pytest.raises(AnswerChanged):
            save_answer(answer=held, by=by, written=automatic("Two", ""), seen_version=0)

    def test_the_same_name_of_a_sitting_from_another_person_is(self, held: DraftAnswer, by: User) -> None:
        save_answer(answer=held, by=questions.editor_of(held), written=automatic("Theirs"), seen_version=0)
        with pytest.raises(AnswerChanged):
            save_answer(answer=held, by=by, written=automatic("Mine"), seen_version=0)


class TestSharedRows:
    def write(self, held: DraftAnswer, by: User, *writings: Written) -> list[str]:
        for written in writings:
            held.refresh_from_db()
            save_answer(answer=held, by=by, written=written, seen_version=held.version)
        return [text for _, text, _ in rows(held)]

    def test_automatic_savings_share_one_while_words_are_added(self, held: DraftAnswer, by: User) -> None:
        written = ["We", "We hel", "We help every", "Yes: We help every child"]
        assert self.write(held, by, *map(automatic, written)) == ["Yes: We help every child"]
        held.refresh_from_db()
        assert SavedAnswer.objects.get().version == held.version == 4

    def test_words_that_are_taken_out_stay_in_the_history(self, held: DraftAnswer, by: User) -> None:
        assert self.write(held, by, automatic("A long answer"), automatic(""), automatic("New")) == [
            "A long answer",
            "New",
        ]

    def test_several_words_that_begin_as_a_new_one_does_are_lost_words_too(self, held: DraftAnswer, by: User) -> None:
        assert len(self.write(held, by, automatic("the the the"), automatic("there"))) == 2

    def test_what_was_in_a_part_counts_as_words(self, held: DraftAnswer, by: User) -> None:
        with_name = Written("We", {"plan": {"text": "A plan"}}, "a", is_automatic=True)
        assert self.write(held, by, with_name, automatic("We help")) == ["We", "We help"]

    def test_what_somebody_asked_to_save_never_shares(self, held: DraftAnswer, by: User) -> None:
        asked = Written("One two", {}, "a")
        assert self.write(held, by, automatic("One"), asked, automatic("One two three")) == [
            "One",
            "One two",
            "One two three",
        ]

    def test_another_sitting_and_another_person_never_share(self, held: DraftAnswer, by: User) -> None:
        self.write(held, by, automatic("One"), automatic("One two", "b"))
        assert len(self.write(held, questions.editor_of(held), automatic("One two three", "b"))) == 3

    def test_after_a_while_a_new_row_begins(self, held: DraftAnswer, by: User) -> None:
        self.write(held, by, automatic("One"))
        later = timezone.now() + SHARED_FOR + timedelta(seconds=1)
        with patch("localoffer.answering.actions.answers.timezone.now", return_value=later):
            assert self.write(held, by, automatic("One two")) == ["One", "One two"]


class TestLastYear:
    @pytest.fixture
    def held(self) -> DraftAnswer:
        return questions.answer(text="As last year.", to_confirm=True, is_finished=True)

    def test_it_is_said_to_be_still_true_once(self, held: DraftAnswer, by: User) -> None:
        for _ in range(2):
            confirmed = confirm_answer(answer=held, by=by, seen_version=0)
        assert (confirmed.to_confirm, confirmed.is_finished, confirmed.version) == (False, True, 0)
        assert AuditEntry.objects.filter(verb="said still true").count() == 1

    def test_changed_words_are_not_confirmed(self, held: DraftAnswer, by: User) -> None:
        save_answer(answer=held, by=by, written=Written("New."), seen_version=0)
        with pytest.raises(AnswerChanged):
            confirm_answer(answer=held, by=by, seen_version=0)

    def test_half_a_change_is_not_finished(self, held: DraftAnswer, by: User) -> None:
        saved = save_answer(answer=held, by=by, written=automatic("As last y"), seen_version=0)
        assert (saved.to_confirm, saved.is_finished) == (False, False)

    def test_the_same_words_saved_as_finished_are_confirmed(self, held: DraftAnswer, by: User) -> None:
        same = Written("As last year.")
        assert save_answer(answer=held, by=by, written=same, seen_version=0, is_finished=False).to_confirm
        assert not save_answer(answer=held, by=by, written=same, seen_version=0, is_finished=True).to_confirm
