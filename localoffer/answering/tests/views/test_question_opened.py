"""A question that was answered before: is it still true, and what did it say?"""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from localoffer.answering.models import KeptWords, SavedAnswer
from localoffer.answering.saved_words import ON_A_PAGE
from localoffer.answering.tests import questions
from localoffer.answering.tests.question_pages import box, hidden, page, signed_in
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


class TestStillTrue:
    def test_it_is_asked_with_the_day_and_without_a_form(self) -> None:
        held = questions.carried_over()
        html = page(signed_in(held), held)
        assert "Is this still true?" in html
        assert "Families have read this since" in html
        assert "<textarea" not in html

    def test_it_says_where_something_else_is_asked_now(self) -> None:
        held = questions.carried_over()
        newer = builders.template(version="2026-12")
        question = newer.questions.get(identifier=held.question.identifier)
        question.text, question.parts = "Who helps my child?", questions.PARTS[:1]
        question.save()
        asked_before = held.question.text
        held.question = question
        held.save()
        html = page(signed_in(held), held)
        assert "We ask something else now" in html
        assert f"You answered: “{asked_before}”" in html
        assert "New are: Our SENCo." in html

    def test_it_says_nothing_of_that_where_all_is_asked_as_before(self) -> None:
        held = questions.carried_over()
        assert "We ask something else now" not in page(signed_in(held), held)

    def test_one_press_says_yes_and_goes_on(self) -> None:
        held = questions.carried_over()
        response = signed_in(held).post(questions.address(held), {"go": "confirm", "version": "0"})
        assert response["Location"].endswith("/question-2/")
        held.refresh_from_db()
        assert (held.to_confirm, held.is_finished, held.text) == (False, True, "As last year.")

    def test_changing_it_opens_the_form_with_its_words_not_yet_finished(self) -> None:
        held = questions.carried_over()
        html = page(signed_in(held), held, "?change=1")
        assert box(html) == "As last year."
        assert "checked" not in html

    def test_it_can_be_cleared_and_taken_back(self) -> None:
        held = questions.carried_over()
        client = signed_in(held)
        assert box(page(client, held, "?change=empty")) == ""
        client.post(questions.address(held), questions.sent(held, ""))
        held.refresh_from_db()
        assert (held.text, held.to_confirm, held.is_finished) == ("", False, False)
        assert box(page(client, held, "?saving=published")) == "As last year."

    def test_it_is_not_confirmed_unseen(self) -> None:
        held = questions.carried_over()
        signed_in(held).post(questions.address(held), questions.sent(held, "Changed."))
        response = signed_in(held).post(questions.address(held), {"go": "confirm", "version": "0"}, follow=True)
        html = response.content.decode()
        assert "Nothing is confirmed yet." in html
        assert box(html) == "Changed."

    def test_a_page_open_too_long_asks_again_and_empties_nothing(self) -> None:
        held = questions.carried_over()
        client = signed_in(held, enforce_csrf_checks=True)
        response = client.post(questions.address(held), {"go": "confirm", "version": "0"}, follow=True)
        html = response.content.decode()
        assert "Is this still true?" in html
        assert "Nothing is confirmed yet." in html

    def test_signing_in_again_leads_back_to_the_same_question_and_keeps_no_empty_form(self) -> None:
        held = questions.carried_over()
        sent = {"go": "confirm", "version": "0", "asked": str(held.question_id)}
        response = Client().post(questions.address(held), sent)
        back = parse_qs(urlsplit(response["Location"]).query)["next"][0]
        assert back == questions.address(held)
        assert "Is this still true?" in signed_in(held).get(back).content.decode()
        assert not KeptWords.objects.exists()

    def test_the_offer_was_published_meanwhile(self) -> None:
        held = questions.carried_over()
        client, address = signed_in(held), questions.address(held)
        held.draft.delete()
        response = client.post(address, {"go": "confirm", "version": "0"}, follow=True)
        assert "There is no draft now." in response.content.decode()


class TestHistory:
    def test_every_saving_is_there_with_who_and_a_way_to_use_it(self) -> None:
        held = questions.answer()
        client, other = signed_in(held), signed_in(held)
        client.post(questions.address(held), questions.sent(held, "First."))
        other.post(questions.address(held), questions.sent(held, "Second.", version="1"))
        html = page(client, held, "history/")
        assert html.index("Second.") < html.index("First.")
        assert "Saved by you" in html
        assert "Saved by person-" in html
        found = re.search(r"\?saving=(\d+)", html)
        assert found
        reused = page(client, held, f"?saving={found.group(1)}")
        assert box(reused) == "First."
        assert hidden(reused, "version") == "2"
        held.refresh_from_db()
        assert held.text == "Second."

    def test_older_savings_are_on_pages_of_their_own_and_none_is_out_of_reach(self) -> None:
        held = questions.carried_over()
        client = signed_in(held)
        for number in range(ON_A_PAGE + 2):
            sent = questions.sent(held, f"Saving {number}.", version=str(number))
            assert client.post(questions.address(held), sent).status_code == 303
        newest, oldest = page(client, held, "history/"), page(client, held, "history/?page=2")
        assert newest.count("Use these words again") == ON_A_PAGE - 1
        assert f'start="{ON_A_PAGE + 3}"' in newest
        assert 'href="?page=2"' in newest
        assert "Saving 0." in oldest
        assert "Published by somebody" in oldest
        assert 'start="3"' in oldest
        for nonsense in ("x", "0", "9" * 40):
            assert page(client, held, f"history/?page={nonsense}")

    def test_it_says_when_there_is_nothing(self) -> None:
        held = questions.answer()
        assert "Nothing has been saved yet" in page(signed_in(held), held, "history/")

    def test_what_was_published_is_its_end(self) -> None:
        held = questions.carried_over()
        assert "Published by somebody" in page(signed_in(held), held, "history/")

    @pytest.mark.parametrize("name", ["x", "9" * 40, "-1", "²", "0"])
    def test_a_saving_that_there_is_not_shows_the_answer(self, name: str) -> None:
        held = questions.answer(text="Ours.")
        assert box(page(signed_in(held), held, f"?saving={name}")) == "Ours."

    def test_the_words_of_another_answer_are_not_shown(self) -> None:
        held, client = questions.answer(text="Ours."), Client()
        client.force_login(questions.editor_of(held))
        client.post(questions.address(held), questions.sent(held, "Theirs."))
        saved = SavedAnswer.objects.get()
        other = questions.answer()
        assert box(page(signed_in(other), other, f"?saving={saved.pk}")) == ""
