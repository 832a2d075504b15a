"""Who publishes this Local Offer: name, contact and look, read from the authority's own file."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Colours:
    """CSS colours. Text on `brand` is white, so `brand` and `link` need a contrast of 4.5 to 1 with white."""

    brand: str
    brand_dark: str
    accent: str
    link: str


@dataclass(frozen=True, slots=True)
class Authority:
    """One local authority in England. `gias_code` is its three-digit code in the register of schools."""

    name: str
    place: str
    site_name: str
    gias_code: str
    url: str
    email: str
    logo: str
    colours: Colours
    postcode_example: str
    default_within_miles: int


def read_authority(path: Path) -> Authority:
    """Read authority.toml. Raises TypeError naming a missing or unknown key, so a typo stops the start."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    return Authority(**{**values, "colours": Colours(**values["colours"])})
