"""Who publishes this Local Offer: name, contact and look, read from the authority's own file."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from localoffer.core.comment_settings import CommentSettings, comment_lines, whole
from localoffer.core.format_settings import FormatSettings, format_lines
from localoffer.core.school_offer_settings import SchoolOfferSettings, school_offer_lines

# How far a search may look, in miles.
WITHIN = (1, 2, 5, 10, 20, 50)


class UnreadableAuthority(ValueError):
    """authority.toml cannot be used. The message says why and what to write."""


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
    comments: CommentSettings
    formats: FormatSettings
    school_offers: SchoolOfferSettings


def _text(shape: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(shape, value) is not None


# What each line must look like, and how to say so. These values reach every page, so none is taken on trust.
_LINES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "name": (_text(r"\S[^\r\n]{0,99}"), "a name"),
    "place": (_text(r"\S[^\r\n]{0,99}"), "the name of the place"),
    "site_name": (_text(r"\S[^\r\n]{0,99}"), "the name of the site"),
    "gias_code": (_text(r"\d{3}"), 'three digits in quotation marks, such as "383"'),
    "url": (_text(r"https?://[^\s\"<>]+"), "an address that begins with https://"),
    "email": (_text(r"[^\s@]+@[^\s@]+\.[^\s@]+"), "an e-mail address"),
    "logo": (_text(r"[\w./-]*"), "the name of a file, or nothing"),
    "postcode_example": (_text(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}"), "a postcode, such as LS1 3AD"),
    "default_within_miles": (lambda value: value in WITHIN, "1, 2, 5, 10, 20 or 50"),
}
_COLOUR = (_text(r"#[0-9a-fA-F]{6}"), "a colour such as #003a5d")


def read_authority(path: Path) -> Authority:
    """Read authority.toml. Raises UnreadableAuthority, so that a mistake stops the start and not each page."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UnreadableAuthority(f"{path} cannot be read: {problem}") from problem
    parts = ("colours", "comments", "formats", "school_offers")
    colours, comments, formats, school_offers = (_part(path, values, name) for name in parts)
    _check(path, values, _LINES)
    _check(path, colours, dict.fromkeys(Colours.__annotations__, _COLOUR))
    _check(path, comments, comment_lines(_LINES["email"]))
    _check(path, formats, format_lines(_LINES["email"], whole))
    _check(path, school_offers, school_offer_lines(_LINES["email"], whole))
    return Authority(
        **values,
        colours=Colours(**colours),
        comments=CommentSettings(**comments),
        formats=FormatSettings(**formats),
        school_offers=SchoolOfferSettings(**school_offers),
    )


def _part(path: Path, values: dict[str, Any], name: str) -> dict[str, Any]:
    """Take one part out of what was read."""
    part = values.pop(name, None)
    if not isinstance(part, dict):
        raise UnreadableAuthority(f"{path} has no part [{name}].")
    return part


def _check(path: Path, values: dict[str, Any], lines: dict[str, tuple[Callable[[Any], bool], str]]) -> None:
    if missing := lines.keys() - values.keys():
        raise UnreadableAuthority(f"{path} does not say: {', '.join(sorted(missing))}.")
    if unknown := values.keys() - lines.keys():
        raise UnreadableAuthority(f"{path} has lines that we do not know: {', '.join(sorted(unknown))}.")
    for name, (is_right, wanted) in lines.items():
        if not is_right(values[name]):
            raise UnreadableAuthority(f"{path}: {name} must be {wanted}. It is {values[name]!r}.")
