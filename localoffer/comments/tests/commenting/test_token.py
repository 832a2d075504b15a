"""A form cannot be sent by a program in no time, nor by a page that stood open for days, nor with a made-up token."""

import pytest
from django.core import signing

from localoffer.comments.commenting.token import TokenAge, new_token, token_age
from localoffer.comments.tests.commenting.walk import token_of
from localoffer.core.form_token import OPEN_FOR_SECONDS


@pytest.mark.parametrize(
    ("seconds", "age"),
    [
        (0, TokenAge.TOO_YOUNG),
        (1.5, TokenAge.TOO_YOUNG),
        (5, TokenAge.GOOD),
        (OPEN_FOR_SECONDS - 60, TokenAge.GOOD),
        (OPEN_FOR_SECONDS + 60, TokenAge.UNKNOWN),
    ],
)
def test_age(seconds: float, age: TokenAge) -> None:
    assert token_age(token_of(seconds)) is age


def test_a_token_that_we_did_not_make() -> None:
    good = token_of(60)
    forged = [
        "",
        "token",
        good[:-1],
        f"x{good}",
        signing.TimestampSigner(salt="correction").sign("token"),
        signing.TimestampSigner(salt="comment", key="another key").sign("token"),
        "x" * 10_000,
        "🏊:\x00:",
    ]
    assert [token_age(token) for token in forged] == [TokenAge.UNKNOWN] * len(forged)


def test_no_two_showings_share_a_token() -> None:
    assert len({new_token() for _ in range(100)}) == 100
