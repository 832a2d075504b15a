"""When the page was shown from which a form came: what was done after that is not done twice."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.dateparse import parse_datetime

_OLDEST = timedelta(days=1)


def shown_at(written: str) -> datetime | None:
    """The moment that a form says, within the last day; None where that cannot be."""
    try:
        shown = parse_datetime(written)
    except ValueError:
        return None
    now = timezone.now()
    if shown is None or timezone.is_naive(shown) or not now - _OLDEST <= shown <= now:
        return None
    return shown
