"""What the starter data gave this installation, remembered whatever officers make of it afterwards."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from django.db import models


class StarterRecordQuerySet(models.QuerySet["StarterRecord"]):
    def known(self, kind: str) -> dict[str, int | None]:
        """What was loaded of this kind: the primary key of each by its identifier."""
        return dict(self.filter(kind=kind).values_list("identifier", "key"))

    def remember(self, kind: str, identifiers: Iterable[str], keys: Mapping[str, int] | None = None) -> None:
        """From now on these count as loaded, with their primary keys if given. What is remembered stays as it is."""
        given = keys or {}
        rows = [StarterRecord(kind=kind, identifier=each, key=given.get(each)) for each in identifiers]
        self.bulk_create(rows, ignore_conflicts=True)


class StarterRecord(models.Model):
    """One thing that was loaded once, and is never loaded again: officers may have moved, renamed or deleted it.

    `key` is the primary key of what came of it, where something else must find it. `is_withheld` means that it was
    switched off with the demonstration, and returns with it.
    """

    class Kind(models.TextChoices):
        POSTCODES = "postcodes", "postcode file"
        ORGANISATION = "organisation"
        SERVICE = "service"
        PAGE = "page"
        PERSON = "person"
        THEME = "theme"
        COMMENT = "comment"
        RESPONSE = "response"
        EASY_READ = "easy read"
        TRANSLATION = "translation"
        FILM = "film"
        SCHOOL = "school"

    kind = models.CharField(max_length=20, choices=Kind)
    identifier = models.CharField(max_length=255)
    key = models.PositiveBigIntegerField(null=True, blank=True)
    is_withheld = models.BooleanField(default=False)

    objects: ClassVar[StarterRecordQuerySet] = StarterRecordQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "identifier"], name="starter_record_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.identifier}"
