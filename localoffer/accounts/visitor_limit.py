"""How often one visitor did one thing within an hour, counted without keeping who they are.

An address is never stored. What stands for it is a keyed hash that changes every day and differs for every purpose,
so that rows of two days, or of two purposes, cannot be put together. Rows are forgotten after a day.

The functions that write stand here and not in `actions`: no person does anything to a record, and there is nothing
to audit.
"""

from datetime import datetime, timedelta

from django.db import models, transaction
from django.db.models import F, Sum
from django.utils import timezone
from django.utils.crypto import salted_hmac

KEPT_FOR = timedelta(hours=24)


class VisitorCount(models.Model):
    """The visits of one visitor for one purpose (`comment`) in the hour that starts at `hour`."""

    purpose = models.CharField(max_length=40)
    visitor = models.CharField(max_length=64)
    hour = models.DateTimeField()
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["purpose", "visitor", "hour"], name="one_count_an_hour")]
        indexes = [models.Index(fields=["hour"], name="visitor_count_hour")]

    def __str__(self) -> str:
        return f"{self.purpose}: {self.count} in the hour from {self.hour:%H:%M}"


@transaction.atomic
def count_visit(*, purpose: str, address: str) -> int:
    """Count one visit and return how many there are in this hour, this one included.

    `purpose` names what is limited (`comment`), in at most 40 characters; `address` is core's `visitor_address`.
    Visits at the same moment are each counted, and each is told another number. Inside a transaction that is undone,
    the visit is not counted: count before it.
    """
    hour = _this_hour()
    visitor = _visitor(purpose, address, hour)
    counted = VisitorCount.objects.filter(purpose=purpose, visitor=visitor, hour=hour)
    if not counted.update(count=F("count") + 1):
        # Another visit may make the row meanwhile. Then this one waits for it, adds nothing, and finds it below.
        VisitorCount.objects.bulk_create(
            [VisitorCount(purpose=purpose, visitor=visitor, hour=hour, count=0)], ignore_conflicts=True
        )
        counted.update(count=F("count") + 1)
    return counted.get().count


def visits(*, purpose: str, address: str) -> int:
    """How many visits were counted in this hour. Asking is not counted."""
    hour = _this_hour()
    visitor = _visitor(purpose, address, hour)
    counts = VisitorCount.objects.filter(purpose=purpose, visitor=visitor, hour=hour).values_list("count", flat=True)
    return counts.first() or 0


def visits_today(*, purpose: str, address: str) -> int:
    """How many visits were counted since midnight (UTC), when what stands for the visitor changes."""
    visitor = _visitor(purpose, address, _this_hour())
    counted = VisitorCount.objects.filter(purpose=purpose, visitor=visitor)
    return counted.aggregate(total=Sum("count"))["total"] or 0


def take_back_visit(*, purpose: str, address: str) -> None:
    """Count one visit of this hour less: nothing came of it."""
    hour = _this_hour()
    counted = VisitorCount.objects.filter(purpose=purpose, visitor=_visitor(purpose, address, hour), hour=hour)
    counted.filter(count__gt=0).update(count=F("count") - 1)


def forget_visits(*, purpose: str, address: str) -> None:
    """Start to count from nothing: the visitor has shown that they are who they say."""
    visitor = _visitor(purpose, address, _this_hour())
    VisitorCount.objects.filter(purpose=purpose, visitor=visitor).delete()


def forget_old_counts() -> int:
    """Delete what is older than a day, and return how many rows went."""
    gone, _ = VisitorCount.objects.filter(hour__lt=timezone.now() - KEPT_FOR).delete()
    return gone


def _this_hour() -> datetime:
    return timezone.now().replace(minute=0, second=0, microsecond=0)


def _visitor(purpose: str, address: str, hour: datetime) -> str:
    """64 hexadecimal figures: HMAC-SHA256 under a key made of SECRET_KEY, the day (UTC) and the purpose."""
    salt = f"localoffer.accounts.visitor_limit {hour:%Y-%m-%d} {purpose}"
    return salted_hmac(salt, address, algorithm="sha256").hexdigest()
