"""Turns a point of the National Grid (easting, northing) into latitude and longitude.

The formulas are those of Ordnance Survey's "A guide to coordinate systems in Great Britain": the projection is
undone on the Airy 1830 ellipsoid, then a Helmert transformation of seven parameters leads from the datum OSGB36 to
WGS84. It is right to about 5 metres, which is far less than the size of a school.
"""

from math import atan2, cos, degrees, hypot, radians, sin, sqrt, tan

# Semi-axes in metres of the ellipsoids.
_AIRY = (6_377_563.396, 6_356_256.909)
_WGS84 = (6_378_137.0, 6_356_752.314_140)

# The projection: scale on the central meridian, true origin in degrees and in metres.
_SCALE = 0.999_601_271_7
_LATITUDE_0, _LONGITUDE_0 = radians(49), radians(-2)
_EASTING_0, _NORTHING_0 = 400_000.0, -100_000.0

# OSGB36 to WGS84: metres, parts in a million, seconds of arc.
_SHIFT = (446.448, -125.157, 542.060)
_STRETCH = -20.4894e-6
_TURN = tuple(radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))


def latitude_longitude(easting: float, northing: float) -> tuple[float, float]:
    """Degrees (WGS84), to the sixth decimal: a tenth of a metre."""
    latitude, longitude = _to_wgs84(*_unproject(easting, northing))
    return round(degrees(latitude), 6), round(degrees(longitude), 6)


def _meridian_arc(latitude: float) -> float:
    a, b = _AIRY
    n = (a - b) / (a + b)
    less, more = latitude - _LATITUDE_0, latitude + _LATITUDE_0
    return (
        b
        * _SCALE
        * (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
            + (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * less) * cos(2 * more)
            - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
        )
    )


def _unproject(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude in radians on the Airy ellipsoid."""
    a, b = _AIRY
    latitude = _LATITUDE_0
    while abs(rest := northing - _NORTHING_0 - _meridian_arc(latitude)) >= 1e-5:
        latitude += rest / (a * _SCALE)
    squared_eccentricity = 1 - (b / a) ** 2
    bend = 1 - squared_eccentricity * sin(latitude) ** 2
    across = a * _SCALE / sqrt(bend)
    along = a * _SCALE * (1 - squared_eccentricity) / bend**1.5
    excess = across / along - 1
    t, secant, d = tan(latitude), 1 / cos(latitude), easting - _EASTING_0
    lower = (
        t / (2 * along * across) * d**2
        - t / (24 * along * across**3) * (5 + 3 * t**2 + excess - 9 * t**2 * excess) * d**4
        + t / (720 * along * across**5) * (61 + 90 * t**2 + 45 * t**4) * d**6
    )
    further = (
        secant / across * d
        - secant / (6 * across**3) * (across / along + 2 * t**2) * d**3
        + secant / (120 * across**5) * (5 + 28 * t**2 + 24 * t**4) * d**5
        - secant / (5040 * across**7) * (61 + 662 * t**2 + 1320 * t**4 + 720 * t**6) * d**7
    )
    return latitude - lower, _LONGITUDE_0 + further


def _to_wgs84(latitude: float, longitude: float) -> tuple[float, float]:
    """Shift, turn and stretch the point in space from one datum to the other."""
    a, b = _AIRY
    across = a / sqrt(1 - (1 - (b / a) ** 2) * sin(latitude) ** 2)
    x = across * cos(latitude) * cos(longitude)
    y = across * cos(latitude) * sin(longitude)
    z = across * (b / a) ** 2 * sin(latitude)
    turn_x, turn_y, turn_z = _TURN
    grow = 1 + _STRETCH
    return _from_space(
        _SHIFT[0] + grow * x - turn_z * y + turn_y * z,
        _SHIFT[1] + turn_z * x + grow * y - turn_x * z,
        _SHIFT[2] - turn_y * x + turn_x * y + grow * z,
    )


def _from_space(x: float, y: float, z: float) -> tuple[float, float]:
    a, b = _WGS84
    squared_eccentricity = 1 - (b / a) ** 2
    flat = hypot(x, y)
    latitude = atan2(z, flat * (1 - squared_eccentricity))
    for _ in range(6):
        across = a / sqrt(1 - squared_eccentricity * sin(latitude) ** 2)
        latitude = atan2(z + squared_eccentricity * across * sin(latitude), flat)
    return latitude, atan2(y, x)
