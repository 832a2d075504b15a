"""Names one showing of the form, so that sending it twice counts once. Signed: nobody can make one up."""

import secrets

from django.core import signing

_SALT = "post"
OPEN_FOR_SECONDS = 24 * 60 * 60


def new_token() -> str:
    return signing.TimestampSigner(salt=_SALT).sign(secrets.token_urlsafe(12))


def is_good_token(token: str) -> bool:
    try:
        signing.TimestampSigner(salt=_SALT).unsign(token, max_age=OPEN_FOR_SECONDS)
    except signing.BadSignature:
        return False
    return True
