"""What an import would do, before it does it: the same for every source.

A source is read, compared with what we hold, shown to a person, and only then applied. `key` is the identifier
that the source and we share.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from localoffer.schools.plain_value import Value, Values

# More of the known open records than this gone at once looks like a damaged or partial file.
GONE_AT_ONCE = 0.2
# A register keeps what it closes. More than a few of the known that it does not name at all: the file was cut short.
ABSENT_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class FieldChange:
    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Addition:
    """A record that we do not hold yet."""

    key: str
    name: str
    values: Values


@dataclass(frozen=True, slots=True)
class Change:
    """Fields that will follow the source. `said` is all that the source says now, to be remembered.

    `fields` is empty where nothing that we show changes, but the source says something new to remember.
    """

    key: str
    name: str
    fields: tuple[FieldChange, ...]
    said: Values


@dataclass(frozen=True, slots=True)
class Closure(Change):
    """A record that ends. `is_absent`: the source does not say so, but no longer names it."""

    reason: str
    is_absent: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that we corrected: it stays, whatever the source says."""

    key: str
    name: str
    field: str
    ours: Value
    theirs: Value


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a line of the source."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Plan:
    """`problems` are lines left out; `remarks` are lines taken in of which one thing could not be used.

    `read_on` is the day on which the source was what it says. `confirmed` are the known records that it still has,
    and that were last checked before that day.
    """

    read_on: date
    additions: tuple[Addition, ...] = ()
    changes: tuple[Change, ...] = ()
    closures: tuple[Closure, ...] = ()
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    confirmed: tuple[str, ...] = ()
    unchanged: int = 0
    open_before: int = 0
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def writes_nothing(self) -> bool:
        return not (self.additions or self.changes or self.closures or self.confirmed)

    @property
    def needs_confirmation(self) -> bool:
        """Whether so much would end at once, or is not in the source at all, that a person has to say yes."""
        absent = sum(closure.is_absent for closure in self.closures)
        return len(self.closures) > GONE_AT_ONCE * self.open_before or absent > ABSENT_AT_ONCE

    def steps(self) -> Iterator[Change]:
        """Every known record that is written."""
        yield from self.changes
        yield from self.closures
