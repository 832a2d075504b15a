"""The session ended, or the page is old: the words survive, and nothing is written that nobody may write."""

from datetime import timedelta
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from localoffer.answering.actions.answers import LONGEST
from localoffer.answering.kept_words import KEPT_FOR
from localoffer.answering.models import DraftAnswer, KeptWords
from localoffer.answering.tests import questions
from localoffer.answering.tests.question_pages import box, hidden, page, signed_in
from localoffer.answering.views import words_without_place
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
ELSEWHERE = {"origin": "https://evil.example.org"}


def send_signed_out(held: DraftAnswer, text: str = "Half an answer", **values: str) -> str:
    """The address to which signing in leads."""
    response = Client().post(questions.address(held), questions.sent(held, text, **values))
    assert response.status_code == 303
    sign_in = urlsplit(response["Location"])
    assert sign_in.path == reverse("account_login")
    return parse_qs(sign_in.query)["next"][0]


class TestSignedOut:
    def test_the_words_are_in_the_form_after_signing_in_and_not_saved(self) -> None:
        held = questions.answer(questions.PARTS)
        wrong = {questions.NAME: "A. Name", questions.TELEPHONE: "12", f"{questions.POLICY}date_day": "3"}
        client, address = signed_in(held), send_signed_out(held, **wrong)
        html = client.get(address).content.decode()
        assert box(html) == "Half an answer"
        assert all(f'value="{value}"' in html for value in wrong.values())
        assert "not saved yet" in html
        held.refresh_from_db()
        assert (held.text, held.version) == ("", 0)

    def test_once_they_are_saved_they_are_kept_no_longer(self) -> None:
        held = questions.answer()
        client, address = signed_in(held), send_signed_out(held)
        token = hidden(client.get(address).content.decode(), "kept")
        assert box(client.get(address).content.decode()) == "Half an answer"
        client.post(questions.address(held), questions.sent(held, "Half an answer", kept=token))
        assert not KeptWords.objects.exists()
        html = client.get(address).content.decode()
        assert "no longer kept" in html
        assert box(html) == "Half an answer"

    def test_what_somebody_saved_meanwhile_is_noticed(self) -> None:
        held = questions.answer()
        client, address = signed_in(held), send_signed_out(held)
        signed_in(held).post(questions.address(held), questions.sent(held, "Theirs."))
        version = hidden(client.get(address).content.decode(), "version")
        assert version == "0"
        again = questions.sent(held, "Half an answer", version=version)
        assert client.post(questions.address(held), again).status_code == 409

    def test_only_an_editor_of_the_school_sees_them_and_only_at_that_question(self) -> None:
        held, other = questions.answer(), questions.answer()
        address = send_signed_out(held)
        stranger = Client()
        stranger.force_login(questions.editor_of(other))
        assert stranger.get(address).status_code == 404
        assert box(page(stranger, other, f"?{urlsplit(address).query}")) == ""

    def test_the_token_itself_is_nowhere_in_the_table(self) -> None:
        address = send_signed_out(questions.answer())
        token = parse_qs(urlsplit(address).query)["kept"][0]
        assert token not in str(KeptWords.objects.values().get())

    def test_without_words_it_only_signs_in(self) -> None:
        held = questions.answer()
        response = Client().post(questions.address(held), {"text": " "})
        assert response["Location"] == f"{reverse('account_login')}?next={questions.address(held).replace('/', '%2F')}"
        assert not KeptWords.objects.exists()

    def test_characters_that_no_database_holds_do_no_harm(self) -> None:
        held = questions.answer()
        address = send_signed_out(held, "We\0 help", **{"part\0": "x"})
        assert box(signed_in(held).get(address).content.decode()) == "We help"

    def test_another_site_keeps_nothing_here(self) -> None:
        held = questions.answer()
        for header in (ELSEWHERE, {"origin": "null"}, {"origin": "http://[::1"}, {"sec-fetch-site": "cross-site"}):
            response = Client().post(questions.address(held), questions.sent(held), headers=header)
            assert response.status_code == 403
            assert "We help." in response.content.decode()
        assert not KeptWords.objects.exists()

    @pytest.mark.parametrize(
        "values", [{"text": "x" * (LONGEST + 100_000)}, {f"field-{number}": "x" for number in range(400)}]
    )
    def test_more_than_a_form_holds_is_shown_and_not_kept(self, values: dict[str, str]) -> None:
        held = questions.answer()
        response = Client().post(questions.address(held), {"text": "words", **values})
        assert response.status_code == 413
        assert values.get("text", "words") in response.content.decode()
        assert not KeptWords.objects.exists()

    def test_a_visitor_can_keep_only_so_many(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(words_without_place, "MOST_AN_HOUR", 1)
        held = questions.answer()
        send_signed_out(held)
        response = Client().post(questions.address(held), questions.sent(held, "Once more"))
        assert response.status_code == 429
        assert "Once more" in response.content.decode()
        assert KeptWords.objects.count() == 1

    def test_a_number_that_no_school_has_does_no_harm(self) -> None:
        address = f"/account/schools/{10**30}/questions/x/"
        assert Client().post(address, {"text": "words"}).status_code == 429

    def test_after_a_day_they_are_gone(self) -> None:
        held = questions.answer()
        address = send_signed_out(held)
        send_signed_out(held, "Later words")
        first = KeptWords.objects.order_by("pk")[0]
        first.kept_at = timezone.now() - KEPT_FOR - timedelta(minutes=1)
        first.save()
        assert "no longer kept" in signed_in(held).get(address).content.decode()
        said = StringIO()
        call_command("delete_kept_words", stdout=said)
        assert said.getvalue() == "Deleted: 1 kept answers\n"
        assert KeptWords.objects.get().typed["text"] == ["Later words"]


class TestOldPage:
    def test_the_form_comes_again_with_its_words_and_a_good_token(self) -> None:
        held = questions.answer()
        client = signed_in(held, enforce_csrf_checks=True)
        response = client.post(questions.address(held), questions.sent(held, csrfmiddlewaretoken="x" * 64))
        html = response.content.decode()
        assert response.status_code == 403
        assert box(html) == "We help."
        held.refresh_from_db()
        assert held.version == 0
        token = hidden(html, "csrfmiddlewaretoken")
        again = client.post(questions.address(held), questions.sent(held, csrfmiddlewaretoken=token))
        assert again.status_code == 303
        held.refresh_from_db()
        assert held.text == "We help."

    def test_no_token_writes_nothing(self) -> None:
        held = questions.answer(text="As last year.", to_confirm=True, is_finished=True)
        client = signed_in(held, enforce_csrf_checks=True)
        for go, status in {"continue": 403, "join": 403, "confirm": 303}.items():
            assert client.post(questions.address(held), questions.sent(held, go=go)).status_code == status
        held.refresh_from_db()
        assert (held.text, held.to_confirm) == ("As last year.", True)

    def test_another_site_is_refused(self) -> None:
        held = questions.answer()
        client = signed_in(held, enforce_csrf_checks=True)
        response = client.post(questions.address(held), questions.sent(held), headers=ELSEWHERE)
        assert response.status_code == 403
        assert "We help." not in response.content.decode()


class TestNoPlace:
    @pytest.mark.parametrize("what", ["published", "closed", "not asked"])
    def test_the_words_are_there_to_be_copied(self, what: str) -> None:
        held = questions.answer(questions.PARTS)
        client, address = signed_in(held), questions.address(held)
        if what == "published":
            held.draft.delete()
        elif what == "closed":
            held.draft.setting.status = "closed"
            held.draft.setting.save()
        else:
            held.delete()
        response = client.post(address, questions.sent(held, "My <words>", **{questions.NAME: "A. Name"}))
        html = response.content.decode()
        assert response.status_code == 409
        assert "My &lt;words&gt;" in html
        assert "A. Name" in html

    def test_a_school_that_closed_meanwhile_is_told_so(self) -> None:
        held = questions.answer(text="As it was.")
        client = signed_in(held)
        held.draft.setting.status = "closed"
        held.draft.setting.save()
        response = client.post(questions.address(held), questions.sent(held, "My last words."))
        html = response.content.decode()
        assert response.status_code == 409
        assert "My last words." in html
        assert f"{held.draft.setting.name} has closed. So nothing can be saved for it." in html
        assert "Change some answers" not in html

    def test_a_school_that_nobody_knows_is_404(self) -> None:
        client = Client()
        client.force_login(builders.person())
        assert client.post("/account/schools/5/questions/x/", {"text": "words"}).status_code == 404
