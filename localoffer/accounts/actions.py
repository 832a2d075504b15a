"""What is done to people and their roles."""

from uuid import uuid4

from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, transaction

from localoffer.accounts.admission import person_with
from localoffer.accounts.roles import ROLES, Role
from localoffer.accounts.user import User


class UnknownPermission(LookupError):
    """The table of roles names a permission that no app has."""


@transaction.atomic
def set_up_roles() -> dict[str, Group]:
    """Make each role of the table a group with exactly its permissions; returns the groups by name."""
    groups = {}
    for role in ROLES:
        groups[role.name], _ = Group.objects.get_or_create(name=role.name)
        groups[role.name].permissions.set(_permissions(role))
    return groups


def _permissions(role: Role) -> list[Permission]:
    found = []
    for name in role.permissions:
        app, codename = name.split(".")
        permission = Permission.objects.filter(content_type__app_label=app, codename=codename).first()
        if permission is None:
            raise UnknownPermission(name)
        found.append(permission)
    return found


def open_account(*, email: str) -> User:
    """Make the account of somebody whose address is proved. No password: they sign in with codes.

    Who gives the right code in two windows at once gets one account.
    """
    try:
        with transaction.atomic():
            person = User(email=email, username=_free_name(email))
            person.set_unusable_password()
            person.save()
    except IntegrityError:
        person_there = person_with(email)
        if person_there is None:
            raise
        return person_there
    return person


def _free_name(email: str) -> str:
    """The address is the user name, which others who share the work see; a made-up one where that is taken."""
    longest = User._meta.get_field("username").max_length or 0
    if len(email) > longest or User.objects.filter(username__iexact=email).exists():
        return uuid4().hex
    return email
