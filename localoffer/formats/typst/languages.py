"""Languages as typst wants them told."""

import re

from localoffer.formats.languages import direction

_TAG = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?")


def language_data(tag: str) -> dict[str, str]:
    """`en-GB` is {"lang": "en", "region": "GB", "dir": "ltr"}. A tag that is none counts as English."""
    match = _TAG.fullmatch(tag) or _TAG.fullmatch("en-GB")
    assert match is not None  # noqa: S101
    region = {"region": match[2].upper()} if match[2] else {}
    return {"lang": match[1].lower(), **region, "dir": direction(tag)}
