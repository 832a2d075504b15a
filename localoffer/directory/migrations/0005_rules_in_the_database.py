"""Rules that hold whoever writes."""

from datetime import time

from django.db import migrations, models
from django.db.models import Q


def known(model: str, column: str, *values: str) -> migrations.AddConstraint:
    return migrations.AddConstraint(
        model_name=model,
        constraint=models.CheckConstraint(
            condition=Q((f"{column}__in", list(values))),
            name=f"{model}_{column}_known",
            violation_error_message="Choose one of the answers shown.",
        ),
    )


class Migration(migrations.Migration):
    dependencies = [("directory", "0004_derive_and_tidy")]

    operations = [
        known("service", "status", "active", "temporarily closed", "inactive", "defunct"),
        known("service", "cost", "unknown", "free", "paid", "varies"),
        known("service", "personal_budget", "unknown", "yes", "no"),
        known("service", "direct_payment", "unknown", "yes", "no"),
        known("service", "area", "in-area", "out-of-area", "national"),
        known("schedule", "frequency", "weekly", "monthly", "dates", "other"),
        migrations.AddConstraint(
            model_name="schedule",
            constraint=models.CheckConstraint(
                condition=~Q(frequency="monthly") | (~Q(days="") & Q(week_of_month__isnull=False)),
                name="schedule_monthly_says_when",
                violation_error_message="For once a month, give the day and which one in the month.",
            ),
        ),
        migrations.AddConstraint(
            model_name="schedule",
            constraint=models.CheckConstraint(
                condition=Q(opens__isnull=True)
                | Q(closes__isnull=True)
                | Q(closes__gt=models.F("opens"))
                | Q(closes=time(0)),
                name="schedule_closes_after_it_opens",
                violation_error_message=(
                    "It must close after it opens. If it goes on into the next day, say so in the description instead."
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=~Q(telephone="", email=""),
                name="contact_can_be_reached",
                violation_error_message="Give a telephone number or an e-mail address, or both.",
            ),
        ),
        migrations.AddConstraint(
            model_name="location",
            constraint=models.UniqueConstraint(
                fields=("name", "address", "postcode"),
                name="location_once",
                violation_error_message="We have this place already. Choose it from the list of places.",
            ),
        ),
    ]
