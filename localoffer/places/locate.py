"""Finds the place that a visitor typed, or says in plain words why not."""

from collections.abc import Collection

from django.conf import settings
from django.http import QueryDict

from localoffer.core.asked import Asked
from localoffer.core.authority import WITHIN
from localoffer.core.filters import Selected, query_without
from localoffer.core.words import plural
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


def within_miles(asked: Asked) -> int:
    """How far, of the choices in WITHIN; else the authority's own choice."""
    choices = {str(miles): miles for miles in WITHIN}
    return choices.get(asked.one_of("within", "distance", choices), settings.AUTHORITY.default_within_miles)


def order_of(asked: Asked, orders: Collection[str], point: Point | None) -> str:
    """The order asked for, of `orders`; unless one is, the nearest first where there is a place, else by name."""
    order = asked.one_of("sort", "order", orders, otherwise="distance" if point else "name")
    # Whoever takes the postcode away keeps an address that asks for the nearest first.
    return "name" if order == "distance" and not point else order


def selected_place(query: QueryDict, point: Point | None, within: int) -> list[Selected]:
    """The place that narrows a list, with the address that removes it; empty without one."""
    if point is None:
        return []
    return [Selected(f"Within {plural(within, 'mile')} of {point.name}", query_without(query, "near"))]
