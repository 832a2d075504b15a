from datetime import timedelta

import pytest
from django.utils import timezone

from localoffer.answering.models import DraftAnswer, OfferDraft, SchoolEditor
from localoffer.answering.tests.views.entrance import words
from tests.builders import school_offers as builders
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> SchoolEditor:
    builders.template()
    return builders.editor(builders.setting(name="Oak School"))


def address(editor: SchoolEditor, more: str = "") -> str:
    return f"/account/schools/{editor.setting.urn}/{more}"


def page(editor: SchoolEditor) -> str:
    return words(signed_in(editor.user).get(address(editor)))


def test_the_first_offer_can_be_started(editor: SchoolEditor) -> None:
    assert "Start your offer" in page(editor)
    assert "Not started" in page(editor)
    client = signed_in(editor.user)
    assert client.post(address(editor, "begin/"), {"for": "first"}).headers["Location"] == address(editor)
    assert OfferDraft.objects.get().reason == OfferDraft.Reason.FIRST
    assert "0 of 2 questions finished" in page(editor)
    assert f'href="{address(editor, "questions/question-1/")}" draggable=' in page(editor)


def test_starting_twice_is_starting_once(editor: SchoolEditor) -> None:
    client = signed_in(editor.user)
    for _ in range(2):
        assert client.post(address(editor, "begin/"), {"for": "first"}).status_code == 302
    assert OfferDraft.objects.count() == 1


@pytest.mark.parametrize("sent", [{}, {"for": ""}, {"for": "\x00"}, {"for": "x" * 10_000}])
def test_whatever_is_sent_starts_the_first_offer(editor: SchoolEditor, sent: dict[str, str]) -> None:
    assert signed_in(editor.user).post(address(editor, "begin/"), sent).status_code == 302
    assert OfferDraft.objects.get().reason == OfferDraft.Reason.FIRST


def test_it_is_not_started_by_a_link(editor: SchoolEditor) -> None:
    answer = signed_in(editor.user).get(address(editor, "begin/"))
    assert (answer.status_code, answer.headers["Location"]) == (302, address(editor))
    assert not OfferDraft.objects.exists()


def test_a_published_offer_can_be_changed_or_renewed(editor: SchoolEditor) -> None:
    builders.offer(editor.setting, text="What we said.")
    said = page(editor)
    for words_there in ("Published", "What families read now", "Change some answers", "Renew for the next year"):
        assert words_there in said
    signed_in(editor.user).post(address(editor, "begin/"), {"for": "change"})
    assert OfferDraft.objects.get().reason == OfferDraft.Reason.CHANGE


def test_what_is_due_says_so_and_asks_of_each_answer_if_it_is_still_true(editor: SchoolEditor) -> None:
    builders.offer(editor.setting, review_date=timezone.localdate() - timedelta(days=1), text="Last year.")
    assert "Due for renewal" in page(editor)
    assert "that day has passed" in page(editor)
    signed_in(editor.user).post(address(editor, "begin/"), {"for": "renewal"})
    said = page(editor)
    assert "Still true?" in said
    assert "1 answer still waits for that" in said


def test_tasks_say_how_far_each_is(editor: SchoolEditor) -> None:
    draft = builders.draft(editor.setting, text="We have begun.")
    DraftAnswer.objects.filter(draft=draft, question__position=2).update(is_finished=True, text="Done.")
    said = page(editor)
    assert "1 of 2 questions finished" in said
    assert said.index("In progress") < said.index("Finished")


def test_without_questions_it_says_whom_to_ask() -> None:
    editor = builders.editor(builders.setting())
    assert "There are no questions yet" in page(editor)
    assert signed_in(editor.user).post(address(editor, "begin/")).status_code == 302
    assert not OfferDraft.objects.exists()


def test_who_waits_to_be_confirmed_is_told_what_they_may(editor: SchoolEditor) -> None:
    waiting = builders.editor(editor.setting, is_confirmed=False)
    assert "You are not confirmed yet" in page(waiting)
    assert "1 person has joined and waits" in page(editor)
    assert "waits" not in page(waiting)


def test_a_closed_school_shows_what_was_written_and_where_to_go(editor: SchoolEditor) -> None:
    elm = builders.setting(name="Elm School")
    builders.offer(editor.setting, text="What was published.")
    draft = builders.draft(editor.setting, text="What was being written.")
    editor.setting.status, editor.setting.successor = "closed", elm
    editor.setting.save()
    said = page(editor)
    for there in ("has closed", "Elm School", f"/schools/{elm.urn}/", "What was published.", "What was being written."):
        assert there in said
    assert OfferDraft.objects.get() == draft
    assert signed_in(editor.user).post(address(editor, "begin/")).status_code == 302


def test_a_closed_school_begins_nothing(editor: SchoolEditor) -> None:
    editor.setting.status = "closed"
    editor.setting.save()
    answer = signed_in(editor.user).post(address(editor, "begin/"), follow=True)
    assert "Oak School has closed." in words(answer)
    assert not OfferDraft.objects.exists()


def test_no_browser_keeps_the_page(editor: SchoolEditor) -> None:
    answer = signed_in(editor.user).get(address(editor))
    assert "no-store" in answer.headers["Cache-Control"]
    assert "private" in answer.headers["Cache-Control"]


def test_it_says_who_is_signed_in_how_to_sign_out_and_whom_to_ask(editor: SchoolEditor) -> None:
    said = page(editor)
    for there in (editor.user.email, "/account/sign-out/", "SEND team", "school-offers@example.org", "0113 496 0002"):
        assert there in said
