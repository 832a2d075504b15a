"""When a service happens, regular or not."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey

from localoffer.directory.choices import WEEKDAYS, WEEKS, Frequency
from localoffer.directory.schedule_words import schedule_in_words
from localoffer.directory.service import Service


class Schedule(models.Model):
    """`days` are iCalendar codes parted by commas (`MO,WE`); `dates` are ISO dates parted by commas.

    `week_of_month` counts from 1; -1 is the last. `opens` and `closes` are local times.
    """

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="schedules")
    frequency = models.CharField(max_length=10, choices=Frequency, default=Frequency.WEEKLY)
    days = models.CharField(max_length=20, blank=True, help_text="MO, TU, WE, TH, FR, SA, SU, parted by commas.")
    week_of_month = models.SmallIntegerField(null=True, blank=True, choices=[(k, v) for k, v in WEEKS.items()])
    dates = models.TextField(blank=True, help_text="Such as 2026-12-05, 2027-01-09.")
    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(null=True, blank=True)
    term_time_only = models.BooleanField(default=False)
    description = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return schedule_in_words(self)

    def clean(self) -> None:
        self.days = ",".join(self.day_codes)
        unknown = [code for code in self.day_codes if code not in WEEKDAYS]
        if unknown:
            raise ValidationError({"days": f"We do not know the day {', '.join(unknown)}. Use MO, TU, WE and so on."})
        try:
            self.dates = ", ".join(day.isoformat() for day in self.date_list)
        except ValueError as problem:
            raise ValidationError({"dates": "Write each date as year-month-day, such as 2026-12-05."}) from problem
        if self.frequency == Frequency.MONTHLY and not (self.day_codes and self.week_of_month):
            raise ValidationError("For once a month, give the day and which one in the month.")
        if self.frequency == Frequency.DATES and not self.dates:
            raise ValidationError({"dates": "Give the dates, such as 2026-12-05, 2027-01-09."})
        if self.frequency == Frequency.OTHER and not self.description:
            raise ValidationError({"description": "Say when it happens."})

    @property
    def day_codes(self) -> list[str]:
        return [part.strip().upper() for part in self.days.split(",") if part.strip()]

    @property
    def date_list(self) -> list[date]:
        """Raises ValueError naming what is no date."""
        return sorted(date.fromisoformat(part.strip()) for part in self.dates.split(",") if part.strip())
