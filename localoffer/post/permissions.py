"""Who may see where people live: only those who send what they asked for."""

from typing import Any

from django.core.exceptions import PermissionDenied

Person = Any


def may_send(person: Person) -> bool:
    return bool(person.has_perm("post.send_postalrequest"))


def check_may_send(person: Person) -> None:
    if not may_send(person):
        raise PermissionDenied
