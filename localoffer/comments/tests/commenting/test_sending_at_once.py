"""One form that is sent several times at the same moment, each time on a connection of its own: one comment."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connection

from localoffer.comments.models import Comment
from localoffer.comments.tests import builders
from localoffer.comments.tests.commenting.walk import FORM, visitor, whole

AT_ONCE = 5


def answers_at_once(sendings: list[dict[str, str]]) -> list[tuple[int, str, int]]:
    """Status, address that follows, and how many comments there are then, of each sending."""
    answers: list[tuple[int, str, int]] = []
    start = Barrier(len(sendings))

    def send(data: dict[str, str]) -> None:
        try:
            start.wait()
            response = visitor().post(FORM, data)
            answers.append((response.status_code, response.get("Location", ""), Comment.objects.count()))
        finally:
            connection.close()

    threads = [Thread(target=send, args=[data]) for data in sendings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_a_double_click_is_one_comment(shared: Callable[[], None]) -> None:
    builders.category()
    shared()
    answers = answers_at_once([whole()] * AT_ONCE)
    assert len(answers) == AT_ONCE
    assert {status for status, _, _ in answers} == {303}
    assert len({address for _, address, _ in answers}) == 1
    assert {count for _, _, count in answers} == {1}


def test_different_comments_are_all_kept(shared: Callable[[], None]) -> None:
    builders.category()
    shared()
    answers = answers_at_once([whole(words=f"Words {number}.") for number in range(AT_ONCE)])
    assert {status for status, _, _ in answers} == {303}
    assert len({address for _, address, _ in answers}) == AT_ONCE
    assert max(count for _, _, count in answers) == AT_ONCE
