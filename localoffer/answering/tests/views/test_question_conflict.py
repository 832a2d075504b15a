"""Two people, or one with two windows, who change the same answer: nobody loses words."""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.answering.models import DraftAnswer, SavedAnswer
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

    def test_a_part_that_both_changed_is_shown_and_the_writers_own_stays_in_the_form(self) -> None:
        held = questions.answer(questions.PARTS)
        first, second = opened(held), opened(held)
        first.save(**{questions.NAME: "A. Name"})
        html = second.save(**{questions.NAME: "B. Name"}).content.decode()
        assert "Our SENCo: what was saved by" in html
        assert 'value="B. Name"' in html
        assert "A. Name" in html

    def test_what_only_the_other_changed_is_put_into_the_form(self) -> None:
        questions.vocabularies()
        held = questions.answer(questions.PARTS, text="Before.")
        first, second = opened(held), opened(held)
        date = dict(zip(("day", "month", "year"), ("3", "9", "2026"), strict=True))
        theirs: dict[str, str | list[str]] = {
            questions.TELEPHONE: "0113 496 0001",
            "part__needs____needs": ["asd", "hi"],
        }
        theirs |= {f"{questions.POLICY}date_{part}": figure for part, figure in date.items()}
        first.save(**theirs)
        answer = second.save(text="Mine.", **{questions.EMAIL: "senco@example.org"})
        shown = soup(answer)
        assert answer.status_code == 409
        assert "there is nothing to decide" in shown.text
        assert [each.text for each in shown.select(".lo-difference li")] == [
            "SENCo, telephone number",
            "Access, last reviewed",
            "Needs that we provide for",
        ]
        assert not shown.select(".lo-difference__sides")
        assert Opened(second.client, held, sent_from(shown)).save().status_code == 303
        held.refresh_from_db()
        assert held.text == "Mine."
        assert held.parts == {
            "senco": {"rows": {"senco": {"telephone": "0113 496 0001", "email": "senco@example.org"}}},
            "policies": {"rows": {"access": {"date": "2026-09-03"}}},
            "needs": {"needs": ["asd", "hi"]},
        }

    def test_a_text_that_only_the_other_changed_is_in_the_box(self) -> None:
        held = questions.answer(questions.PARTS, text="Before.")
        first, second = opened(held), opened(held)
        first.save(text="Theirs.")
        shown = soup(second.save(**{questions.NAME: "B. Name"}))
        assert box(str(shown)) == "Theirs."
        assert sent_from(shown)[questions.NAME] == ["B. Name"]
        assert [each.text for each in shown.select(".lo-difference li")] == ["the text"]

    def test_what_the_other_emptied_is_emptied(self) -> None:
        held = questions.answer(questions.PARTS, parts={"senco": {"rows": {"senco": {"telephone": "0113 496 0001"}}}})
        first, second = opened(held), opened(held)
        first.save(**{questions.TELEPHONE: ""})
        assert sent_from(soup(second.save(text="Mine.")))[questions.TELEPHONE] == [""]

    def test_what_cannot_be_read_stays_as_it_was_typed(self) -> None:
        held = questions.answer(questions.PARTS)
        first, second = opened(held), opened(held)
        first.save(**{questions.TELEPHONE: "0113 496 0001"})
        shown = soup(second.save(**{questions.TELEPHONE: "0113"}))
        assert sent_from(shown)[questions.TELEPHONE] == ["0113"]
        assert "0113 496 0001" in shown.select_one(".lo-difference").text  # type: ignore[union-attr]

    def test_putting_both_texts_together_takes_the_others_details_along(self) -> None:
        held = questions.answer(questions.PARTS)
        first, second = opened(held), opened(held)
        first.save(text="Theirs.", **{questions.TELEPHONE: "0113 496 0001"})
        shown = soup(second.save(text="Mine.", go="join"))
        assert box(str(shown)) == "Mine.\n\nTheirs."
        assert sent_from(shown)[questions.TELEPHONE] == ["0113 496 0001"]

    def test_automatic_savings_move_on_what_the_writer_began_from(self) -> None:
        """Else what they had changed, saved and taken back would look like a change by somebody else."""
        held = questions.answer(questions.PARTS)
        mine, other = opened(held), opened(held)
        mine.autosave(text="Half")
        other = opened(held)
        other.save(text="Half", **{questions.NAME: "A. Name"})
        shown = soup(mine.save(text="Half and whole."))
        assert box(str(shown)) == "Half and whole."
        assert sent_from(shown)[questions.NAME] == ["A. Name"]
        assert not shown.select(".lo-difference__sides")

    def test_the_title_says_that_it_is_not_saved(self) -> None:
        held = questions.answer()
        first, second = opened(held), opened(held)
        first.save(text="Theirs.")
        title = soup(second.save(text="Mine.")).title
        assert title
        assert title.text.startswith("Not saved yet: ")


@dataclass
class Opened:
    """A page of the question as it was opened, and what its form sends."""

    client: Client
    held: DraftAnswer
    form: dict[str, list[str]]

    def save(self, **changed: str | list[str]) -> Any:
        return self.client.post(questions.address(self.held), {"go": "continue", **self.form, **changed})

    def autosave(self, **changed: str) -> None:
        sent = self.form | {name: [value] for name, value in changed.items()}
        told = self.client.post(questions.address(self.held, "autosave/"), sent).json()
        self.form = sent | {name: [value] for name, value in told["fields"].items()}


def opened(held: DraftAnswer) -> Opened:
    """By somebody of the same school."""
    client = signed_in(held)
    return Opened(client, held, sent_from(soup(client.get(questions.address(held)))))


def soup(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.content.decode(), "html.parser")


def sent_from(page: BeautifulSoup) -> dict[str, list[str]]:
    """What a browser would send from the page of a question."""
    form = page.select_one("form[data-autosave]")
    assert form
    sent: dict[str, list[str]] = {}
    for field in form.select("input[name]:not([type=checkbox]), input[checked], textarea"):
        words = field.text.removeprefix("\n") if field.name == "textarea" else str(field.get("value", ""))
        sent.setdefault(str(field["name"]), []).append(words)
    return sent
