"""Officers who choose the same comments at the same moment, each with a connection of their own, as on a real site."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connection

from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.respond import (
    NothingAnswered,
    ResponseText,
    discard_response,
    draft_response,
    group_comment,
    publish_response,
    ungroup_comment,
)
from localoffer.comments.choices import ResponseState
from localoffer.comments.models import Comment, Response
from localoffer.comments.tests import builders

TEXT = ResponseText("Shorter waits", "", "We hired.")
REFUSALS = (WrongState, ChangedMeanwhile, NothingAnswered, Response.DoesNotExist)


def at_once(*tasks: Callable[[], object]) -> list[str]:
    """Run each in a thread and with a connection of its own. The names of what they raised."""
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


def seen(question: Callable[[], object]) -> object:
    """What the database that the threads share answers."""
    answers: list[object] = []
    assert at_once(lambda: answers.append(question())) == []
    return answers[0]


def test_of_two_who_begin_with_the_same_comments_one_is_told(shared: Callable[[], None]) -> None:
    comments = [builders.published_comment() for _ in range(3)]
    officers = [builders.officer() for _ in range(4)]
    shared()
    # In every order, so that locks taken as they come would wait for each other.
    orders = [comments, comments[::-1], comments[1:], comments[:2]]
    raised = at_once(
        *[
            lambda by=by, order=order: draft_response(comments=order, by=by, text=TEXT)
            for by, order in zip(officers, orders, strict=True)
        ]
    )
    assert raised == ["WrongState"] * 3
    assert seen(Response.objects.count) == 1


def test_two_who_take_the_last_two_comments_out_leave_one(shared: Callable[[], None]) -> None:
    comments = [builders.published_comment() for _ in range(2)]
    response, by = builders.response(*comments), builders.officer()
    shared()
    raised = at_once(*[lambda each=each: ungroup_comment(comment=each, response=response, by=by) for each in comments])
    assert raised == ["NothingAnswered"]
    assert seen(Comment.objects.filter(response=response).count) == 1


def test_a_comment_that_joins_while_the_draft_is_thrown_away_is_never_lost(shared: Callable[[], None]) -> None:
    response, joining, by = (
        builders.response(builders.published_comment()),
        builders.published_comment(),
        builders.officer(),
    )
    shared()
    raised = at_once(
        lambda: group_comment(comment=joining, response=response, by=by),
        lambda: discard_response(response=response, by=by, seen_version=response.version),
    )
    assert len(raised) == 1
    assert raised[0] in {refusal.__name__ for refusal in REFUSALS}
    without = 0 if raised == ["ChangedMeanwhile"] else 2
    assert seen(Comment.objects.without_response().count) == without


def test_it_is_published_once_by_many(shared: Callable[[], None]) -> None:
    by = builders.officer()
    response = builders.response(builders.published_comment(), state=ResponseState.APPROVED, approved_by=by)
    shared()
    raised = at_once(*[lambda: publish_response(response=response, by=by, seen_version=response.version)] * 3)
    assert raised == ["WrongState"] * 2
    assert seen(Response.objects.published().count) == 1
