"""What is done to people and their roles."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from localoffer.accounts.roles import ROLES, Role


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
