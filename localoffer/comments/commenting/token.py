"""Names one showing of the comment form, and tells how long ago it began. Signed: nobody can make one up."""

from enum import Enum, auto

from localoffer.core import form_token

_FORM = "comment"
QUICKEST_SECONDS = 3


class TokenAge(Enum):
    """`TOO_YOUNG`: no person answers so quickly. `UNKNOWN`: too old, or none of ours."""

    TOO_YOUNG = auto()
    GOOD = auto()
    UNKNOWN = auto()


def new_token() -> str:
    return form_token.new_token(_FORM)


def token_age(token: str) -> TokenAge:
    if form_token.is_good_token(token, _FORM, QUICKEST_SECONDS):
        return TokenAge.TOO_YOUNG
    return TokenAge.GOOD if form_token.is_good_token(token, _FORM) else TokenAge.UNKNOWN
