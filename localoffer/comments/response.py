"""The authority's answer to one comment or to many like ones."""

from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from localoffer.comments.choices import ResponseState
from localoffer.publishing.document import Document
from localoffer.publishing.publication import Publishable


class ResponseQuerySet(models.QuerySet["Response"]):
    def real(self) -> Self:
        """Without the invented ones, outside a demonstration."""
        return self if settings.DEMONSTRATION else self.filter(is_example=False)

    def published(self) -> Self:
        """What the public can read, newest first."""
        return self.real().filter(state=ResponseState.PUBLISHED).order_by("-published_at", "-pk")

    def unfinished(self) -> Self:
        """Drafts and approved ones, oldest first."""
        return self.exclude(state=ResponseState.PUBLISHED).order_by("created_at", "pk")

    def counted(self) -> Self:
        """With `answers`, the number of comments that each answers."""
        return self.annotate(answers=Count("comments"))

    def for_display(self) -> Self:
        """With its comments and actions, in a fixed number of queries."""
        return self.select_related("publication").prefetch_related(
            "actions", "comments__about", "comments__category", "comments__need", "comments__theme"
        )


class Response(Publishable):
    """“You said” and “we did”. A draft is approved, then published with its actions.

    `version` grows with every change, so that two officers cannot overwrite each other unseen.
    """

    publication_kind = "response"

    title = models.CharField(max_length=150)
    you_said = models.TextField(blank=True, help_text="The comments in a few sentences.")
    we_did = models.TextField(help_text="The answer to the comments.")
    state = models.CharField(max_length=20, choices=ResponseState, default=ResponseState.DRAFT)
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField(null=True, blank=True)
    is_example = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[ResponseQuerySet] = ResponseQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["-created_at"]
        permissions = [
            ("draft_response", "Can draft responses to comments, and say how actions go"),
            ("approve_response", "Can approve and publish responses"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ResponseState.PUBLISHED, published_at__isnull=False)
                | (~Q(state=ResponseState.PUBLISHED) & Q(published_at__isnull=True)),
                name="response_published_has_a_date",
            ),
            models.CheckConstraint(
                condition=Q(state=ResponseState.DRAFT) | Q(approved_by__isnull=False) | Q(is_example=True),
                name="response_approved_by_somebody",
            ),
            models.CheckConstraint(condition=~Q(title="") & ~Q(we_did=""), name="response_has_words"),
            models.CheckConstraint(condition=Q(state__in=ResponseState.values), name="response_state_known"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def published_on(self) -> date | None:
        """The day, here, since which the public can read it."""
        return timezone.localdate(self.published_at) if self.published_at else None

    def get_absolute_url(self) -> str:
        return reverse("comments:response", args=[self.pk])

    def publication_address(self) -> str:
        return self.get_absolute_url()

    def publication_summary(self) -> str:
        return self.you_said or self.we_did

    def publication_is_public(self) -> bool:
        return self.state == ResponseState.PUBLISHED and (settings.DEMONSTRATION or not self.is_example)

    def publication_is_example(self) -> bool:
        return self.is_example

    def to_document(self) -> Document:
        from localoffer.comments.response_document import response_document

        return response_document(self)
