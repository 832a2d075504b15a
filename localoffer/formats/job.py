"""Files that are being made in the background, because they take longer than a reader waits."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

# Who asks later than this for what failed gets another try.
TRY_AGAIN_AFTER = timedelta(minutes=10)
# A worker that lives says how far it is more often than this.
GIVEN_UP_AFTER = timedelta(minutes=15)
MOST_WAITING = 50


class JobState(models.TextChoices):
    WAITING = "waiting", "Waiting for its turn"
    MAKING = "making", "Being made"
    FAILED = "failed", "Could not be made"


class JobQuerySet(models.QuerySet["Job"]):
    """The questions asked of jobs."""

    def unfinished(self) -> Self:
        return self.exclude(state=JobState.FAILED)

    def stuck(self, now: datetime) -> Self:
        """Neither made nor failed, and nobody has touched them for a while: is a worker running?"""
        return self.unfinished().filter(changed_at__lt=now - GIVEN_UP_AFTER)


class Job(models.Model):
    """One file. It is gone once the file is made. `key` is the Copy's, so that the same is never made twice.

    `address` (with its query), `format` and `points` say what to make. `done` of `total` parts are made; `total` is 0
    while nobody knows.
    """

    key = models.CharField(max_length=64, unique=True)
    address = models.TextField()
    format = models.CharField(max_length=40)
    points = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=20, choices=JobState, default=JobState.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    ordered_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["ordered_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=JobState.values), name="job_state_known"),
            models.CheckConstraint(condition=Q(done__lte=models.F("total")), name="job_done_within_total"),
        ]

    def __str__(self) -> str:
        return f"{self.format} of {self.address}"

    @property
    def lock(self) -> str:
        """The name under which whoever makes it is alone."""
        return f"job-{self.key}"

    @property
    def per_cent(self) -> int:
        return 100 * self.done // self.total if self.total else 0

    def is_abandoned(self, now: datetime) -> bool:
        """Has whoever was to make it given up, or did it fail long enough ago to try again?"""
        allowed = TRY_AGAIN_AFTER if self.state == JobState.FAILED else GIVEN_UP_AFTER
        return self.changed_at < now - allowed
