"""A plan in plain words."""

import pytest

from localoffer.exchange.plan import Addition, Change, Closure, Difference, FieldChange, Plan, Problem, Value
from localoffer.exchange.plan_text import lines, summary, written


def test_everything_is_said_in_order() -> None:
    plan = Plan(
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
        "1 to add, 1 to change, 1 to close, 2 unchanged, 1 correction kept, 1 broken line left out.",
    ]


def test_an_empty_plan_is_its_counts() -> None:
    assert list(lines(Plan())) == [summary(Plan())]


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
