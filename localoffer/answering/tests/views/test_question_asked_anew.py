"""A page that stays open while the draft moves to newer questions."""

import pytest
from django.test import Client

from localoffer.answering.actions.drafts import begin_draft, move_draft
from localoffer.answering.models import DraftAnswer
from localoffer.answering.tests.question_pages import box, hidden
from localoffer.answering.tests.versions import FIRST, PLAN, SECOND, SENCO, questions
from tests.builders.school_offers import editor, setting

pytestmark = pytest.mark.django_db
PLAN_BOX = "part__plan____text"


class Moved:
    """A school whose draft moves from one set of questions to another while a page is open."""

    def __init__(self, client: Client, before: dict[str, object], now: dict[str, object]) -> None:
        questions("1", FIRST, {"support": before})
        school = setting()
        writer = editor(school).user
        self.client = client
        client.force_login(writer, backend="django.contrib.auth.backends.ModelBackend")
        self.address = f"/account/schools/{school.urn}/questions/support/"
        draft = begin_draft(setting=school, by=writer)
        html = client.get(self.address).content.decode()
        self.sent = {name: hidden(html, name) for name in ("version", "sitting", "asked")} | {"is_finished": "on"}
        questions("2", SECOND, {"support": now})
        move_draft(draft=draft, by=writer)

    @property
    def answer(self) -> DraftAnswer:
        return DraftAnswer.objects.get()


def test_words_for_the_question_of_before_are_not_taken_for_an_answer_to_the_new_one(client: Client) -> None:
    moved = Moved(client, {"text": "Who helps?"}, {"text": "Who helps, and when?"})
    response = client.post(moved.address, {**moved.sent, "text": "We do.", "go": "continue"})
    html = response.content.decode()
    assert response.status_code == 409
    assert "The question was changed while you wrote." in html
    assert box(html) == "We do."
    assert (moved.answer.text, moved.answer.is_finished) == ("", False)
    again = client.post(moved.address, {**moved.sent, "text": "We do.", "asked": hidden(html, "asked")})
    assert again.status_code == 303
    assert (moved.answer.text, moved.answer.is_finished) == ("We do.", True)


def test_words_whose_box_went_away_stand_below_the_others(client: Client) -> None:
    moved = Moved(client, {"parts": [PLAN]}, {"parts": [SENCO]})
    response = client.post(moved.address, {**moved.sent, "text": "We do.", PLAN_BOX: "See our plan."})
    assert box(response.content.decode()) == "We do.\n\nSee our plan."


def test_automatic_saving_waits_until_the_new_question_was_read(client: Client) -> None:
    moved = Moved(client, {"text": "Who helps?"}, {"text": "Who helps, and when?"})
    response = client.post(f"{moved.address}autosave/", {**moved.sent, "text": "We do."})
    assert (response.status_code, response.json()["state"]) == (409, "conflict")
    assert moved.answer.text == ""


def test_what_is_only_confirmed_is_read_again(client: Client) -> None:
    moved = Moved(client, {"text": "Who helps?"}, {"text": "Who helps, and when?"})
    DraftAnswer.objects.update(text="We do.", to_confirm=True)
    response = client.post(moved.address, {**moved.sent, "go": "confirm"})
    assert response["Location"] == moved.address
    assert moved.answer.to_confirm


def test_a_question_that_is_asked_as_before_is_saved(client: Client) -> None:
    moved = Moved(client, {"guidance": "Say who."}, {"guidance": "Say who helps."})
    assert client.post(moved.address, {**moved.sent, "text": "We do."}).status_code == 303
    assert moved.answer.text == "We do."


@pytest.mark.parametrize("seen", ["0", "x", "9" * 19, "9" * 40, "²"])
def test_nonsense_saw_nothing(client: Client, seen: str) -> None:
    moved = Moved(client, {}, {})
    assert client.post(moved.address, {**moved.sent, "text": "We do.", "asked": seen}).status_code == 409
    assert moved.answer.text == ""
