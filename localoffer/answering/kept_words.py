"""Words that came from somebody who was no longer signed in, kept until they have signed in again."""

from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

from localoffer.answering.token_hash import token_hash

KEPT_FOR = timedelta(hours=24)


class KeptWordsQuerySet(models.QuerySet["KeptWords"]):
    def under(self, token: str) -> Self:
        """Those that a token opens, as long as they are kept."""
        return self.filter(token_hash=token_hash(token), kept_at__gt=timezone.now() - KEPT_FOR)

    def expired(self) -> Self:
        return self.filter(kept_at__lte=timezone.now() - KEPT_FOR)


class KeptWords(models.Model):
    """One form as it was sent: `typed` holds lists of values by name of field.

    Nobody knows who sent it, so it belongs to whoever has the token, and only an editor of the school is shown it.
    `token_hash` is SHA-256 of the token, in hexadecimal. `urn` and `question` are what the address named.
    """

    token_hash = models.CharField(max_length=64, unique=True)
    urn = models.PositiveIntegerField()
    question = models.SlugField(max_length=60)
    typed = models.JSONField()
    kept_at = models.DateTimeField()

    objects = KeptWordsQuerySet.as_manager()

    class Meta:
        ordering = ["-kept_at"]
        indexes = [models.Index(fields=["kept_at"], name="kept_words_at")]
        verbose_name_plural = "kept words"

    def __str__(self) -> str:
        return f"Words kept at {self.kept_at:%d %B %Y, %H:%M}"
