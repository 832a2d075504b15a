"""One piece of text of a translation, and how far it is."""

import hashlib

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.translations.translation import Translation
from localoffer.translations.typed_text import LONGEST


class PieceState(models.TextChoices):
    TO_DO = "to-do", "To do"
    TRANSLATED = "translated", "Translated"
    CHECKED = "checked", "Checked by a second person"
    KEPT = "kept", "The same in every language"


class PieceQuerySet(models.QuerySet["Piece"]):
    def to_do(self) -> "PieceQuerySet":
        return self.filter(state=PieceState.TO_DO)

    def changed(self) -> "PieceQuerySet":
        """Those whose English changed after they were translated, and that nobody has looked at since."""
        return self.to_do().exclude(old_source="")


class Piece(models.Model):
    """`source` is its English, `text` the translation (empty where it is kept as it is).

    `position` counts from 1 in reading order. `old_source` is the English that `text` was made from, where that
    changed since; it is emptied when the piece is saved again.
    """

    translation = models.ForeignKey(Translation, on_delete=models.CASCADE, related_name="pieces")
    position = models.PositiveIntegerField()
    source = models.TextField()
    text = models.TextField(blank=True, max_length=LONGEST)
    state = models.CharField(max_length=20, choices=PieceState, default=PieceState.TO_DO)
    old_source = models.TextField(blank=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    objects = PieceQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["translation", "position"], name="piece_position_once"),
            models.CheckConstraint(condition=Q(state__in=PieceState.values), name="piece_state_known"),
            models.CheckConstraint(
                condition=~Q(text="") | Q(state__in=[PieceState.TO_DO, PieceState.KEPT]),
                name="piece_translated_has_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.source[:60]}"

    @property
    def is_kept(self) -> bool:
        return self.state == PieceState.KEPT

    @property
    def is_done(self) -> bool:
        return self.state != PieceState.TO_DO

    @property
    def fingerprint(self) -> str:
        """What a translator saw of it. Another English, other words or another decision has another one."""
        return fingerprint(self.source, self.text, is_kept=self.is_kept)


def fingerprint(source: str, text: str, *, is_kept: bool) -> str:
    return hashlib.sha256("\x00".join((source, text, str(is_kept))).encode()).hexdigest()[:16]
