"""Fixed answers of a service that the law or Open Referral UK lays down."""

from django.db import models
from django.db.models import CheckConstraint, Q

# Section 83(2) of the Children and Families Act 2014: a young person is under 25.
OLDEST = 25

# iCalendar codes.
WEEKDAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
# Which one in a month.
WEEKS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


class Status(models.TextChoices):
    """The values of Open Referral UK."""

    ACTIVE = "active", "Running"
    TEMPORARILY_CLOSED = "temporarily closed", "Closed for now"
    INACTIVE = "inactive", "Not running"
    DEFUNCT = "defunct", "Ended"


class Cost(models.TextChoices):
    """What the family pays."""

    UNKNOWN = "unknown", "Not known"
    FREE = "free", "Free"
    PAID = "paid", "There is a charge"
    VARIES = "varies", "It depends"


class Answer(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    YES = "yes", "Yes"
    NO = "no", "No"


class Area(models.TextChoices):
    """Section 30(1)(a) and (b): what is provided in the area, and what is provided outside it."""

    IN_AREA = "in-area", "In this area"
    OUT_OF_AREA = "out-of-area", "Outside this area"
    NATIONAL = "national", "Anywhere in England"


class Frequency(models.TextChoices):
    WEEKLY = "weekly", "Every week"
    MONTHLY = "monthly", "Once a month"
    DATES = "dates", "On particular dates"
    OTHER = "other", "Other times (say which)"


def one_of(model: str, column: str, choices: type[models.TextChoices]) -> CheckConstraint:
    """Nothing but the choices may stand in the column, whoever writes it."""
    return CheckConstraint(
        condition=Q((f"{column}__in", choices.values)),
        name=f"{model}_{column}_known",
        violation_error_message="Choose one of the answers shown.",
    )
