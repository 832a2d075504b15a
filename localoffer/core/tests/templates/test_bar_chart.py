"""Numbers as bars, and the same numbers as a table."""

import pytest
from bs4 import BeautifulSoup

from localoffer.core.tests.rendering import component, one, words

CHART = "bar_chart('Searches by need', ['Need', 'Searches'], rows, 'by-need')"


def chart(rows: list[tuple[str, int]]) -> BeautifulSoup:
    return component("bar_chart", CHART, rows=rows)


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [words(element) for element in page.select(selector)]


def test_each_number_has_a_bar_as_long() -> None:
    page = chart([("Autism", 1200), ("Hearing", 300), ("Sight", 1), ("Other", 0)])
    bars = [bar.rect["width"] if bar.rect else None for bar in page.select("svg")]
    assert bars == ["100.0%", "25.0%", "0.5%", None], "one in a thousand still shows, nothing does not"
    assert texts(page, ".lo-chart__row") == ["Autism 1,200", "Hearing 300", "Sight 1", "Other 0"]
    assert words(one(page, "figure#by-need > figcaption")) == "Searches by need"


def test_a_sentence_says_what_it_shows() -> None:
    page = chart([("Hearing", 3), ("Autism", 1200), ("Sight", 40)])
    said = str(one(page, "[role=img]")["aria-label"])
    assert said == (
        "Bar chart: Searches by need. The most is 1,200 for Autism, and the least is 3 for Hearing. "
        "The table after it has every number."
    )
    assert {drawing["aria-hidden"] for drawing in page.select("svg")} == {"true"}


@pytest.mark.parametrize("rows", [[("Autism", 3)], [("Autism", 3), ("Sight", 3)]])
def test_of_equal_numbers_names_no_most(rows: list[tuple[str, int]]) -> None:
    said = str(one(chart(rows), "[role=img]")["aria-label"])
    assert said == "Bar chart: Searches by need. Every bar shows 3. The table after it has every number."


def test_the_numbers_are_a_table_too() -> None:
    page = chart([("Autism", 1200), ("Hearing", 0)])
    assert words(one(page, "caption")) == "Searches by need: the numbers"
    assert texts(page, "th[scope=col]") == ["Need", "Searches"]
    assert texts(page, "tbody tr") == ["Autism 1,200", "Hearing 0"]
    assert len(page.select("td.govuk-table__cell--numeric")) == 2


def test_nothing_is_said_in_a_sentence() -> None:
    page = chart([])
    assert words(page) == "Searches by need: there is nothing to show yet."
    assert page.select("svg, table, [role=img]") == []


def test_noughts_have_no_bar() -> None:
    page = chart([("Autism", 0), ("Hearing", 0)])
    assert page.rect is None
    assert texts(page, ".lo-chart__count") == ["0", "0"]


def test_it_keeps_to_the_content_security_policy() -> None:
    page = chart([("Autism", 3)])
    assert page.select("[style], style, script") == []


@pytest.mark.parametrize("rows", ["[(it, 1), (it, 2)]", "[]"])
def test_text_never_becomes_markup(rows: str) -> None:
    page = component("bar_chart", f"bar_chart(it, [it, it], {rows}, it)", it='"><script>alert(1)</script>')
    assert page.script is None
    assert "alert(1)" in str(page)
