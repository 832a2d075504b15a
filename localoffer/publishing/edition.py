"""What is to be had in other formats: a Document, with where it comes from and how fresh it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from localoffer.core.asked import TEXT_LIMIT, LeftOut
from localoffer.publishing.document import Document
from localoffer.publishing.publication import Publication
from localoffer.publishing.record import record_of, stated


@dataclass(frozen=True, slots=True)
class Wider:
    """Something larger that the same reader may want: `This page and the 12 pages below it`, at a page's address."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One publication, or a selection of them, ready for any format.

    `address` is the path of the live page on this site with its query (`/services/?need=asd`), in one form only:
    what asks for the same has the same address. `last_checked` and `owner` are empty for a selection.
    `parts` is how many publications it holds.
    """

    document: Document
    address: str
    last_checked: date | None = None
    owner: str = ""
    publication: Publication | None = None
    parts: int = 1
    wider: tuple[Wider, ...] = ()


def publication_edition(publication: Publication) -> Edition | None:
    """The edition of one publication, public or not; None where its record is gone."""
    record = record_of(publication)
    if record is None:
        return None
    return Edition(
        document=stated(record),
        address=publication.address,
        last_checked=publication.last_checked,
        owner=publication.owner,
        publication=publication,
    )


def canonical_address(
    path: str,
    query: QueryDict,
    left_out: Iterable[LeftOut],
    *,
    typed: Mapping[str, str],
    chosen: Mapping[str, Iterable[str]],
) -> str:
    """The address of a list with what was asked of it, in one form whoever wrote it.

    `typed` are names of one value as they were understood, `chosen` those of several. What could not be used stays,
    cut short and one of each name, so that every copy made from this address says again that it was left out.
    """
    kept = {name: [value.strip()] for name, value in typed.items() if value.strip()}
    kept |= {name: sorted(set(values)) for name, values in chosen.items()}
    for name in sorted({each.name for each in left_out}):
        if name in chosen:
            unknown = {written for value in query.getlist(name) if (written := _written(value))} - set(kept[name])
            kept[name] += sorted(unknown)[:1]
        elif name not in kept and (written := _written(query.get(name, ""))):
            kept[name] = [written]
    asked = urlencode([(name, value) for name in sorted(kept) for value in kept[name]])
    return f"{path}?{asked}" if asked else path


def _written(value: str) -> str:
    """What can stand in an address: no control characters and not too long."""
    return "".join(letter if letter.isprintable() else " " for letter in value).strip()[:TEXT_LIMIT].strip()
