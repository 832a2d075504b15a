"""Two people, or one with two windows, who change the same answer: nobody loses words."""

import re

import pytest

from localoffer.answering.models import SavedAnswer
from localoffer.answering.tests import questions
from localoffer.answering.tests.question_pages import box, hidden, signed_in

pytestmark = pytest.mark.django_db


class TestTwoEditors:
    def test_the_second_sees_both_and_loses_nothing(self) -> None:
        held = questions.answer()
        signed_in(held).post(questions.address(held), questions.sent(held, "We help every child."))
        response = signed_in(held).post(questions.address(held), questions.sent(held, "We help each child."))
        html = response.content.decode()
        assert response.status_code == 409
        assert re.search(r"only here:</span> each<span", html)
        assert re.search(r"only here:</span> every<span", html)
        assert box(html) == "We help each child."
        assert hidden(html, "version") == "1"
        held.refresh_from_db()
        assert held.text == "We help every child."
        assert SavedAnswer.objects.get(is_set_aside=True).text == "We help each child."

    def test_the_second_saves_when_they_have_seen_both(self) -> None:
        held = questions.answer()
        signed_in(held).post(questions.address(held), questions.sent(held, "Theirs."))
        second = signed_in(held)
        second.post(questions.address(held), questions.sent(held, "Mine."))
        response = second.post(questions.address(held), questions.sent(held, "Both.", version="1"))
        assert response.status_code == 303
        said = {saved.text for saved in SavedAnswer.objects.filter(is_set_aside=False)}
        assert said == {"Theirs.", "Both."}

    def test_both_texts_can_be_put_into_the_box(self) -> None:
        held = questions.answer(text="Theirs.", version=1)
        response = signed_in(held).post(questions.address(held), questions.sent(held, "Mine.", go="join"))
        assert box(response.content.decode()) == "Mine.\n\nTheirs."
        held.refresh_from_db()
        assert held.text == "Theirs."

    def test_going_back_and_saving_old_words_is_noticed(self) -> None:
        held = questions.answer()
        client = signed_in(held)
        client.post(questions.address(held), questions.sent(held, "New."))
        response = client.post(questions.address(held), questions.sent(held, "Old, changed."))
        assert response.status_code == 409
        assert "changed by you at" in response.content.decode()

    def test_parts_that_differ_are_shown(self) -> None:
        held = questions.answer(questions.PARTS)
        signed_in(held).post(questions.address(held), questions.sent(held, **{questions.NAME: "A. Name"}))
        response = signed_in(held).post(questions.address(held), questions.sent(held, **{questions.NAME: "B. Name"}))
        html = response.content.decode()
        assert "Our SENCo: what was saved by" in html
        assert 'value="B. Name"' in html
        assert "A. Name" in html
