"""Names one showing of the comment form, and tells how long ago it began. Signed: nobody can make one up."""

import secrets
from enum import Enum, auto

from django.core import signing

_SALT = "comment"
QUICKEST_SECONDS = 3
OPEN_FOR_SECONDS = 24 * 60 * 60


class TokenAge(Enum):
    """`TOO_YOUNG`: no person answers so quickly. `UNKNOWN`: too old, or none of ours."""

    TOO_YOUNG = auto()
    GOOD = auto()
    UNKNOWN = auto()


def new_token() -> str:
    return signing.TimestampSigner(salt=_SALT).sign(secrets.token_urlsafe(12))


def token_age(token: str) -> TokenAge:
    if _is_younger_than(token, QUICKEST_SECONDS):
        return TokenAge.TOO_YOUNG
    return TokenAge.GOOD if _is_younger_than(token, OPEN_FOR_SECONDS) else TokenAge.UNKNOWN


def _is_younger_than(token: str, seconds: int) -> bool:
    try:
        signing.TimestampSigner(salt=_SALT).unsign(token, max_age=seconds)
    except signing.BadSignature:
        return False
    return True
