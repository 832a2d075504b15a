"""Who may do what with a school's draft. Officers invite and look at figures; only a school's editors write for it."""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from localoffer.accounts.models import User
from localoffer.answering.editor import SchoolEditor, SchoolEditorQuerySet
from localoffer.schools.models import Setting

Person = User | AnonymousUser


def may_edit(person: Person, setting: Setting) -> bool:
    """See and change the draft of this school."""
    return _editors(person, setting).exists()


def may_publish(person: Person, setting: Setting) -> bool:
    """Publish its offer, confirm and end other editors: who was invited, or confirmed by somebody who knows them."""
    return _editors(person, setting).filter(confirmed_at__isnull=False).exists()


def may_take_back(person: Person, setting: Setting) -> bool:
    """Take back what is published: who may publish it, and officers who look after all offers."""
    return may_publish(person, setting) or may_oversee(person)


def may_admit(person: Person, setting: Setting) -> bool:
    """Invite editors, confirm them and end their work: the school's confirmed editors, and the same officers."""
    return may_publish(person, setting) or may_oversee(person)


def may_oversee(person: Person) -> bool:
    """See the progress and self-checks of all schools, invite editors and send reminders."""
    return bool(person.has_perm("answering.oversee_offers"))


def may_edit_templates(person: Person) -> bool:
    return bool(person.has_perm("schools.change_offertemplate"))


def check_may_edit(person: Person, setting: Setting) -> None:
    if not may_edit(person, setting):
        raise PermissionDenied


def check_may_publish(person: Person, setting: Setting) -> None:
    if not may_publish(person, setting):
        raise PermissionDenied


def check_may_take_back(person: Person, setting: Setting) -> None:
    if not may_take_back(person, setting):
        raise PermissionDenied


def check_may_admit(person: Person, setting: Setting) -> None:
    if not may_admit(person, setting):
        raise PermissionDenied


def check_may_oversee(person: Person) -> None:
    if not may_oversee(person):
        raise PermissionDenied


def check_may_edit_templates(person: Person) -> None:
    if not may_edit_templates(person):
        raise PermissionDenied


def _editors(person: Person, setting: Setting) -> SchoolEditorQuerySet:
    if not isinstance(person, User) or not person.is_active:
        return SchoolEditor.objects.none()
    return SchoolEditor.objects.of(person).filter(setting=setting)
