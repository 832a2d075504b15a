"""Words sought in several fields at once."""

from functools import reduce
from operator import and_, or_

from django.db.models import Q

MOST_WORDS = 10


def words_match(sought: str, *fields: str) -> Q:
    """Every word stands in one of the fields. Nothing sought matches all."""
    words = sought.replace("\x00", " ").split()[:MOST_WORDS]
    each = (reduce(or_, (Q(**{f"{field}__icontains": word}) for field in fields)) for word in words)
    return reduce(and_, each, Q())
