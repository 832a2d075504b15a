"""What a school has to do for its offer, as a list of tasks. Pure: `school_screen` reads the records.

To add a task, write a function that makes it and name it in `task_groups`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from django.urls import reverse

from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.self_check_progress import Progress
from localoffer.schools.parts.part_kind import is_filled


class Status(Enum):
    """How far a task is: its words, and the kind of its mark. What is finished has no mark."""

    NOT_STARTED = ("Not started", "plain")
    IN_PROGRESS = ("In progress", "targeted")
    STILL_TRUE = ("Still true?", "warning")
    FINISHED = ("Finished", "")
    READY = ("Ready", "good")
    CANNOT_YET = ("Cannot start yet", "plain")

    @property
    def words(self) -> str:
        return self.value[0]


@dataclass(frozen=True, slots=True)
class Task:
    """`words` stand in place of the status's own: `3 of 9`."""

    title: str
    address: str
    status: Status
    hint: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks under one heading."""

    title: str
    tasks: tuple[Task, ...]


def task_groups(
    draft: OfferDraft, answers: Sequence[DraftAnswer], checked: Progress, covered: Progress
) -> tuple[TaskGroup, ...]:
    """Everything from the first words to publishing, in the order of the work.

    `checked` is how far the self-check is, `covered` how much of what the law asks the answers cover.
    """
    return (
        TaskGroup("Answer the questions", tuple(answer_task(draft.setting.urn, each) for each in answers)),
        TaskGroup("Check what is around it", (own_page_task(draft), *check_tasks(draft.setting.urn, checked, covered))),
        TaskGroup("Publish", (publish_task(draft, answers),)),
    )


def answer_status(answer: DraftAnswer) -> Status:
    """What is carried over waits for a yes first, whatever was said of it last year."""
    if answer.to_confirm:
        return Status.STILL_TRUE
    if answer.is_finished:
        return Status.FINISHED
    return Status.IN_PROGRESS if answer.text.strip() or is_filled(answer.parts) else Status.NOT_STARTED


def answer_task(urn: int, answer: DraftAnswer) -> Task:
    question = answer.question
    number = f"{question.number}. " if question.number else ""
    optional = " (optional)" if question.is_optional else ""
    address = reverse("answering:question", args=[urn, question.identifier])
    return Task(f"{number}{question.text}{optional}", address, answer_status(answer))


def own_page_task(draft: OfferDraft) -> Task:
    return Task(
        "The page on your own website",
        reverse("answering:own_page", args=[draft.setting.urn]),
        Status.FINISHED if draft.own_page else Status.NOT_STARTED,
        hint="It must hold your special educational needs (SEN) information report. Families are sent there first.",
    )


def check_tasks(urn: int, checked: Progress, covered: Progress) -> tuple[Task, ...]:
    """Beside the answers: what the law asks, and the core offer. One of which nothing is expected is left out."""
    tasks = (
        Task(
            "What the law asks, and your answers",
            reverse("answering:coverage", args=[urn]),
            _status(covered),
            hint="The headings of the SEN information report, and what the law asks about disabled pupils.",
            words=f"{covered.answered} of {covered.of}",
        ),
        Task(
            "Check yourself against the core offer",
            reverse("answering:self_check", args=[urn]),
            _status(checked),
            hint="Private: only your school’s editors and the council’s officers see it.",
            words=f"{checked.answered} of {checked.of}" if checked.answered else "",
        ),
    )
    return tuple(task for task, progress in zip(tasks, (covered, checked), strict=True) if progress.of)


def _status(progress: Progress) -> Status:
    if progress.answered == progress.of:
        return Status.FINISHED
    return Status.IN_PROGRESS if progress.answered else Status.NOT_STARTED


def publish_task(draft: OfferDraft, answers: Sequence[DraftAnswer]) -> Task:
    """The page can be opened at any time: it says what is missing."""
    finished, asked = finished_of(answers)
    waits = finished < asked or any(each.to_confirm for each in answers)
    return Task(
        "Check your answers and publish",
        reverse("answering:check", args=[draft.setting.urn]),
        Status.CANNOT_YET if waits else Status.READY,
        hint="You see everything once more as families will read it, and what is missing.",
        words="Not ready yet" if waits else "",
    )


def next_step(draft: OfferDraft, answers: Sequence[DraftAnswer]) -> Task:
    """What to do now: the first question that waits, or publishing."""
    waiting = [each for each in answers if each.to_confirm or not (each.is_finished or each.question.is_optional)]
    if not waiting:
        return publish_task(draft, answers)
    first = waiting[0].question
    begin = "Go on with" if any(answer_status(each) is not Status.NOT_STARTED for each in answers) else "Begin with"
    named = f"question {first.number}" if first.number else f"“{first.text}”"
    address = reverse("answering:question", args=[draft.setting.urn, first.identifier])
    return Task(f"{begin} {named}", address, answer_status(waiting[0]))


def finished_of(answers: Sequence[DraftAnswer]) -> tuple[int, int]:
    """How many questions that must be answered are finished, and how many there are."""
    asked = [each for each in answers if not each.question.is_optional]
    return sum(answer_status(each) is Status.FINISHED for each in asked), len(asked)
