import pytest

from localoffer.answering.models import DraftAnswer, OfferDraft
from localoffer.answering.self_check_progress import Progress
from localoffer.answering.task_list import (
    Status,
    answer_status,
    answer_task,
    finished_of,
    next_step,
    own_page_task,
    task_groups,
)
from localoffer.schools.models import OfferQuestion, Setting

SETTING = Setting(urn=123456, name="Oak School")
DRAFT = OfferDraft(setting=SETTING)
QUESTION = OfferQuestion(identifier="question-1", number=1, text="How will staff help?")


def answer(**values: object) -> DraftAnswer:
    return DraftAnswer(**{"draft": DRAFT, "question": QUESTION, **values})


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({}, Status.NOT_STARTED),
        ({"text": " \n "}, Status.NOT_STARTED),
        ({"parts": {"senco": {"rows": {}}}}, Status.NOT_STARTED),
        ({"text": "We look."}, Status.IN_PROGRESS),
        ({"parts": {"senco": {"rows": {"senco": {"name": "The SENCo"}}}}}, Status.IN_PROGRESS),
        ({"text": "We look.", "is_finished": True}, Status.FINISHED),
        ({"text": "We look.", "is_finished": True, "to_confirm": True}, Status.STILL_TRUE),
        ({"text": "We look.", "to_confirm": True}, Status.STILL_TRUE),
    ],
)
def test_status_of_an_answer(values: dict[str, object], status: Status) -> None:
    assert answer_status(answer(**values)) is status


def test_a_question_is_named_with_its_number() -> None:
    task = answer_task(123456, answer())
    assert task.title == "1. How will staff help?"
    assert task.address == "/account/schools/123456/questions/question-1/"


def test_what_may_be_left_out_says_so() -> None:
    opening = OfferQuestion(identifier="opening", text="Opening words", is_optional=True)
    assert answer_task(123456, answer(question=opening)).title == "Opening words (optional)"


def test_the_own_page_is_done_when_there_is_one() -> None:
    assert own_page_task(OfferDraft(setting=SETTING)).status is Status.NOT_STARTED
    given = own_page_task(OfferDraft(setting=SETTING, own_page="https://oak.example.org/sen/"))
    assert given.status is Status.FINISHED
    assert given.address == "/account/schools/123456/own-page/"


def test_only_questions_that_must_be_answered_are_counted() -> None:
    opening = OfferQuestion(identifier="opening", text="Opening words", is_optional=True)
    answers = [
        answer(question=opening, is_finished=True),
        answer(is_finished=True),
        answer(is_finished=True, to_confirm=True),
        answer(text="We look."),
    ]
    assert finished_of(answers) == (1, 3)


OPENING = OfferQuestion(identifier="opening", text="Opening words", is_optional=True)
SECOND = OfferQuestion(identifier="question-2", number=2, text="What else?")
DONE = {"text": "We look.", "is_finished": True}


@pytest.mark.parametrize(
    ("opening", "first", "second", "title"),
    [
        ({}, {}, {}, "Begin with question 1"),
        ({"text": "We are"}, {}, {}, "Go on with question 1"),
        ({}, DONE, {"text": "We see."}, "Go on with question 2"),
        ({**DONE, "to_confirm": True}, DONE, DONE, "Go on with “Opening words”"),
        ({}, DONE, DONE, "Check your answers and publish"),
    ],
)
def test_the_next_step_is_what_waits_first(
    opening: dict[str, object], first: dict[str, object], second: dict[str, object], title: str
) -> None:
    answers = [answer(question=OPENING, **opening), answer(**first), answer(question=SECOND, **second)]
    assert next_step(DRAFT, answers).title == title


def test_the_questions_come_first_in_their_order() -> None:
    second = OfferQuestion(identifier="question-2", number=2, text="What else?")
    groups = task_groups(DRAFT, [answer(), answer(question=second)], Progress(0, 9), Progress(0, 13))
    assert [task.title for task in groups[0].tasks] == ["1. How will staff help?", "2. What else?"]
