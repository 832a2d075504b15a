"""Somebody asked for a format or a paper copy to be sent to them."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.core.working_days import add_working_days
from localoffer.formats.choice import formats_address, with_points
from localoffer.post.postal_format import PostalFormat, postal_format


class PostalState(models.TextChoices):
    WAITING = "waiting", "To be sent"
    DISPATCHED = "dispatched", "Sent"
    CANCELLED = "cancelled", "Not sent"


class Channel(models.TextChoices):
    WEB = "web", "This website"
    TELEPHONE = "telephone", "Telephone"
    LETTER = "letter", "Letter or card"
    IN_PERSON = "in-person", "In person"


class PostalRequestQuerySet(models.QuerySet["PostalRequest"]):
    """The questions that officers ask."""

    def waiting(self) -> Self:
        """The oldest first: that is the order in which they are sent."""
        return self.filter(state=PostalState.WAITING).order_by("received_on", "pk")

    def late(self, today: date) -> Self:
        return self.waiting().filter(due_on__lt=today)

    def settled(self) -> Self:
        return self.exclude(state=PostalState.WAITING).order_by("-settled_on", "-pk")


class PostalRequest(models.Model):
    """What is to be sent: `wanted` of what stands at `address` (with its query), called `title` when it was asked for.

    Who it goes to is in PostalContact alone. `due_on` is the last day to send it. `fingerprint` keeps one sending of
    the form from counting twice.
    """

    address = models.TextField(help_text="The page or selection on this site.")
    title = models.CharField(max_length=300)
    wanted = models.CharField(max_length=40)
    wishes = models.TextField(max_length=500, blank=True)
    channel = models.CharField(max_length=20, choices=Channel)
    received_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=20, choices=PostalState, default=PostalState.WAITING)
    settled_on = models.DateField(null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    fingerprint = models.CharField(max_length=64, unique=True)

    objects = PostalRequestQuerySet.as_manager()

    class Meta:
        ordering = ["received_on", "pk"]
        permissions = [("send_postalrequest", "Can see postal requests and send them")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=PostalState.values), name="postal_request_state_known"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="postal_request_channel_known"),
            models.CheckConstraint(
                condition=Q(state=PostalState.WAITING) | Q(settled_on__isnull=False), name="postal_request_settled_on"
            ),
            models.CheckConstraint(
                condition=~Q(state=PostalState.CANCELLED) | ~Q(reason=""), name="postal_request_cancelled_for_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="postal_request_due")]

    def __str__(self) -> str:
        return f"{self.title}, {self.wanted_label}"

    @property
    def postal_format(self) -> PostalFormat | None:
        return postal_format(self.wanted)

    @property
    def wanted_label(self) -> str:
        return self.postal_format.label if self.postal_format else self.wanted

    @property
    def file_address(self) -> str:
        """Where the file to print is, empty where a person has to make or find it."""
        wanted = self.postal_format
        if wanted is None or not wanted.format:
            return ""
        address = formats_address(self.address, wanted.format)
        return with_points(address, int(wanted.points)) if wanted.points else address

    @staticmethod
    def day_due(received_on: date) -> date:
        """The last working day to send what was received on the day: `post_within` of authority.toml."""
        return add_working_days(received_on, settings.AUTHORITY.formats.post_within)


class PostalContact(models.Model):
    """Where it goes. Deleted `keep_post_contacts` days after it was sent, or at once where it is not sent."""

    request = models.OneToOneField(PostalRequest, on_delete=models.CASCADE, related_name="contact")
    name = models.CharField(max_length=100)
    lines = models.TextField(max_length=300, help_text="The lines of the address, without the postcode.")
    postcode = models.CharField(max_length=10)
    telephone = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(name="") & ~Q(lines=""), name="postal_contact_whole")]

    def __str__(self) -> str:
        return f"Contact of postal request {self.request_id}"

    @property
    def label_lines(self) -> list[str]:
        """What is written on the envelope."""
        return [self.name, *filter(None, (line.strip() for line in self.lines.splitlines())), self.postcode]
