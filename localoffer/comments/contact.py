"""How to tell a commenter what became of the comment. Kept apart from it, and deleted when its time is over."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from localoffer.comments.choices import ResponseState, State
from localoffer.comments.comment import Comment


class News(models.TextChoices):
    """What a commenter was told last."""

    NOTHING = "", "Nothing yet"
    NOT_PUBLISHED = "not-published", "That it is not published"
    ANSWERED = "answered", "That we answered"


class ContactQuerySet(models.QuerySet["Contact"]):
    def to_tell(self) -> Self:
        """There is news of the comment that its commenter was not told."""
        not_published = Q(comment__state=State.NOT_PUBLISHED) & ~Q(told_of=News.NOT_PUBLISHED)
        answered = Q(comment__response__state=ResponseState.PUBLISHED) & ~Q(told_of=News.ANSWERED)
        return self.filter(not_published | answered).order_by("pk")

    def by_email(self) -> Self:
        return self.exclude(email="")

    def by_hand(self) -> Self:
        """Without an e-mail address: an officer rings or writes."""
        return self.filter(email="")

    def for_telling(self) -> Self:
        """With everything that the news says, in a fixed number of queries."""
        return self.select_related("comment__response", "comment__ground").prefetch_related(
            "comment__response__actions"
        )

    def expired(self, today: date) -> Self:
        return self.filter(delete_after__lt=today)


class Contact(models.Model):
    """One way at least. `delete_after` comes nearer once everything was told."""

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="contact")
    email = models.EmailField(blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    postal_address = models.TextField(blank=True)
    told_of = models.CharField(max_length=20, choices=News, blank=True, default=News.NOTHING)
    told_at = models.DateTimeField(null=True, blank=True)
    delete_after = models.DateField()

    objects: ClassVar[ContactQuerySet] = ContactQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(email="", telephone="", postal_address=""), name="contact_has_a_way_to_answer"
            )
        ]

    def __str__(self) -> str:
        return f"contact of comment {self.comment_id}"
