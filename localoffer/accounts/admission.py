"""Who may have an account. Apps that stand above this one say so: setting `ACCOUNT_ADMISSIONS`."""

from django.conf import settings
from django.utils.module_loading import import_string

from localoffer.accounts.user import User


def person_with(email: str) -> User | None:
    """Whose address it is, whatever its capital letters. Closed accounts are found too."""
    return User.objects.filter(email__iexact=email).first() if email else None


def is_admitted(email: str) -> bool:
    """Does any of the functions in the setting let this address have an account?"""
    return any(import_string(name)(email) for name in settings.ACCOUNT_ADMISSIONS)
