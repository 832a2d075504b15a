"""What a school is writing: one draft at a time, with every saving of every answer kept."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from localoffer.schools.models import OfferQuestion, OfferTemplate, SchoolOffer, Setting


class OfferDraft(models.Model):
    """A school's draft. It is there only while somebody works on it: publishing makes a SchoolOffer and ends it.

    `based_on` is the published offer whose answers it began with. `own_page` is the page on the school's own website
    that holds its SEN information report.
    """

    class Reason(models.TextChoices):
        FIRST = "first", "The first offer"
        RENEWAL = "renewal", "Renewal for the year"
        CHANGE = "change", "A change within the year"

    setting = models.OneToOneField(Setting, on_delete=models.PROTECT, related_name="offer_draft")
    template = models.ForeignKey(OfferTemplate, on_delete=models.PROTECT, related_name="drafts")
    reason = models.CharField(max_length=20, choices=Reason)
    based_on = models.ForeignKey(SchoolOffer, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    own_page = models.URLField(max_length=500, blank=True)
    begun_at = models.DateTimeField(auto_now_add=True)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        permissions = [("oversee_offers", "Can see how all schools get on, invite editors and send reminders")]
        constraints = [
            models.CheckConstraint(condition=Q(reason__in=["first", "renewal", "change"]), name="draft_reason_known"),
            models.CheckConstraint(condition=Q(reason="first") | Q(based_on__isnull=False), name="draft_based_on"),
        ]

    def __str__(self) -> str:
        return f"Draft offer of {self.setting}"


def draft_of(setting: Setting) -> OfferDraft | None:
    """What a school is writing now, with its questions' template; None while nobody writes."""
    return OfferDraft.objects.select_related("template__setting_kind", "setting").filter(setting=setting).first()


class DraftAnswerQuerySet(models.QuerySet["DraftAnswer"]):
    def in_order(self) -> Self:
        return self.select_related("question", "saved_by").order_by("question__position")


class AskedAnswers(models.Manager["DraftAnswer"]):
    """Only the answers to what the template asks. Whoever wants the others too says so: `DraftAnswer.every`."""

    def get_queryset(self) -> DraftAnswerQuerySet:
        return DraftAnswerQuerySet(self.model, using=self._db).filter(is_asked=True)


class DraftAnswer(models.Model):
    """The answer to one question. A row stands there for every question of the template from the start.

    `is_asked` is False for words whose question, or the place within it, went away when the questions changed. They
    are kept with their old question as long as the draft, for the school to copy, and nothing else counts them.

    `version` counts savings from 0: who saves says which version they saw. `to_confirm` marks an answer carried over
    from the year before until somebody has said that it is still true, or has changed it. `is_finished` is what
    people say of it.
    """

    draft = models.ForeignKey(OfferDraft, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(OfferQuestion, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(blank=True)
    parts = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=0)
    is_finished = models.BooleanField(default=False)
    to_confirm = models.BooleanField(default=False)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    is_asked = models.BooleanField(default=True)

    objects = AskedAnswers.from_queryset(DraftAnswerQuerySet)()
    every = DraftAnswerQuerySet.as_manager()

    class Meta:
        ordering = ["question__position"]
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "question"], condition=Q(is_asked=True), name="draft_answer_asked_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.draft}: {self.question}"


class SavedAnswer(models.Model):
    """What an answer said after one saving, so that no words are lost. Kept as long as the draft.

    Automatic savings of one `sitting` (one opening of the page) may share a row while words are only added; `begun_at`
    is when the first of them came. `is_set_aside` marks words that met somebody else's saving: they are kept here and
    were never the answer.
    """

    answer = models.ForeignKey(DraftAnswer, on_delete=models.CASCADE, related_name="savings")
    version = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    parts = models.JSONField(default=dict, blank=True)
    begun_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    is_automatic = models.BooleanField(default=False)
    is_set_aside = models.BooleanField(default=False)
    sitting = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = [F("saved_at").desc(), F("pk").desc()]
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "version"], condition=Q(is_set_aside=False), name="saved_answer_version_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer}, version {self.version}"
