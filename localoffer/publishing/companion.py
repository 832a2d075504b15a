"""What a person made from a publication by hand, at one time: easy read, a translation, a film in sign language.

It goes with the words that it was made from. When these change, it is behind, and says so until a person has looked
again. No program's output is a companion.
"""

import hashlib
from dataclasses import dataclass
from typing import ClassVar, Self, TypeVar

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.publishing.document import Document
from localoffer.publishing.publication import Publication

T = TypeVar("T", bound="Companion")


class CompanionState(models.TextChoices):
    DRAFT = "draft", "Draft"
    PUBLISHED = "published", "Published"


def source_texts(document: Document) -> list[str]:
    """Each piece of text of a document in reading order, the empty ones left out: what a companion is made from."""
    return [text for text in document.words() if text.strip()]


def source_digest(texts: list[str]) -> str:
    """Two documents with the same words have the same; spaces and line breaks do not count."""
    return hashlib.sha256("\x00".join(" ".join(text.split()) for text in texts).encode()).hexdigest()


class CompanionQuerySet(models.QuerySet[T]):
    """The questions asked of all companions."""

    def real(self) -> Self:
        """Without the invented ones, outside a demonstration."""
        return self if settings.DEMONSTRATION else self.filter(is_example=False)

    def published(self) -> Self:
        """What the public can read: published, of a public publication."""
        return self.real().filter(state=CompanionState.PUBLISHED, publication__is_public=True)

    def behind(self) -> Self:
        """Those whose source is known to have changed."""
        return self.exclude(behind_since=None)

    def not_told(self) -> Self:
        """Those that are behind and of which nobody was told yet."""
        return self.published().behind().filter(told_behind_at=None)


@dataclass(frozen=True, slots=True)
class CompanionLink:
    """A published companion as the page of formats offers it. `says` is a sentence: `Made by …, matched on …`.

    `language` is a BCP 47 tag, `label` is written in it (`اردو`) and `label_in_english` says it again (`Urdu`).
    """

    label: str
    address: str
    says: str
    is_behind: bool
    language: str = "en-GB"
    label_in_english: str = ""


class Companion(models.Model):
    """`source` holds the texts it was made from, `matched_on` the day when a person last found that it says the same.

    `behind_since` is the day when we noticed that the source had changed; None while it had not.
    `officers_path` is where officers look after it, with `{pk}` for its key: their screens stand in a layer above.
    """

    officers_path: ClassVar[str] = ""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="%(class)ss")
    state = models.CharField(max_length=20, choices=CompanionState, default=CompanionState.DRAFT)
    made_by = models.CharField(max_length=200, help_text="The team, role or agency that made it, not a person’s name.")
    source = models.JSONField(default=list)
    source_digest = models.CharField(max_length=64)
    matched_on = models.DateField()
    behind_since = models.DateField(null=True, blank=True)
    told_behind_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    is_example = models.BooleanField(default=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(state__in=CompanionState.values), name="%(class)s_state_known"),
            models.CheckConstraint(condition=~Q(made_by=""), name="%(class)s_made_by_somebody"),
        ]

    def take_source(self, document: Document) -> None:
        """Note which words it now says."""
        self.source = source_texts(document)
        self.source_digest = source_digest(self.source)

    def is_behind(self, document: Document) -> bool:
        """Has the source changed since?"""
        return source_digest(source_texts(document)) != self.source_digest

    def officers_address(self) -> str:
        """The screen where it is looked after, or else the public page that it belongs to."""
        return self.officers_path.format(pk=self.pk) if self.officers_path else self.publication.address


def companion_models() -> list[type[Companion]]:
    """Every kind of companion there is."""
    return [model for model in apps.get_models() if issubclass(model, Companion)]
