"""Words of somebody who is no longer signed in are kept, and deleted once they are saved or a day has gone."""

import secrets
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from localoffer.answering.actions.answers import LONGEST
from localoffer.answering.kept_words import KeptWords
from localoffer.answering.token_hash import token_hash

# The longest form of a template has some fifty fields.
MOST_FIELDS = 300
LONGEST_NAME = 200


class TooMuch(ValueError):
    """More was sent than any form of ours holds."""


@transaction.atomic
def keep_words(*, urn: int, question: str, typed: Mapping[str, list[str]]) -> str:
    """Keep a form, and return the token that opens it. Raises TooMuch.

    Nobody is signed in here, so there is nobody for the audit to name.
    """
    size = sum(len(value) for values in typed.values() for value in values)
    if size > LONGEST + LONGEST_NAME * MOST_FIELDS or len(typed) > MOST_FIELDS:
        raise TooMuch(f"{len(typed)} fields, {size} characters")
    token = secrets.token_urlsafe(24)
    KeptWords.objects.create(
        token_hash=token_hash(token),
        urn=urn,
        question=question[:60],
        typed={name[:LONGEST_NAME]: values for name, values in typed.items()},
        kept_at=timezone.now(),
    )
    return token


@transaction.atomic
def forget_kept_words(*, token: str) -> None:
    """They have been saved, so they need not be kept a second time."""
    KeptWords.objects.filter(token_hash=token_hash(token)).delete()


@transaction.atomic
def delete_expired_words() -> int:
    """Delete what nobody came back for within a day, and return how many there were."""
    gone, _ = KeptWords.objects.expired().delete()
    return gone
