"""Who may open which of these screens, beside what the permissions of comments say."""

from django.core.exceptions import PermissionDenied

from localoffer.comments.permissions import Person, may_approve, may_draft


def may_open_responses(person: Person) -> bool:
    """Those who draft, and those who only approve."""
    return may_draft(person) or may_approve(person)


def check_may_open_responses(person: Person) -> None:
    if not may_open_responses(person):
        raise PermissionDenied


def may_see_missing(person: Person) -> bool:
    """Those who answer families, and those who decide what is in the directory of services."""
    return may_draft(person) or bool(person.has_perm("directory.publish_service"))


def check_may_see_missing(person: Person) -> None:
    if not may_see_missing(person):
        raise PermissionDenied
