"""Runs every rule over a text and makes one list of marks of what they find."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils import timezone

from localoffer.comments.anonymity.combination import find_combinations
from localoffer.comments.anonymity.dates import find_birth_dates
from localoffer.comments.anonymity.disguised import find_disguised
from localoffer.comments.anonymity.emails import find_emails
from localoffer.comments.anonymity.links import find_links
from localoffer.comments.anonymity.mark import MOST_SPECIFIC_FIRST, Found, Mark
from localoffer.comments.anonymity.names import find_names
from localoffer.comments.anonymity.numbers import find_numbers
from localoffer.comments.anonymity.places import find_addresses
from localoffer.comments.anonymity.postcodes import find_postcodes
from localoffer.comments.anonymity.skeleton import Skeleton, skeleton


def find_marks(text: str, *, about_setting: bool = False) -> tuple[Mark, ...]:
    """What may identify somebody, in the order of the text. No two marks overlap. Any text will do.

    `about_setting`: the comment is about one school, so a school year and a condition are enough to point to a child.
    """
    bones = skeleton(text)
    found = [_in_original(each, bones) for each in _all(bones.plain, about_setting=about_setting)]
    found.extend(find_disguised(text))
    return tuple(
        Mark(
            kind=each.kind,
            start=each.start,
            end=each.end,
            text=text[each.start : each.end],
            replacement=each.replacement or each.kind.replacement,
            reason=each.reason,
        )
        for each in merged(found)
    )


def _all(plain: str, *, about_setting: bool) -> Iterator[Found]:
    yield from find_numbers(plain)
    yield from find_emails(plain)
    yield from find_links(plain)
    yield from find_postcodes(plain)
    yield from find_addresses(plain)
    yield from find_birth_dates(plain, today=timezone.localdate())
    yield from find_combinations(plain, about_setting=about_setting)
    yield from find_names(plain)


def _in_original(found: Found, bones: Skeleton) -> Found:
    return replace(found, start=bones.start_in_original(found.start), end=bones.end_in_original(found.end))


def merged(found: Iterable[Found]) -> list[Found]:
    """Pieces that overlap become one, of the most specific kind: nothing that any rule found is lost."""
    whole: list[Found] = []
    for each in sorted(found, key=lambda piece: (piece.start, -piece.end)):
        if whole and each.start < whole[-1].end:
            last = whole[-1]
            best = min(last, each, key=lambda piece: MOST_SPECIFIC_FIRST.index(piece.kind))
            whole[-1] = replace(best, start=last.start, end=max(last.end, each.end))
        else:
            whole.append(each)
    return whole
