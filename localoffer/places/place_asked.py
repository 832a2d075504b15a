"""The place and the order that somebody asked a list for, in one form whoever wrote it."""

from localoffer.places.distance import Point


def place_asked(point: Point | None, within: int, order: str) -> dict[str, str]:
    """Values of `near`, `within` and `sort` as addresses hold them; empty where they go without saying."""
    usual = "distance" if point else "name"
    return {
        "near": point.name if point else "",
        "within": str(within) if point else "",
        "sort": order if order != usual else "",
    }
