"""A school with a draft that is ready to be published, and the people of it."""

from dataclasses import dataclass
from typing import Any

from localoffer.accounts.models import User
from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders


@dataclass
class ReadySchool:
    """`editor` may publish, `waiting` may not yet, `stranger` edits for another school."""

    setting: Setting
    draft: OfferDraft
    editor: User
    waiting: User
    stranger: User

    def address(self, below: str) -> str:
        return f"/account/schools/{self.setting.urn}/{below}"

    def answers(self) -> list[DraftAnswer]:
        return list(DraftAnswer.objects.filter(draft=self.draft).in_order())


def ready_school(**values: Any) -> ReadySchool:
    """Both questions answered and finished."""
    setting = builders.setting(**values)
    draft = builders.draft(setting, own_page="https://school.example.org/send/")
    finish(draft)
    return ReadySchool(
        setting,
        draft,
        editor=builders.editor(setting).user,
        waiting=builders.editor(setting, is_confirmed=False).user,
        stranger=builders.editor(builders.setting()).user,
    )


def finish(draft: OfferDraft, text: str = "We listen") -> None:
    for place, answer in enumerate(DraftAnswer.objects.filter(draft=draft).in_order(), 1):
        answer.text, answer.is_finished, answer.version = f"{text}, answer {place}.", True, answer.version + 1
        answer.save()
