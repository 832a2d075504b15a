"""The points are Ordnance Survey's own test points of the exact transformation (OSTN15)."""

from math import cos, hypot, radians

import pytest

from localoffer.exchange.national_grid import latitude_longitude

METRES_A_DEGREE = 111_200


@pytest.mark.parametrize(
    ("name", "easting", "northing", "latitude", "longitude"),
    [
        ("Lizard Point Lighthouse", 170370.718, 11572.405, 49.96006137820, -5.20304609998),
        ("Plymouth", 250359.811, 62016.569, 50.43885825610, -4.10864563561),
        ("North Foreland Lighthouse", 639821.835, 169565.858, 51.37447025550, 1.44454730409),
        ("Lambeth", 530624.974, 178388.464, 51.48936564950, -0.11992557180),
        ("Droitwich", 389544.190, 261912.153, 52.25529381630, -2.15458614387),
        ("King's Lynn", 562180.547, 319784.995, 52.75136687170, 0.40153547065),
        ("Nottingham", 454002.834, 340834.943, 52.96219109410, -1.19747655922),
        ("Blackpool Airport", 331534.564, 431920.794, 53.77911025760, -3.04045490691),
        ("Pudsey", 422242.186, 433818.701, 53.80021519630, -1.66379168242),
        ("Flamborough Head", 525745.670, 470703.214, 54.11685144290, -0.07773133187),
        ("Carlisle", 339921.145, 556034.761, 54.89542340420, -2.93827741149),
        ("Newcastle University", 424639.355, 565012.703, 54.97912273660, -1.61657685184),
    ],
)
def test_points_are_right_to_five_metres(
    name: str, easting: float, northing: float, latitude: float, longitude: float
) -> None:
    found = latitude_longitude(easting, northing)
    north = (found[0] - latitude) * METRES_A_DEGREE
    east = (found[1] - longitude) * METRES_A_DEGREE * cos(radians(latitude))
    assert hypot(north, east) < 5, name


def test_the_worked_example_of_the_guide() -> None:
    """Caister water tower, to the last of the six decimals."""
    assert latitude_longitude(651409.903, 313177.270) == pytest.approx((52.657979, 1.716052), abs=1.1e-6)


@pytest.mark.parametrize("point", [(0, 0), (700_000, 1_300_000), (1, 1_300_000), (700_000, 1)])
def test_the_corners_of_the_grid_are_places(point: tuple[int, int]) -> None:
    latitude, longitude = latitude_longitude(*point)
    assert 49 < latitude < 62
    assert -10 < longitude < 5
