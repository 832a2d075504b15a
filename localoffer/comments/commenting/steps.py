"""The pages of the form and their order."""

from enum import StrEnum

from localoffer.comments.choices import Subject
from localoffer.comments.commenting.answers import Answers


class Step(StrEnum):
    """Named as in data/comments/questions.toml."""

    ABOUT = "about"
    WHICH = "which"
    CATEGORY = "category"
    MISSING = "missing"
    WORDS = "words"
    SPEAKER = "speaker"
    CONTACT = "contact"
    CHECK = "check"


# Whoever changes one answer is asked again what hangs on it, and then comes back to the check.
_HANGS_ON = {Step.ABOUT: (Step.WHICH, Step.CATEGORY, Step.MISSING), Step.CATEGORY: (Step.MISSING,)}


def steps_of(answers: Answers) -> list[Step]:
    """The pages that these answers lead through."""
    is_asked = {
        Step.WHICH: answers.subject == Subject.PUBLICATION,
        Step.CATEGORY: answers.subject != Subject.MISSING,
        Step.MISSING: answers.is_missing,
    }
    return [step for step in Step if is_asked.get(step, True)]


def step_after(step: Step, answers: Answers, *, changing: bool) -> Step:
    """`changing`: the answer was changed from the check."""
    following = next(each for each in steps_of(answers) if _place(each) > _place(step))
    return following if not changing or following in _HANGS_ON.get(step, ()) else Step.CHECK


def step_before(step: Step, answers: Answers) -> Step | None:
    """None for the first."""
    earlier = [each for each in steps_of(answers) if _place(each) < _place(step)]
    return earlier[-1] if earlier else None


def _place(step: Step) -> int:
    return list(Step).index(step)
