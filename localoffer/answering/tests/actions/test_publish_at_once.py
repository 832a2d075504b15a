"""Two people at once: published once, no words lost, nobody waits for ever. Runs where the database has row locks."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from localoffer.answering.actions.answers import Written, save_answer
from localoffer.answering.actions.drafts import set_own_page
from localoffer.answering.actions.publish import DraftChanged, publish_offer
from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.draft_stamp import draft_stamp
from localoffer.answering.tests.publishing_builders import ready_school
from localoffer.schools.models import SchoolOffer

pytestmark = [
    pytest.mark.django_db(transaction=True),
    # SQLite lets one writer in at a time, and the tests' one lives in memory, where a second does not even wait.
    pytest.mark.skipif(connection.vendor == "sqlite", reason="needs locks on rows"),
]


def at_once(*steps: Callable[[], object]) -> list[object]:
    """What each step gave or raised, all begun at the same moment, each on a connection of its own."""
    start, results = threading.Barrier(len(steps)), [None] * len(steps)

    def run(place: int, step: Callable[[], object]) -> None:
        start.wait()
        try:
            results[place] = step()  # type: ignore[call-overload]
        except Exception as problem:  # noqa: BLE001 - the test looks at it
            results[place] = problem  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(steps)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()
    return list(results)


@pytest.mark.parametrize("attempt", range(3))
def test_published_by_two_it_is_published_once(attempt: int) -> None:
    school = ready_school()
    seen = draft_stamp(school.draft, school.answers())
    results = at_once(*[lambda: publish_offer(draft=school.draft, by=school.editor, seen=seen)] * 3)
    assert sum(isinstance(each, SchoolOffer) for each in results) == 1
    assert sum(isinstance(each, OfferDraft.DoesNotExist) for each in results) == 2
    assert SchoolOffer.objects.count() == 1


@pytest.mark.parametrize("attempt", range(4))
def test_what_is_saved_while_it_is_published_is_published_or_refused(attempt: int) -> None:
    """Whoever is told that their words were saved finds them in what is published, or finds the draft still there."""
    school = ready_school()
    answer = school.answers()[0]
    seen = draft_stamp(school.draft, school.answers())

    def save() -> object:
        return save_answer(
            answer=answer, by=school.editor, written=Written("New words.", {}), seen_version=1, is_finished=True
        )

    saved, published = at_once(save, lambda: publish_offer(draft=school.draft, by=school.editor, seen=seen))
    if isinstance(saved, DraftAnswer):
        assert isinstance(published, DraftChanged)
        assert DraftAnswer.objects.get(pk=answer.pk).text == "New words."
    else:
        assert isinstance(saved, DraftAnswer.DoesNotExist), saved
        assert isinstance(published, SchoolOffer), published


@pytest.mark.parametrize("attempt", range(2))
def test_the_own_page_that_is_given_while_it_is_published_is_not_lost(attempt: int) -> None:
    school = ready_school()
    page = "https://school.example.org/new/"
    given, published = at_once(
        lambda: set_own_page(draft=school.draft, by=school.editor, address=page),
        lambda: publish_offer(draft=school.draft, by=school.editor),
    )
    assert isinstance(published, SchoolOffer)
    assert isinstance(given, OfferDraft.DoesNotExist) or published.own_page == page


def test_a_saving_that_has_begun_is_waited_for() -> None:
    """Publishing reads the answers only when nobody is writing one."""
    school = ready_school()
    answer = school.answers()[0]
    is_locked, may_end = threading.Event(), threading.Event()

    def save_slowly() -> None:
        with transaction.atomic():
            save_answer(answer=answer, by=school.editor, written=Written("Slow words.", {}), seen_version=1)
            is_locked.set()
            may_end.wait(2)

    def publish() -> object:
        is_locked.wait(5)
        threading.Timer(0.5, may_end.set).start()
        return publish_offer(draft=school.draft, by=school.editor)

    _, offer = at_once(save_slowly, publish)
    assert isinstance(offer, SchoolOffer)
    assert offer.answers.get(question=answer.question).text == "Slow words."
