import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.comments import permissions
from localoffer.comments.choices import ResponseState, State
from localoffer.comments.models import Comment, Response
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db

MAY = {
    "Officer": {"may_enter", "may_moderate", "may_draft", "may_approve"},
    "Editor": set(),
    "Moderator": {"may_enter", "may_moderate", "may_draft"},
    "Safeguarding lead": {"may_view_original", "may_handle_escalation"},
}
ALL = {"may_enter", "may_moderate", "may_draft", "may_approve", "may_view_original", "may_handle_escalation"}


def person(role: str) -> User:
    user = builders.officer()
    user.groups.set([set_up_roles()[role]])
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize("role", MAY)
def test_each_role_may_exactly_what_the_table_says(role: str) -> None:
    somebody = person(role)
    assert {name for name in ALL if getattr(permissions, name)(somebody)} == MAY[role]


def test_a_visitor_may_nothing() -> None:
    assert not [name for name in ALL if getattr(permissions, name)(AnonymousUser())]
    with pytest.raises(PermissionDenied):
        permissions.check_may_moderate(AnonymousUser())


def test_words_given_to_safeguarding_are_hidden_from_moderators() -> None:
    moderator, lead = person("Moderator"), person("Safeguarding lead")
    waiting, escalated = Comment(state=State.WAITING), Comment(state=State.ESCALATED)
    assert permissions.may_read_words(moderator, waiting)
    assert not permissions.may_read_words(moderator, escalated)
    assert permissions.may_read_words(lead, escalated)
    assert not permissions.may_read_words(lead, waiting)


def test_a_recording_is_heard_by_moderators_while_it_waits_and_is_sealed_after_that() -> None:
    moderator, lead = person("Moderator"), person("Safeguarding lead")
    states = [State.WAITING, State.PUBLISHED, State.NOT_PUBLISHED, State.ESCALATED]
    assert [permissions.may_hear(moderator, Comment(state=state)) for state in states] == [True, False, False, False]
    assert [permissions.may_hear(lead, Comment(state=state)) for state in states] == [False, True, True, True]


def test_what_the_public_reads_is_changed_by_those_who_may_publish_it() -> None:
    moderator, officer = person("Moderator"), person("Officer")
    draft, public = Response(state=ResponseState.DRAFT), Response(state=ResponseState.PUBLISHED)
    assert permissions.may_change_words(moderator, draft)
    assert not permissions.may_change_words(moderator, public)
    assert permissions.may_change_words(officer, public)
