"""What several people do at the same moment, each on a connection of their own, happens once."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connection

from localoffer.accounts.models import User
from localoffer.answering.actions.drafts import begin_draft
from localoffer.answering.actions.editors import join
from localoffer.answering.actions.invitations import accept, invite
from localoffer.answering.models import DraftAnswer, Invitation, OfferDraft, SchoolEditor
from tests.builders import school_offers as builders

AT_ONCE = 4


def at_once(*steps: Callable[[], Any]) -> list[Any]:
    """What each step gave, or what it raised."""
    given: list[Any] = []
    start = Barrier(len(steps))

    def take(step: Callable[[], Any]) -> None:
        try:
            start.wait()
            given.append(step())
        except Exception as problem:  # noqa: BLE001 - the test reads what it was
            given.append(problem)
        finally:
            connection.close()

    threads = [Thread(target=take, args=[step]) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def count(rows: Any) -> int:
    """Asked in a thread too: on SQLite only these share the copy that the steps wrote to."""
    counted: int = at_once(rows.count)[0]
    return counted


def test_one_draft_is_begun(shared: Callable[[], None]) -> None:
    builders.template(questions=3)
    school = builders.setting()
    people = [builders.editor(school).user for _ in range(AT_ONCE)]
    shared()

    def begin(by: User) -> Callable[[], Any]:
        return lambda: begin_draft(setting=school, by=by).pk

    assert len(set(at_once(*(begin(each) for each in people)))) == 1
    assert count(OfferDraft.objects) == 1
    assert count(DraftAnswer.objects) == 3


def test_an_invitation_is_accepted_once(shared: Callable[[], None]) -> None:
    ann = builders.person("ann@oak.example.org")
    invitation = builders.invitation(builders.setting(), email=ann.email)
    shared()
    given = at_once(*[lambda: accept(invitation=invitation, by=ann).pk] * AT_ONCE)
    assert len(set(given)) == 1
    assert count(SchoolEditor.objects) == 1


def test_a_school_is_joined_once(shared: Callable[[], None]) -> None:
    ann = builders.person("ann@oak.example.org")
    oak = builders.setting(website="https://oak.example.org/")
    shared()
    given = at_once(*[lambda: join(setting=oak, by=ann)[1]] * AT_ONCE)
    assert sorted(given) == [False] * (AT_ONCE - 1) + [True]
    assert count(SchoolEditor.objects) == 1


def test_of_several_invitations_one_works(shared: Callable[[], None]) -> None:
    editor = builders.editor(builders.setting())
    shared()
    at_once(*[lambda: invite(setting=editor.setting, email="new@oak.example.org", by=editor.user)[1]] * AT_ONCE)
    assert count(Invitation.objects) == AT_ONCE
    assert count(Invitation.objects.open()) == 1
