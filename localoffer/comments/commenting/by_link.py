"""What a link to the form says already: `?about=…`, `?missing=1&need=…&age=…&area=…`, `?easy=1`."""

from dataclasses import dataclass

from django.http import QueryDict

from localoffer.comments.choices import Subject
from localoffer.comments.commenting.answers import ON, Answers
from localoffer.comments.commenting.find_publication import find_publication
from localoffer.comments.commenting.step_forms import MissingForm
from localoffer.comments.commenting.steps import Step


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first page, and what is answered before it. `is_unknown_page`: the link leads from a page that we lack."""

    step: Step
    answers: Answers
    is_unknown_page: bool = False


def beginning(query: QueryDict) -> Beginning:
    """Nothing in a link is a visitor's mistake, so what makes no sense is left out in silence."""
    answers = Answers(easy=ON if query.get("easy") else "")
    about = query.get("about", "")
    if query.get("missing"):
        return Beginning(Step.MISSING, answers.having(subject=Subject.MISSING, **_missing(query, answers)))
    if about == Subject.LOCAL_OFFER:
        return Beginning(Step.CATEGORY, answers.having(subject=Subject.LOCAL_OFFER))
    if found := find_publication(about):
        return Beginning(Step.CATEGORY, answers.having(subject=Subject.PUBLICATION, about=found.address))
    return Beginning(Step.ABOUT, answers, is_unknown_page=bool(about))


def _missing(query: QueryDict, answers: Answers) -> dict[str, str]:
    form = MissingForm(query, easy=answers.is_easy)
    form.is_valid()
    return form.kept()
