"""One question a page: what it asks, and what a saving does."""

import pytest
from django.conf import settings
from django.test import Client

from localoffer.answering.actions.answers import LONGEST
from localoffer.answering.models import SavedAnswer
from localoffer.answering.tests import questions
from localoffer.answering.tests.question_pages import box, hidden, page, signed_in
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


class TestPage:
    def test_it_shows_the_question_with_its_guidance_and_what_families_ask(self) -> None:
        held = questions.answer()
        held.question.guidance = "Say who and when.\n\n- first\n- second"
        held.question.examples = ["Who helps <my> child?"]
        held.question.save()
        html = page(signed_in(held), held)
        assert '<label class="govuk-label govuk-label--l lo-answer__question" for="id_text">Question 1?</label>' in html
        assert "Question 1 of 2" in html
        assert "<li>first</li>" in html
        assert "<li>Who helps &lt;my&gt; child?</li>" in html
        assert "a PDF cannot be read aloud, translated or compared" in html
        assert html.count("<h1") == 1

    def test_it_leads_to_the_others_and_to_the_list(self) -> None:
        held = questions.answer()
        html = page(signed_in(held), held)
        assert "Next: Question 2?" in html
        assert "Previous" not in html
        assert f'href="/account/schools/{held.draft.setting.urn}/"' in html

    def test_scripts_are_only_text(self) -> None:
        held = questions.answer(text="</textarea><script>alert(1)</script>")
        assert "<script>alert" not in page(signed_in(held), held)

    def test_words_that_begin_with_an_empty_line_keep_their_first_word(self) -> None:
        held = questions.answer(text="One")
        assert box(page(signed_in(held), held)) == "One"

    def test_a_question_that_is_not_asked_leads_to_the_list(self) -> None:
        held = questions.answer()
        response = signed_in(held).get(f"/account/schools/{held.draft.setting.urn}/questions/nothing/")
        assert response["Location"] == f"/account/schools/{held.draft.setting.urn}/"

    @pytest.mark.parametrize("what", ["", "history/"])
    def test_another_school_sees_nothing(self, what: str) -> None:
        held, client = questions.answer(text="secret words"), Client()
        client.force_login(builders.editor(builders.setting()).user)
        response = client.get(questions.address(held, what))
        assert response.status_code == 404
        assert "secret" not in response.content.decode()

    def test_another_school_saves_nothing(self) -> None:
        held, client = questions.answer(text="ours"), Client()
        client.force_login(builders.editor(builders.setting()).user)
        assert client.post(questions.address(held), questions.sent(held)).status_code == 404
        held.refresh_from_db()
        assert held.text == "ours"


class TestSaving:
    def test_it_goes_on_to_the_next_that_is_not_finished(self) -> None:
        held = questions.answer()
        response = signed_in(held).post(questions.address(held), questions.sent(held, is_finished="on"))
        assert (response.status_code, response["Location"]) == (
            303,
            f"/account/schools/{held.draft.setting.urn}/questions/question-2/",
        )
        held.refresh_from_db()
        assert (held.text, held.is_finished, held.version) == ("We help.", True, 1)

    def test_the_last_goes_on_to_those_passed_over_and_then_to_checking(self) -> None:
        held = questions.answer()
        last, client = held.draft.answers.in_order()[1], signed_in(held)
        response = client.post(questions.address(last), questions.sent(last, is_finished="on"))
        assert response["Location"] == questions.address(held)
        response = client.post(questions.address(held), questions.sent(held, is_finished="on"))
        assert response["Location"] == f"/account/schools/{held.draft.setting.urn}/check/"

    @pytest.mark.parametrize(
        ("text", "finished", "said"),
        [
            ("We help.", {"is_finished": "on"}, "Saved: Question 1?"),
            ("We help.", {}, "Saved, not finished yet: Question 1?"),
            ("", {}, "Left empty for now: Question 1?"),
        ],
    )
    def test_it_says_what_was_saved_and_whether_it_is_finished(
        self, text: str, finished: dict[str, str], said: str
    ) -> None:
        held = questions.answer()
        client = signed_in(held)
        response = client.post(questions.address(held), questions.sent(held, text, **finished), follow=True)
        assert f"<p>{said}</p>" in response.content.decode()

    def test_the_other_button_goes_back_to_the_list(self) -> None:
        held = questions.answer()
        response = signed_in(held).post(questions.address(held), questions.sent(held, go="list"))
        assert response["Location"] == f"/account/schools/{held.draft.setting.urn}/"

    def test_sent_twice_it_is_one_saving(self) -> None:
        held = questions.answer()
        client = signed_in(held)
        answers = [client.post(questions.address(held), questions.sent(held)) for _ in range(2)]
        assert [each.status_code for each in answers] == [303, 303]
        assert SavedAnswer.objects.count() == 1

    def test_an_empty_answer_is_saved_but_never_finished(self) -> None:
        held = questions.answer()
        response = signed_in(held).post(questions.address(held), questions.sent(held, "", is_finished="on"))
        assert response.status_code == 422
        assert "Write an answer before you mark it as finished" in response.content.decode()
        held.refresh_from_db()
        assert not held.is_finished

    @pytest.mark.parametrize(
        "nothing", [{}, {"version": "x"}, {"version": "-1"}, {"version": "9" * 30}, {"text": "\0"}]
    )
    def test_nonsense_is_no_fault_of_ours(self, nothing: dict[str, str]) -> None:
        held = questions.answer()
        assert signed_in(held).post(questions.address(held), nothing).status_code in (303, 409, 422)

    def test_characters_that_no_database_holds_go(self) -> None:
        held = questions.answer()
        signed_in(held).post(questions.address(held), questions.sent(held, "•\tWe\0 help\x07\r\n"))
        held.refresh_from_db()
        assert held.text == "- We help"

    def test_twenty_thousand_words_are_taken(self) -> None:
        held = questions.answer()
        signed_in(held).post(questions.address(held), questions.sent(held, "wonderful " * 20_000))
        held.refresh_from_db()
        assert len(held.text.split()) == 20_000

    def test_too_long_a_text_stays_in_the_form(self) -> None:
        held = questions.answer(text="before")
        response = signed_in(held).post(questions.address(held), questions.sent(held, "x" * (LONGEST + 1)))
        assert response.status_code == 422
        assert len(box(response.content.decode())) == LONGEST + 1
        assert "250,001" in response.content.decode()
        held.refresh_from_db()
        assert held.text == "before"

    def test_more_than_the_server_reads_has_a_page_of_its_own(self) -> None:
        held = questions.answer()
        text = "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
        for client in (signed_in(held), Client()):
            response = client.post(questions.address(held), questions.sent(held, text))
            assert response.status_code == 413
            html = response.content.decode()
            assert "What was saved before is still there." in html
            assert f'href="{questions.address(held)}"' in html

    def test_the_pages_script_knows_what_the_server_does_not_read(self) -> None:
        held = questions.answer()
        assert f'data-longest="{settings.DATA_UPLOAD_MAX_MEMORY_SIZE}"' in page(signed_in(held), held)

    def test_a_wrong_field_is_named_and_the_rest_is_saved(self) -> None:
        held = questions.answer(questions.PARTS)
        data = questions.sent(held, is_finished="on", **{questions.NAME: "A. Name", questions.TELEPHONE: "12"})
        response = signed_in(held).post(questions.address(held), data)
        html = response.content.decode()
        assert response.status_code == 422
        assert f'<a href="#id_{questions.TELEPHONE}">' in html
        assert 'value="12"' in html
        assert hidden(html, "version") == "1"
        held.refresh_from_db()
        assert (held.text, held.is_finished) == ("We help.", False)
        assert held.parts == {"senco": {"rows": {"senco": {"name": "A. Name"}}}}

    def test_a_saving_with_a_new_version_can_follow_at_once(self) -> None:
        held = questions.answer(questions.PARTS)
        client = signed_in(held)
        first = client.post(questions.address(held), questions.sent(held, **{questions.EMAIL: "no"}))
        version = hidden(first.content.decode(), "version")
        response = client.post(questions.address(held), questions.sent(held, "Now right.", version=version))
        assert response.status_code == 303

    def test_advice_is_beside_what_was_saved(self) -> None:
        held = questions.answer(text="The SENCo helps. " * 12)
        html = page(signed_in(held), held)
        assert "can read this" in html
        assert "Write “special educational needs co-ordinator (SENCo)” the first time." in html

    def test_advice_is_on_the_words_in_the_box_where_a_field_beside_them_is_wrong(self) -> None:
        held = questions.answer(questions.PARTS)
        data = questions.sent(held, "The SENCo helps. " * 12, **{questions.TELEPHONE: "12"})
        response = signed_in(held).post(questions.address(held), data)
        assert "Write “special educational needs co-ordinator (SENCo)” the first time." in response.content.decode()
