"""Phases and states of a setting, as the register names them and as families do."""

from django.db import models


class Phase(models.TextChoices):
    """Phases of education. The register gives none to special, independent and further education settings."""

    NURSERY = "nursery", "Nursery"
    PRIMARY = "primary", "Primary"
    MIDDLE_PRIMARY = "middle-deemed-primary", "Middle school, counted as primary"
    SECONDARY = "secondary", "Secondary"
    MIDDLE_SECONDARY = "middle-deemed-secondary", "Middle school, counted as secondary"
    ALL_THROUGH = "all-through", "All-through: primary and secondary"
    SIXTEEN_PLUS = "16-plus", "16 and over"
    NONE = "not-applicable", "No single phase (special, independent and others)"


class Status(models.TextChoices):
    OPEN = "open", "Open"
    OPEN_TO_CLOSE = "open-proposed-to-close", "Open, but proposed to close"
    CLOSED = "closed", "Closed"
    PROPOSED = "proposed-to-open", "Proposed to open"
