"""Finds the place that a visitor typed, or says in plain words why not."""

from django.conf import settings

from localoffer.core.asked import Asked
from localoffer.places.distance import Point
from localoffer.places.postcode import Postcode, UnknownPostcode
from localoffer.places.written_postcode import NotAPostcode, read_postcode


def locate(text: str, asked: Asked, name: str = "near") -> Point | None:
    """The point of a postcode or of its first half; None, with a message in `asked`, when there is none."""
    if not text:
        return None
    example = settings.AUTHORITY.postcode_example
    try:
        return Postcode.objects.locate(text)
    except NotAPostcode:
        asked.leave_out(name, f"“{text[:20]}” does not look like a postcode. Try one like {example}.")
    except UnknownPostcode as unknown:
        asked.leave_out(
            name, f"We do not know the postcode {unknown}: try {_first_half(text)}one nearby like {example}."
        )
    return None


def _first_half(text: str) -> str:
    """`the first half (LS1), or ` where we know that, of a postcode that we do not."""
    outcode = read_postcode(text).outcode
    try:
        Postcode.objects.locate(outcode)
    except UnknownPostcode:
        return ""
    return f"the first half ({outcode}), or "
