"""A publication in another language, made by a person."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Count, Q

from localoffer.publishing.companion import Companion, CompanionQuerySet, CompanionState
from localoffer.publishing.document import Document
from localoffer.publishing.document_json import document_from_json
from localoffer.publishing.publication import Publication
from localoffer.translations.language import Language
from localoffer.translations.phrases import PHRASES


class TranslationQuerySet(CompanionQuerySet["Translation"]):
    def counted(self) -> "TranslationQuerySet":
        """With `pieces_all` and `pieces_done`."""
        done = Count("pieces", filter=~Q(pieces__state="to-do"))
        return self.annotate(pieces_all=Count("pieces"), pieces_done=done)


class Translation(Companion):
    """Its pieces are the work in hand: they translate `source_document`. `published_document` is what the public reads.

    Both are Documents as JSON, so that the public still reads the whole of the last published version while the
    English, or the work in hand, has moved on. `source` and `matched_on` of a published one are of that version.
    `published_phrases` are PHRASES in its language. `version` grows with every change of its pieces.
    """

    officers_path = "/admin/translations/{pk}/"

    language = models.ForeignKey(Language, on_delete=models.PROTECT, related_name="translations")
    source_document = models.JSONField()
    published_document = models.JSONField(null=True, blank=True)
    published_phrases = models.JSONField(default=list, blank=True)
    is_ready = models.BooleanField(default=False, help_text="A second person is asked to check it.")
    is_checked = models.BooleanField(default=False, help_text="A second person checked all that is published.")
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[TranslationQuerySet] = TranslationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Companion.Meta):
        ordering = ["publication__title", "language__name"]
        permissions = [
            ("draft_translation", "Can write translations"),
            ("publish_translation", "Can publish translations and films in British Sign Language"),
        ]
        constraints = [
            *Companion.Meta.constraints,
            models.UniqueConstraint(fields=["publication", "language"], name="translation_once_a_language"),
            models.CheckConstraint(
                condition=~Q(state=CompanionState.PUBLISHED) | Q(published_document__isnull=False),
                name="translation_published_has_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication}: {self.language}"

    def get_absolute_url(self) -> str:
        return translation_address(self.publication, self.language.tag)

    @property
    def is_published(self) -> bool:
        return self.state == CompanionState.PUBLISHED

    def working_source(self) -> Document:
        """The English that the pieces translate."""
        return document_from_json(self.source_document)

    def published_words(self) -> Document:
        """What the public reads. Only of a published one."""
        return document_from_json(self.published_document)

    def phrase(self, english: str) -> str:
        """One of PHRASES as the published translation says it; the English where it is missing."""
        said: dict[str, Any] = dict(zip(PHRASES, self.published_phrases, strict=False))
        return said.get(english) or english


def translation_address(publication: Publication, tag: str) -> str:
    """`/services/saturday-splash/formats/in/ur/`."""
    return f"{publication.address}formats/in/{tag}/"
