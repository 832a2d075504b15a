"""A plan in plain words."""

from datetime import date

import pytest

from localoffer.exchange.plan import Addition, Change, Closure, Difference, FieldChange, Plan, Problem
from localoffer.exchange.plan_text import lines, summary, written
from localoffer.schools.plain_value import Value


def test_everything_is_said_in_order() -> None:
    plan = Plan(
        date(2026, 9, 1),
        additions=(Addition("1", "New School", {}),),
        changes=(
            Change("2", "Old School", (FieldChange("name", "Old School", "Older"), FieldChange("x", None, True)), {}),
            Change("3", "Silent School", (), {}),
        ),
        closures=(Closure("4", "Shut School", (), {}, "It closed on 2026-08-31."),),
        differences=(Difference("5", "Ours", "website", "https://a/", "https://b/"),),
        problems=(Problem(7, "It has 3 cells."),),
        remarks=(Problem(8, "Website cannot be used."), Problem(0, "Not found.")),
        unchanged=2,
        confirmed=("2", "3"),
        labels={"name": "title"},
    )
    assert list(lines(plan)) == [
        "To add:",
        "  New School (1)",
        "",
        "To change:",
        "  Old School (2)",
        "    title: “Old School” becomes “Older”",
        "    x: nothing becomes yes",
        "",
        "To close:",
        "  Shut School (4): It closed on 2026-08-31.",
        "",
        "Corrected here, so kept:",
        "  Ours (5): website is “https://a/” here, “https://b/” there",
        "",
        "Taken in, except for:",
        "  line 8: Website cannot be used.",
        "  Not found.",
        "",
        "Left out because broken:",
        "  line 7: It has 3 cells.",
        "",
        summary(plan),
    ]


def test_the_counts_name_the_day() -> None:
    plan = Plan(date(2026, 9, 1), unchanged=2000, confirmed=("2", "3"), problems=(Problem(7, "Broken."),))
    assert summary(plan) == (
        "0 to add, 0 to change, 0 to close, 2,000 unchanged, 2 confirmed as on 1 September 2026, "
        "0 corrections kept, 1 broken line left out."
    )


def test_an_empty_plan_is_its_counts() -> None:
    plan = Plan(date(2026, 9, 1))
    assert list(lines(plan)) == [summary(plan)]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ("", "nothing"),
        ([], "nothing"),
        (["asd", "hi"], "“asd, hi”"),
        (True, "yes"),
        (False, "no"),
        (0, "“0”"),
        ("x" * 81, f"“{'x' * 80}…”"),
        ("\x1b[31mred\n", "“ [31mred ”"),
    ],
)
def test_values(value: Value, words: str) -> None:
    assert written(value) == words
