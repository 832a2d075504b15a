"""What somebody says of the Local Offer, or of something in it, or of what is missing."""

from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from localoffer.comments.choices import UNDECIDED, Channel, ResponseState, Speaker, State, Subject
from localoffer.comments.reference import new_reference
from localoffer.comments.terms import MISSING_CATEGORY, Category, Ground, Theme
from localoffer.directory.vocabulary import Need
from localoffer.publishing.publication import Publication

# The category of data/vocabularies/comment-categories.csv for what is missing.


def public_answer() -> Q:
    """The response is one that the public can read: outside a demonstration, none that is invented."""
    published = Q(response__state=ResponseState.PUBLISHED)
    return published if settings.DEMONSTRATION else published & Q(response__is_example=False)


class CommentQuerySet(models.QuerySet["Comment"]):
    """The questions that visitors and officers ask of comments."""

    def real(self) -> Self:
        """Without the invented ones, outside a demonstration."""
        return self if settings.DEMONSTRATION else self.filter(is_example=False)

    def published(self) -> Self:
        """What the public can read, newest first."""
        return self.real().filter(state=State.PUBLISHED).order_by("-published_at", "-pk")

    def waiting(self) -> Self:
        """To moderate, as it presses: a possible risk first, then by age; a burst from one address last."""
        order = (F("may_be_at_risk").desc(), "is_burst", "received_on", "pk")
        return self.filter(state=State.WAITING).order_by(*order)

    def undecided(self) -> Self:
        """Neither published nor refused: with a moderator, or with safeguarding."""
        return self.filter(state__in=UNDECIDED)

    def escalated(self) -> Self:
        return self.filter(state=State.ESCALATED)

    def answered(self) -> Self:
        """Published, with a response that the public can read."""
        return self.real().filter(public_answer(), state=State.PUBLISHED).order_by("-published_at", "-pk")

    def unanswered(self) -> Self:
        """Published, and no response to it is published yet."""
        return self.real().filter(state=State.PUBLISHED).exclude(public_answer()).order_by("received_on", "pk")

    def without_response(self) -> Self:
        """Published, and nobody has begun a response to it."""
        return self.real().filter(state=State.PUBLISHED, response=None).order_by("received_on", "pk")

    def unsettled(self) -> Self:
        """The public cannot read them with an answer yet, and no lawful ground keeps them back."""
        undecided = Q(state__in=UNDECIDED)
        unanswered = Q(state=State.PUBLISHED) & ~public_answer()
        return self.real().filter(undecided | unanswered).order_by("received_on", "pk")

    def on_missing(self) -> Self:
        """About what is missing, or sorted as such: somebody may miss a thing in a service that there is."""
        return self.filter(Q(subject=Subject.MISSING) | Q(category__identifier=MISSING_CATEGORY))

    def received_between(self, first: date, last: date) -> Self:
        """Both days included."""
        return self.filter(received_on__range=(first, last))

    def received_until(self, day: date) -> Self:
        return self.filter(received_on__lte=day)

    def about(self, publication: Publication) -> Self:
        return self.filter(about=publication)

    def for_display(self) -> Self:
        """With what the public pages show of each, in one query."""
        return self.select_related("about", "category", "need", "theme", "response__publication")


class Comment(models.Model):
    """One comment. `words` is the working copy that a moderator makes anonymous and the public then reads.

    The words as they were sent are sealed in `Original`, a way to answer is kept in `Contact`, apart from this table.
    `version` grows with every change, so that two officers cannot overwrite each other unseen.
    """

    reference = models.CharField(max_length=14, unique=True, default=new_reference, editable=False)
    # The same words from the same showing of the form (double click, reload), or the same e-mail, are kept once.
    fingerprint = models.CharField(max_length=64, unique=True)
    subject = models.CharField(max_length=20, choices=Subject)
    about = models.ForeignKey(Publication, on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="comments")
    speaker = models.CharField(max_length=20, choices=Speaker)
    channel = models.CharField(max_length=20, choices=Channel)
    words = models.TextField(blank=True)
    # Whom and where it is about, above all for what is missing. `area` is a first half of a postcode or a place name.
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    age = models.PositiveSmallIntegerField(null=True, blank=True, help_text="In whole years, 0 to 25.")
    area = models.CharField(max_length=80, blank=True)
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    received_on = models.DateField(default=timezone.localdate)
    created_at = models.DateTimeField(auto_now_add=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_burst = models.BooleanField(default=False, help_text="One of many that came from one address within an hour.")
    may_be_at_risk = models.BooleanField(default=False, help_text="Its words may speak of harm: read it first.")
    is_example = models.BooleanField(default=False)
    state = models.CharField(max_length=20, choices=State, default=State.WAITING)
    published_at = models.DateTimeField(null=True, blank=True)
    ground = models.ForeignKey(Ground, on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    reason = models.TextField(blank=True, help_text="Why the ground applies.")
    response = models.ForeignKey(
        "comments.Response", on_delete=models.PROTECT, null=True, blank=True, related_name="comments"
    )
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[CommentQuerySet] = CommentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["-received_on", "-pk"]
        permissions = [
            ("enter_comment", "Can enter comments that came by telephone, on paper, by e-mail or at an event"),
            ("moderate_comment", "Can read, make anonymous and publish comments"),
            ("view_original", "Can read the sealed words of a comment as they were sent"),
            ("handle_escalation", "Can read and settle comments that were given to safeguarding"),
        ]
        indexes = [
            models.Index(fields=["state", "received_on"], name="comment_queue"),
            models.Index(fields=["about", "state"], name="comment_about"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(subject=Subject.PUBLICATION, about__isnull=False)
                | (~Q(subject=Subject.PUBLICATION) & Q(about__isnull=True)),
                name="comment_names_what_it_is_about",
            ),
            models.CheckConstraint(condition=Q(age__isnull=True) | Q(age__range=(0, 25)), name="comment_age_0_to_25"),
            models.CheckConstraint(
                condition=Q(state=State.PUBLISHED, published_at__isnull=False) & ~Q(words="")
                | (~Q(state=State.PUBLISHED) & Q(published_at__isnull=True, response__isnull=True)),
                name="comment_published_has_words_and_date",
            ),
            # Regulation 56(4). What is not published is kept sealed and nowhere else.
            models.CheckConstraint(
                condition=Q(state=State.NOT_PUBLISHED, ground__isnull=False, words="") & ~Q(reason="")
                | (~Q(state=State.NOT_PUBLISHED) & Q(ground__isnull=True, reason="")),
                name="comment_not_published_has_a_lawful_ground",
            ),
            models.CheckConstraint(condition=Q(subject__in=Subject.values), name="comment_subject_known"),
            models.CheckConstraint(condition=Q(speaker__in=Speaker.values), name="comment_speaker_known"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="comment_channel_known"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="comment_state_known"),
        ]

    def __str__(self) -> str:
        return f"Comment {self.pk}"

    @property
    def is_public(self) -> bool:
        """Whether the public can read it."""
        return self.state == State.PUBLISHED and (settings.DEMONSTRATION or not self.is_example)

    @property
    def is_answered(self) -> bool:
        """Whether the public can read a response to it."""
        return self.response is not None and self.response.publication_is_public()

    @property
    def subject_words(self) -> str:
        """What it is about, in a few words: the title of a page, or the kind of subject."""
        return str(self.about) if self.about else str(self.get_subject_display())
