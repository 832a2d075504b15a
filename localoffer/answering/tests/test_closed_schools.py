"""Closed schools whose people are to be brought to the successor."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.move_editors import NotToMove, move_editors
from localoffer.answering.closed_schools import closed_schools
from localoffer.answering.models import DraftAnswer, Invitation, SchoolEditor
from localoffer.answering.permissions import may_edit, may_publish
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def closed(successor: Setting | None = None) -> Setting:
    return builders.setting(status="closed", successor=successor)


def test_only_closed_ones_with_somebody_or_something_are_listed() -> None:
    new = builders.setting()
    with_editor, with_draft = closed(new), closed()
    builders.editor(with_editor, email="a@example.org")
    builders.draft(with_draft)
    closed()
    builders.editor(builders.setting())
    found = {each.setting: each for each in closed_schools()}
    assert set(found) == {with_editor, with_draft}
    assert (found[with_editor].successor, found[with_editor].to_move) == (new, ("a@example.org",))
    assert (found[with_draft].successor, found[with_draft].has_draft) == (None, True)


def test_editors_go_on_at_the_successor_and_keep_what_they_may(officer: User) -> None:
    new = builders.setting()
    old = closed(new)
    known, unknown = builders.editor(old), builders.editor(old, is_confirmed=False)
    draft = builders.draft(old, text="Words to keep")
    builders.invitation(old)
    assert move_editors(closed=old, by=officer) == 2
    assert may_publish(known.user, new)
    assert may_edit(unknown.user, new)
    assert not may_publish(unknown.user, new)
    # They still see the old draft, whose words are untouched.
    assert may_edit(known.user, old)
    assert DraftAnswer.objects.filter(draft=draft, text="Words to keep").exists()
    assert not Invitation.objects.open().exists()
    assert move_editors(closed=old, by=officer) == 0
    assert not closed_schools()[0].to_move


def test_whoever_was_ended_at_the_successor_stays_ended(officer: User) -> None:
    new = builders.setting()
    old = closed(new)
    person = builders.editor(old).user
    SchoolEditor.objects.create(
        user=person, setting=new, how="invitation", ended_at=timezone.now(), ended_by=builders.person()
    )
    assert move_editors(closed=old, by=officer) == 0
    assert not may_edit(person, new)


def test_who_cannot_be_moved(officer: User) -> None:
    with pytest.raises(NotToMove, match="is open"):
        move_editors(closed=builders.setting(successor=builders.setting()), by=officer)
    with pytest.raises(NotToMove, match="Name it first"):
        move_editors(closed=closed(), by=officer)
    with pytest.raises(PermissionDenied):
        move_editors(closed=closed(builders.setting()), by=builders.person())
