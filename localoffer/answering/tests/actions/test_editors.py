import pytest
from django.core.exceptions import PermissionDenied

from localoffer.answering.actions import editors as act
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.models import SchoolEditor
from localoffer.answering.permissions import may_edit, may_publish
from localoffer.publishing.audit import AuditEntry
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders
from tests.builders.school_offers import officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def oak() -> Setting:
    return builders.setting(name="Oak", website="https://www.oak.example.org/")


def test_who_has_the_domain_joins_and_waits(oak: Setting) -> None:
    ann = builders.person("ann@oak.example.org")
    editor, is_new = act.join(setting=oak, by=ann)
    assert is_new
    assert editor.how == SchoolEditor.How.DOMAIN
    assert may_edit(ann, oak)
    assert not may_publish(ann, oak)


def test_joining_twice_is_joining_once(oak: Setting) -> None:
    ann = builders.person("ann@oak.example.org")
    first, _ = act.join(setting=oak, by=ann)
    assert act.join(setting=oak, by=ann) == (first, False)
    assert AuditEntry.objects.filter(verb="joined by domain").count() == 1


@pytest.mark.parametrize("email", ["ann@elm.example.org", "ann@gmail.com", "ann@soak.example.org"])
def test_other_domains_do_not_join(oak: Setting, email: str) -> None:
    with pytest.raises(act.NotOfThisSchool):
        act.join(setting=oak, by=builders.person(email))


def test_inactive_people_do_not_join(oak: Setting) -> None:
    with pytest.raises(act.NotOfThisSchool):
        act.join(setting=oak, by=builders.person("ann@oak.example.org", is_active=False))


def test_nobody_joins_a_closed_school(oak: Setting) -> None:
    oak.status = "closed"
    oak.save()
    with pytest.raises(SchoolClosed):
        act.join(setting=oak, by=builders.person("ann@oak.example.org"))


def test_who_left_may_join_again_and_who_was_ended_may_not(oak: Setting) -> None:
    ann = builders.person("ann@oak.example.org")
    editor, _ = act.join(setting=oak, by=ann)
    act.end(editor=editor, by=ann)
    again, is_new = act.join(setting=oak, by=ann)
    assert is_new
    act.end(editor=again, by=builders.editor(oak).user)
    with pytest.raises(act.EndedBefore):
        act.join(setting=oak, by=ann)


def test_a_confirmed_editor_of_the_school_and_an_officer_confirm(oak: Setting) -> None:
    for by in (builders.editor(oak).user, officer()):
        waiting = builders.editor(oak, is_confirmed=False)
        assert act.confirm(editor=waiting, by=by)
        assert not act.confirm(editor=waiting, by=by)
        waiting.refresh_from_db()
        assert waiting.confirmed_by == by
        assert may_publish(waiting.user, oak)
    assert AuditEntry.objects.filter(verb="confirmed an editor").count() == 2


def test_nobody_else_confirms_or_ends_and_nobody_confirms_themselves(oak: Setting) -> None:
    waiting = builders.editor(oak, is_confirmed=False)
    others = (
        waiting.user,
        builders.editor(oak, is_confirmed=False).user,
        builders.editor(builders.setting()).user,
        builders.person(),
    )
    for by in others:
        with pytest.raises(PermissionDenied):
            act.confirm(editor=waiting, by=by)
    for by in others[1:]:
        with pytest.raises(PermissionDenied):
            act.end(editor=waiting, by=by)


def test_whose_work_ended_is_not_confirmed(oak: Setting) -> None:
    editor, colleague = builders.editor(oak, is_confirmed=False), builders.editor(oak)
    act.end(editor=editor, by=colleague.user)
    with pytest.raises(act.Ended):
        act.confirm(editor=editor, by=colleague.user)


def test_ending_twice_is_ending_once(oak: Setting) -> None:
    editor, colleague = builders.editor(oak), builders.editor(oak)
    act.end(editor=editor, by=colleague.user)
    act.end(editor=editor, by=officer())
    editor.refresh_from_db()
    assert editor.ended_by == colleague.user
    assert not may_edit(editor.user, oak)
    assert AuditEntry.objects.filter(verb="ended an editor").count() == 1


def test_what_they_invited_others_to_ends_with_them(oak: Setting) -> None:
    editor = builders.editor(oak)
    theirs = builders.invitation(oak, invited_by=editor.user)
    colleagues = builders.invitation(oak)
    act.end(editor=editor, by=editor.user)
    theirs.refresh_from_db()
    colleagues.refresh_from_db()
    assert theirs.withdrawn_at
    assert colleagues.withdrawn_at is None


def test_an_invitation_that_waits_does_not_bring_back_whose_work_ended(oak: Setting) -> None:
    ann = builders.editor(oak)
    waiting = builders.editor(oak, is_confirmed=False, email="ben@oak.example.org")
    to_ben = builders.invitation(oak, email="Ben@oak.example.org")
    elsewhere = builders.invitation(builders.setting(), email="ben@oak.example.org")
    act.end(editor=waiting, by=ann.user)
    for each in (to_ben, elsewhere):
        each.refresh_from_db()
    assert to_ben.withdrawn_at
    assert not elsewhere.withdrawn_at


def test_the_last_confirmed_editor(oak: Setting) -> None:
    editor = builders.editor(oak)
    builders.editor(oak, is_confirmed=False)
    assert act.is_last_confirmed(editor)
    gone = builders.editor(oak)
    assert not act.is_last_confirmed(editor)
    gone.user.is_active = False
    gone.user.save()
    assert act.is_last_confirmed(editor)
    act.end(editor=editor, by=editor.user)
    editor.refresh_from_db()
    assert not act.is_last_confirmed(editor)
