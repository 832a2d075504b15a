"""When a service happens, regular or not."""

from datetime import date, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey

from localoffer.directory.choices import WEEKDAYS, WEEKS, Frequency, one_of
from localoffer.directory.schedule_words import schedule_in_words
from localoffer.directory.service import Service


class Schedule(models.Model):
    """`days` are iCalendar codes separated by commas (`MO,WE`); `dates` are ISO dates separated by commas.

    `weekdays` are those on which it happens, the weekdays of `dates` included: what the filters ask for.
    `week_of_month` counts from 1; -1 is the last. `opens` and `closes` are local times.
    """

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="schedules")
    frequency = models.CharField(max_length=10, choices=Frequency, default=Frequency.WEEKLY)
    days = models.CharField(max_length=20, blank=True, help_text="MO, TU, WE, TH, FR, SA, SU, separated by commas.")
    week_of_month = models.SmallIntegerField(null=True, blank=True, choices=[(k, v) for k, v in WEEKS.items()])
    dates = models.TextField(blank=True, help_text="Such as 2026-12-05, 2027-01-09.")
    weekdays = models.CharField(max_length=20, default="", blank=True, editable=False)
    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(null=True, blank=True)
    term_time_only = models.BooleanField(default=False)
    description = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            one_of("schedule", "frequency", Frequency),
            models.CheckConstraint(
                condition=~models.Q(frequency=Frequency.MONTHLY)
                | (~models.Q(days="") & models.Q(week_of_month__isnull=False)),
                name="schedule_monthly_says_when",
                violation_error_message="For once a month, give the day and which one in the month.",
            ),
            models.CheckConstraint(
                # Midnight as the end is the end of the day.
                condition=models.Q(opens__isnull=True)
                | models.Q(closes__isnull=True)
                | models.Q(closes__gt=models.F("opens"))
                | models.Q(closes=time(0)),
                name="schedule_closes_after_it_opens",
                violation_error_message=(
                    "It must close after it opens. If it goes on into the next day, say so in the description instead."
                ),
            ),
        ]

    def __str__(self) -> str:
        return schedule_in_words(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if kwargs.get("update_fields") is None:
            self.weekdays = ",".join(self.weekday_codes)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        self.days = ",".join(self.day_codes)
        unknown = [code for code in self.day_codes if code not in WEEKDAYS]
        if unknown:
            raise ValidationError({"days": f"We do not know the day {', '.join(unknown)}. Use MO, TU, WE and so on."})
        try:
            self.dates = ", ".join(day.isoformat() for day in self.date_list)
        except ValueError as problem:
            raise ValidationError({"dates": "Write each date as year-month-day, such as 2026-12-05."}) from problem
        if self.frequency == Frequency.DATES and not self.dates:
            raise ValidationError({"dates": "Give the dates, such as 2026-12-05, 2027-01-09."})
        if self.frequency == Frequency.OTHER and not self.description:
            raise ValidationError({"description": "Say when it happens."})

    @property
    def weekday_codes(self) -> list[str]:
        """The weekdays on which it happens, from Monday on. Dates stand for their weekdays."""
        codes = list(WEEKDAYS)
        if self.frequency == Frequency.DATES:
            on = {codes[day.weekday()] for day in self.date_list}
        else:
            on = set(self.day_codes)
        return [code for code in codes if code in on]

    @property
    def day_codes(self) -> list[str]:
        return [part.strip().upper() for part in self.days.split(",") if part.strip()]

    @property
    def date_list(self) -> list[date]:
        """Raises ValueError naming what is no date."""
        return sorted(date.fromisoformat(part.strip()) for part in self.dates.split(",") if part.strip())
