"""Reading an entry in the register counts as checking it: the day, by whom, and when it is due again."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Case, DateField, F, Q, Value, When

from localoffer.publishing.publication import Publication
from localoffer.schools.setting import Setting

REGISTER = "the national register of schools"


def is_older(setting: Setting, read_on: date) -> bool:
    """Whether the register of this day is news: it was read, or anybody checked the entry, before that or never."""
    checked = setting.publication.last_checked if setting.publication else None
    return any(day is None or day < read_on for day in (setting.register_read_on, checked))


def mark_checked(urns: Sequence[int], read_on: date) -> None:
    """Write the day into all of them at once. A check by an officer on that day or later stays.

    So does a review date that officers set and that is still to come on that day.
    """
    settings = Setting.objects.filter(urn__in=urns)
    settings.filter(Q(register_read_on=None) | Q(register_read_on__lt=read_on)).update(register_read_on=read_on)
    due = When(~Q(checked_by=REGISTER), review_date__gte=read_on, then=F("review_date"))
    publications = Publication.objects.filter(Q(last_checked=None) | Q(last_checked__lt=read_on))
    publications.filter(pk__in=settings.values("publication")).update(
        last_checked=read_on,
        checked_by=REGISTER,
        review_date=Case(due, default=Value(a_year_after(read_on)), output_field=DateField()),
    )


def a_year_after(day: date) -> date:
    """The same day of the next year; 28 February follows 29 February."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)
