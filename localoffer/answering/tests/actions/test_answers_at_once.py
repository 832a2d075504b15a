"""People who save the same answer at the same moment, each with a connection of their own, as on a real site."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connection

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import Written, save_answer
from localoffer.answering.models import DraftAnswer, SavedAnswer
from localoffer.answering.tests import questions

AT_ONCE = 4


def at_once(tasks: list[Callable[[], object]]) -> list[str]:
    """Run each in a thread of its own. The names of what they raised."""
    raised: list[str] = []
    start = Barrier(len(tasks))

    def run(task: Callable[[], object]) -> None:
        try:
            start.wait()
            task()
        except Exception as problem:  # noqa: BLE001 - whatever it is, the test shows its name
            raised.append(type(problem).__name__)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[task]) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def savings(held: DraftAnswer, people: list[User], written: Callable[[int], Written]) -> list[Callable[[], object]]:
    def one(number: int, by: User) -> Callable[[], object]:
        return lambda: save_answer(answer=held, by=by, written=written(number), seen_version=0)

    return [one(number, by) for number, by in enumerate(people)]


def seen(question: Callable[[], object]) -> object:
    """What the database that the threads share answers."""
    answers: list[object] = []
    assert at_once([lambda: answers.append(question())]) == []
    return answers[0]


def test_of_several_editors_one_saves_and_no_words_are_lost(shared: Callable[[], None]) -> None:
    held = questions.answer()
    people = [questions.editor_of(held) for _ in range(AT_ONCE)]
    shared()
    raised = at_once(savings(held, people, lambda number: Written(f"Words of {number}.")))
    assert raised == ["AnswerChanged"] * (AT_ONCE - 1)
    kept = seen(lambda: sorted(SavedAnswer.objects.values_list("text", flat=True)))
    assert kept == [f"Words of {number}." for number in range(AT_ONCE)]
    assert seen(lambda: SavedAnswer.objects.filter(is_set_aside=False).count()) == 1
    assert seen(lambda: DraftAnswer.objects.get(pk=held.pk).version) == 1


def test_a_double_press_is_one_saving(shared: Callable[[], None]) -> None:
    held = questions.answer()
    by = questions.editor_of(held)
    shared()
    assert at_once(savings(held, [by] * AT_ONCE, lambda _: Written("The same."))) == []
    assert seen(SavedAnswer.objects.count) == 1


def test_automatic_savings_of_one_page_that_overtake_each_other_all_go_in(shared: Callable[[], None]) -> None:
    held = questions.answer()
    by = questions.editor_of(held)
    shared()
    texts = ["one two three"[: 3 + 5 * number] for number in range(AT_ONCE)]
    raised = at_once(savings(held, [by] * AT_ONCE, lambda number: Written(texts[number], {}, "a", is_automatic=True)))
    assert raised == []
    last = seen(lambda: DraftAnswer.objects.get(pk=held.pk).text)
    assert last in texts
    assert "one two three" in str(seen(lambda: list(SavedAnswer.objects.values_list("text", flat=True))))
