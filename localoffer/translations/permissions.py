"""Who may do what with translations and films: `may_…` answers, `check_…` raises PermissionDenied."""

from typing import Any

from django.core.exceptions import PermissionDenied

# Anybody who may be signed in; Wagtail hands over a lazy object, so the type is wide.
Person = Any


def may_translate(person: Person) -> bool:
    """Begin translations, write and check them. Nobody reads what they wrote before it is published."""
    return bool(person.has_perm("translations.draft_translation"))


def may_publish_translations(person: Person) -> bool:
    """Decide what the public reads: publish and take down translations and films."""
    return bool(person.has_perm("translations.publish_translation"))


def check_may_translate(person: Person) -> None:
    if not may_translate(person):
        raise PermissionDenied


def check_may_publish_translations(person: Person) -> None:
    if not may_publish_translations(person):
        raise PermissionDenied
