"""Where a school is with its offer: the same four words on every screen, in every letter and in every file."""

from django.db import models


class OfferState(models.TextChoices):
    """Due for renewal: the day of renewal is near or past, and nobody has begun yet. See `progress`."""

    NOT_STARTED = "not-started", "Not started"
    IN_PROGRESS = "in-progress", "In progress"
    PUBLISHED = "published", "Published"
    DUE = "due", "Due for renewal"
