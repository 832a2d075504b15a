from hypothesis import given
from hypothesis import strategies as st

from localoffer.formats.typst.tables import column_widths
from localoffer.publishing.document import Table


def table(*rows: tuple[str, ...]) -> Table:
    return Table("", rows[0], rows[1:])


def test_short_cells_stay_on_one_line_beside_a_long_one() -> None:
    first, second = column_widths(table(("Term", "What happens"), ("Autumn 2026", "Something. " * 30)), 80)
    assert first >= len("Autumn 2026")
    assert second > 3 * first


def test_columns_that_do_not_fit_are_none() -> None:
    assert column_widths(table(tuple(f"Header {number}" for number in range(30))), 80) == []


def test_no_columns_are_none() -> None:
    assert column_widths(Table("", (), ()), 80) == []


@given(st.integers(1, 8).flatmap(lambda size: st.lists(st.tuples(*[st.text(max_size=90)] * size), min_size=1)))
def test_columns_together_are_no_wider_than_the_page(rows: list[tuple[str, ...]]) -> None:
    assert sum(column_widths(table(*rows), 80)) <= 80
