"""Who saved an answer and when, in the words of its pages."""

from datetime import datetime

from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.core.words import plain_date


def clock(moment: datetime) -> str:
    """`14:05`, as the clock on the wall says."""
    return f"{timezone.localtime(moment):%H:%M}"


def day_and_clock(moment: datetime) -> str:
    """`14:05 today`, `14:05 on 3 March 2026`."""
    day = timezone.localdate(moment)
    return f"{clock(moment)} today" if day == timezone.localdate() else f"{clock(moment)} on {plain_date(day)}"


def named(person: User | None, reader: User) -> str:
    """`you`, a name, or an e-mail address where there is no name."""
    if person is None:
        return "somebody"
    return "you" if person.pk == reader.pk else person.get_full_name() or person.email or person.get_username()
