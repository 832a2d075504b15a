import pytest
from django.contrib.auth.models import AnonymousUser, Permission
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from localoffer.accounts.actions import set_up_roles
from localoffer.accounts.models import User
from localoffer.accounts.roles import EDITOR, OFFICER
from localoffer.answering import permissions
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def fresh(user: User) -> User:
    """Permissions are kept on the person for a request: a new one looks again."""
    return User.objects.get(pk=user.pk)


def test_editors_edit_and_publish_for_their_school_alone() -> None:
    editor, other = builders.editor(builders.setting()), builders.setting()
    assert permissions.may_edit(editor.user, editor.setting)
    assert permissions.may_publish(editor.user, editor.setting)
    assert not permissions.may_edit(editor.user, other)
    assert not permissions.may_publish(editor.user, other)


def test_who_waits_to_be_confirmed_writes_and_does_not_publish() -> None:
    waiting = builders.editor(builders.setting(), is_confirmed=False)
    assert permissions.may_edit(waiting.user, waiting.setting)
    assert not permissions.may_publish(waiting.user, waiting.setting)


def test_whose_work_ended_may_nothing() -> None:
    editor = builders.editor(builders.setting(), ended_at=timezone.now())
    assert not permissions.may_edit(editor.user, editor.setting)
    assert not permissions.may_publish(editor.user, editor.setting)


def test_inactive_people_may_nothing() -> None:
    editor = builders.editor(builders.setting())
    editor.user.is_active = False
    assert not permissions.may_edit(editor.user, editor.setting)
    assert not permissions.may_publish(editor.user, editor.setting)


def test_nobody_signed_in_may_nothing() -> None:
    school, nobody = builders.setting(), AnonymousUser()
    assert not permissions.may_edit(nobody, school)
    assert not permissions.may_publish(nobody, school)
    assert not permissions.may_oversee(nobody)
    assert not permissions.may_edit_templates(nobody)


def test_officers_oversee_and_write_for_no_school() -> None:
    officer, school = builders.person(), builders.setting()
    officer.groups.add(set_up_roles()[OFFICER.name])
    officer = fresh(officer)
    assert permissions.may_oversee(officer)
    assert permissions.may_edit_templates(officer)
    assert not permissions.may_edit(officer, school)
    assert not permissions.may_publish(officer, school)


def test_editors_of_the_website_do_not_oversee_schools() -> None:
    author = builders.person()
    author.groups.add(set_up_roles()[EDITOR.name])
    assert not permissions.may_oversee(fresh(author))
    assert not permissions.may_edit_templates(fresh(author))


def test_each_check_says_what_its_question_says() -> None:
    person, school = builders.person(), builders.setting()
    with pytest.raises(PermissionDenied):
        permissions.check_may_edit(person, school)
    with pytest.raises(PermissionDenied):
        permissions.check_may_publish(person, school)
    with pytest.raises(PermissionDenied):
        permissions.check_may_oversee(person)
    with pytest.raises(PermissionDenied):
        permissions.check_may_edit_templates(person)
    editor = builders.editor(school).user
    permissions.check_may_edit(editor, school)
    permissions.check_may_publish(editor, school)
    person.user_permissions.set(Permission.objects.filter(codename__in=["oversee_offers", "change_offertemplate"]))
    permissions.check_may_oversee(fresh(person))
    permissions.check_may_edit_templates(fresh(person))
