"""Which pages follow which, and how somebody who changes one answer comes back."""

import pytest

from localoffer.comments.commenting.answers import Answers
from localoffer.comments.commenting.steps import Step, step_after, step_before, steps_of

LAST = [Step.WORDS, Step.SPEAKER, Step.CONTACT, Step.CHECK]


@pytest.mark.parametrize(
    ("answers", "first"),
    [
        (Answers(), [Step.ABOUT, Step.CATEGORY]),
        (Answers(subject="local-offer"), [Step.ABOUT, Step.CATEGORY]),
        (Answers(subject="local-offer", category="missing"), [Step.ABOUT, Step.CATEGORY, Step.MISSING]),
        (Answers(subject="publication"), [Step.ABOUT, Step.WHICH, Step.CATEGORY]),
        (Answers(subject="missing"), [Step.ABOUT, Step.MISSING]),
        (Answers(subject="forged"), [Step.ABOUT, Step.CATEGORY]),
    ],
)
def test_the_pages_of_each_subject(answers: Answers, first: list[Step]) -> None:
    assert steps_of(answers) == first + LAST


@pytest.mark.parametrize("subject", ["local-offer", "publication", "missing"])
def test_forwards_and_back_go_the_same_way(subject: str) -> None:
    answers = Answers(subject=subject)
    steps = steps_of(answers)
    assert [step_after(step, answers, changing=False) for step in steps[:-1]] == steps[1:]
    assert [step_before(step, answers) for step in steps] == [None, *steps[:-1]]


@pytest.mark.parametrize(
    ("changed", "answers", "following"),
    [
        (Step.WORDS, Answers(subject="local-offer"), Step.CHECK),
        (Step.CONTACT, Answers(subject="local-offer"), Step.CHECK),
        (Step.CATEGORY, Answers(subject="local-offer"), Step.CHECK),
        (Step.CATEGORY, Answers(subject="local-offer", category="missing"), Step.MISSING),
        (Step.ABOUT, Answers(subject="local-offer"), Step.CATEGORY),
        (Step.ABOUT, Answers(subject="missing"), Step.MISSING),
        (Step.ABOUT, Answers(subject="publication"), Step.WHICH),
        (Step.WHICH, Answers(subject="publication"), Step.CHECK),
        (Step.MISSING, Answers(subject="missing"), Step.CHECK),
    ],
)
def test_whoever_changes_an_answer_is_asked_what_hangs_on_it(changed: Step, answers: Answers, following: Step) -> None:
    assert step_after(changed, answers, changing=True) is following
