"""Who may do what with easy read versions: `may_…` answers, `check_…` raises PermissionDenied."""

from typing import Any

from django.core.exceptions import PermissionDenied

# Anybody who may be signed in; Wagtail hands over a lazy object, so the type is wide.
Person = Any


def may_draft(person: Person) -> bool:
    """Write drafts, and upload pictures."""
    return bool(person.has_perm("easy_read.draft_easyread"))


def may_publish(person: Person) -> bool:
    """Publish drafts, say that what is public is still right, and take it off the site."""
    return bool(person.has_perm("easy_read.publish_easyread"))


def check_may_draft(person: Person) -> None:
    if not may_draft(person):
        raise PermissionDenied


def check_may_publish(person: Person) -> None:
    if not may_publish(person):
        raise PermissionDenied
