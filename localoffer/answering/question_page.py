"""Where a question stands among the others, and what its pages show."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from localoffer.answering.answer_form import AnswerForm
from localoffer.answering.draft import DraftAnswer
from localoffer.answering.plain_english.advice import advice
from localoffer.answering.sent_form import longest_sent
from localoffer.publishing.plain_text import blocks
from localoffer.schools.models import Setting


@dataclass(frozen=True, slots=True)
class Place:
    """One question among those of its draft. `answers` are all, in order."""

    setting: Setting
    answer: DraftAnswer
    answers: list[DraftAnswer]

    @property
    def caption(self) -> str:
        numbered = sum(1 for each in self.answers if each.question.number is not None)
        number = self.answer.question.number
        return f"Question {number} of {numbered}" if number is not None else "Introduction (optional)"

    @property
    def before(self) -> DraftAnswer | None:
        index = self._index
        return self.answers[index - 1] if index else None

    @property
    def after(self) -> DraftAnswer | None:
        rest = self.answers[self._index + 1 :]
        return rest[0] if rest else None

    @property
    def next_to_do(self) -> DraftAnswer | None:
        """The next that is not finished, then those passed over. What is optional is not asked a second time."""
        index = self._index
        ahead = [each for each in self.answers[index + 1 :] if not _is_done(each)]
        passed = [each for each in self.answers[:index] if not _is_done(each) and not each.question.is_optional]
        return next(iter([*ahead, *passed]), None)

    @property
    def list_address(self) -> str:
        return reverse("answering:school", args=[self.setting.urn])

    @property
    def address(self) -> str:
        return self.address_of(self.answer)

    def address_of(self, answer: DraftAnswer) -> str:
        return reverse("answering:question", args=[self.setting.urn, answer.question.identifier])

    @property
    def next_address(self) -> str:
        """Where everything is finished, the answers are checked: whoever changes one there comes back to them."""
        check = reverse("answering:check", args=[self.setting.urn])
        return self.address_of(self.next_to_do) if self.next_to_do else check

    @property
    def _index(self) -> int:
        return [each.pk for each in self.answers].index(self.answer.pk)


def find_place(setting: Setting, identifier: str) -> Place | None:
    """The question in the school's draft; None where the draft has ended or does not ask it."""
    answers = list(DraftAnswer.objects.filter(draft__setting=setting).select_related("draft__based_on").in_order())
    answer = next((each for each in answers if each.question.identifier == identifier), None)
    return Place(setting, answer, answers) if answer and setting.is_open else None


def place_screen(place: Place) -> dict[str, Any]:
    """What every page of one question shows."""
    return {"setting": place.setting, "place": place, "question": place.answer.question}


def question_screen(place: Place, form: AnswerForm, **more: Any) -> dict[str, Any]:
    """What the page with the form shows."""
    return {
        **place_screen(place),
        "guidance": blocks(place.answer.question.guidance),
        "form": form,
        "longest": longest_sent(),
        "advice": advice(form.words) if form.words else None,
        **more,
    }


def _is_done(answer: DraftAnswer) -> bool:
    return answer.is_finished and not answer.to_confirm
