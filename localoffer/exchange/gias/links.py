"""Which school took whose place, from the register's own file of links.

The extract of all establishment fields has no column for that: links are a file beside it, with a line for each.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from localoffer.exchange.gias.cells import BadCell, urn
from localoffer.exchange.table import Only, Row, read_table
from localoffer.publishing.bulk import record_all
from localoffer.schools.setting import Setting
from localoffer.schools.successor import leads_to

URN, LINK, KIND = "URN", "LinkURN", "LinkType"
# The register's words for a school that took another's place, of whatever sort.
KINDS = ("Successor", "Successor - amalgamated", "Successor - merged", "Successor - Split School")


@dataclass(frozen=True, slots=True)
class LinkPlan:
    """`named` are closed schools with the one that took their place. `unclear` have several, or lead in a ring."""

    named: tuple[tuple[Setting, Setting], ...]
    unclear: tuple[Setting, ...]
    kept: int

    def lines(self) -> Iterator[str]:
        for closed, successor in self.named:
            yield f"  {closed.name} ({closed.urn}): {successor.name} ({successor.urn}) took its place"
        for closed in self.unclear:
            yield f"  {closed.name} ({closed.urn}): the register does not name one school. Name it by hand"
        yield f"{len(self.named):,} to name, {len(self.unclear):,} to name by hand, {self.kept:,} named already."


def plan_links(*, path: Path) -> LinkPlan:
    """What taking in this file would do. Raises UnreadableFile; changes nothing."""
    said: dict[int, set[int]] = {}
    for row in _rows(path):
        try:
            said.setdefault(urn(row.cells[URN]), set()).add(urn(row.cells[LINK]))
        except BadCell:
            continue
    # `successor` reaches further than one step: a ring must be seen.
    known = {each.urn: each for each in Setting.objects.select_related("successor")}
    closed = [each for number in sorted(said) if (each := known.get(number)) and not each.is_open]
    open_ended = [each for each in closed if each.successor_id is None]
    chosen = [(each, _only(said[each.urn], known)) for each in open_ended]
    named = tuple((each, found) for each, found in chosen if found and not leads_to(found, each))
    done = {each.pk for each, _ in named}
    unclear = tuple(each for each in open_ended if each.pk not in done and any(one in known for one in said[each.urn]))
    return LinkPlan(named, unclear, len(closed) - len(open_ended))


def _rows(path: Path) -> Iterator[Row]:
    for kind in KINDS:
        table = read_table(path, required=(URN, LINK, KIND), wanted=(URN, LINK, KIND), only=Only(KIND, kind))
        yield from (row for row in table.rows if not row.fault)


def _only(numbers: set[int], known: dict[int, Setting]) -> Setting | None:
    found = [known[number] for number in numbers if number in known]
    return found[0] if len(numbers) == 1 and found else None


@transaction.atomic
def apply_links(*, plan: LinkPlan) -> int:
    """Name the successors; what officers named meanwhile stays. How many were named."""
    written = []
    for closed, successor in plan.named:
        if Setting.objects.filter(pk=closed.pk, successor=None).update(successor=successor):
            written.append((closed, {"successor": successor.urn}))
    record_all(by=None, verb="named the successor from the register", subjects=written)
    return len(written)
