"""A plan in plain words, for whoever decides whether it is applied."""

from collections.abc import Iterator, Mapping, Sequence

from localoffer.core.words import plain_date, plural
from localoffer.exchange.plan import Change, FieldChange, Plan, Problem
from localoffer.schools.plain_value import Value, in_words

WIDTH = 80


def lines(plan: Plan) -> Iterator[str]:
    """Everything that would be done, then what is left alone, then the counts."""
    yield from _headed("To add", [f"{addition.name} ({addition.key})" for addition in plan.additions])
    shown = [change for change in plan.changes if change.fields]
    yield from _headed("To change", [line for change in shown for line in _change(change, plan.labels)])
    yield from _headed("To close", [f"{closure.name} ({closure.key}): {closure.reason}" for closure in plan.closures])
    yield from _headed(
        "Corrected here, so kept",
        [
            f"{each.name} ({each.key}): {plan.labels.get(each.field, each.field)} is {written(each.ours)} here, "
            f"{written(each.theirs)} there"
            for each in plan.differences
        ],
    )
    yield from _headed("Taken in, except for", [_problem(each) for each in plan.remarks])
    yield from _headed("Left out because broken", [_problem(each) for each in plan.problems])
    yield summary(plan)


def summary(plan: Plan) -> str:
    """The counts in one line."""
    changed = sum(bool(change.fields) for change in plan.changes)
    parts = [
        f"{len(plan.additions):,} to add",
        f"{changed:,} to change",
        f"{len(plan.closures):,} to close",
        f"{plan.unchanged:,} unchanged",
        f"{len(plan.confirmed):,} confirmed as on {plain_date(plan.read_on)}",
        f"{plural(len(plan.differences), 'correction')} kept",
        f"{plural(len(plan.problems), 'broken line')} left out",
    ]
    return ", ".join(parts) + "."


def written(value: Value) -> str:
    """A value within a line, in quotation marks. Long ones are cut, and nothing in them can steer a terminal."""
    if isinstance(value, bool) or value in (None, "", []):
        return in_words(value)
    text = _printable(in_words(value))
    return f"“{text[:WIDTH]}…”" if len(text) > WIDTH else f"“{text}”"


def _headed(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"{heading}:"
        yield from (f"  {item}" for item in items)
        yield ""


def _change(change: Change, labels: Mapping[str, str]) -> Iterator[str]:
    yield f"{change.name} ({change.key})"
    yield from (f"  {_field(each, labels)}" for each in change.fields)


def _field(each: FieldChange, labels: Mapping[str, str]) -> str:
    return f"{labels.get(each.field, each.field)}: {written(each.before)} becomes {written(each.after)}"


def _problem(problem: Problem) -> str:
    text = _printable(problem.message)
    return f"line {problem.line}: {text}" if problem.line else text


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
