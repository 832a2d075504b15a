"""Distance over the ground, in miles, computed by the database on both engines."""

from dataclasses import dataclass
from math import cos, radians
from typing import Any, TypeVar

from django.db.models import CheckConstraint, F, Q, QuerySet
from django.db.models.expressions import Combinable, Expression, Value
from django.db.models.functions import ASin, Cos, Least, Power, Radians, Sin, Sqrt

EARTH_RADIUS_MILES = 3958.8
MILES_PER_DEGREE = 69.0

Rows = TypeVar("Rows", bound=QuerySet[Any])


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees, WGS84, with the name to show for it (`LS1 2AB`)."""

    latitude: float
    longitude: float
    name: str = ""


def miles_from(point: Point, prefix: str = "") -> Expression:
    """Great-circle distance (haversine) from the point to the row's `latitude` and `longitude`.

    `prefix` leads to them through relations: `places__location__`.
    """
    latitude, longitude = Radians(F(f"{prefix}latitude")), Radians(F(f"{prefix}longitude"))
    here_latitude, here_longitude = Value(radians(point.latitude)), Value(radians(point.longitude))
    half_chord: Combinable = Power(Sin((latitude - here_latitude) / 2), 2) + Cos(here_latitude) * Cos(latitude) * Power(
        Sin((longitude - here_longitude) / 2), 2
    )
    # Rounding may lift the square root a hair above 1, where ASIN is not defined.
    return Value(2 * EARTH_RADIUS_MILES) * ASin(Least(Sqrt(half_chord), Value(1.0)))


def box(point: Point, within_miles: float, prefix: str = "") -> dict[str, tuple[float, float]]:
    """Filters for the square that holds the circle: an index answers it, and few rows are left to measure."""
    tall = within_miles / MILES_PER_DEGREE
    wide = tall / max(cos(radians(point.latitude)), 0.01)
    return {
        f"{prefix}latitude__range": (point.latitude - tall, point.latitude + tall),
        f"{prefix}longitude__range": (point.longitude - wide, point.longitude + wide),
    }


def annotate_miles(rows: Rows, point: Point, within_miles: float) -> Rows:
    """Rows within so many miles, each with its `miles`."""
    inside = rows.filter(**box(point, within_miles)).annotate(miles=miles_from(point))
    return inside.filter(miles__lte=within_miles)


def point_is_whole(name: str) -> CheckConstraint:
    """The rule of a table with `latitude` and `longitude`: both, in range, or neither."""
    return CheckConstraint(
        # A comparison with NULL is neither true nor false, and a check refuses only what is false.
        condition=Q(latitude__isnull=True, longitude__isnull=True)
        | Q(
            latitude__isnull=False,
            longitude__isnull=False,
            latitude__range=(-90, 90),
            longitude__range=(-180, 180),
        ),
        name=name,
        violation_error_message="Give both latitude and longitude, or neither.",
    )
