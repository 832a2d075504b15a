"""Names one showing of a public form, so that sending it twice counts once. Signed: nobody can make one up."""

import secrets

from django.core import signing

OPEN_FOR_SECONDS = 24 * 60 * 60


def new_token(form: str) -> str:
    """`form` (`correction`) is which form it belongs to: a token of one is none of another's."""
    return signing.TimestampSigner(salt=form).sign(secrets.token_urlsafe(12))


def is_good_token(token: str, form: str, seconds: int = OPEN_FOR_SECONDS) -> bool:
    """Did we make it for that form, no longer ago than that?"""
    try:
        signing.TimestampSigner(salt=form).unsign(token, max_age=seconds)
    except signing.BadSignature:
        return False
    return True
