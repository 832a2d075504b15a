"""A list of keys, as a cookie and a link write it."""

import pytest

from localoffer.shortlist.items import MOST_ITEMS, Items, id_in, items_in


def test_what_is_written_is_read_again_in_the_same_order() -> None:
    items = Items((12, 5, 88))
    assert items.written == "12.5.88"
    assert items_in(items.written) == items


@pytest.mark.parametrize("text", ["", ".", "0", "-3", "+3", "1e3", "x", " 1", "1\n", "٣", "1,2", "1" * 19, "\x00", "½"])
def test_what_is_no_key_is_left_out(text: str) -> None:
    assert id_in(text) is None
    assert items_in(text) == Items()
    assert items_in(f"7.{text}.9") == Items((7, 9))


def test_each_stands_once_where_it_came_first() -> None:
    assert items_in("5.3.5.5.3").ids == (5, 3)


def test_ten_thousand_keys_are_cut_to_the_first_hundred() -> None:
    asked = ".".join(str(key) for key in range(1, 10_001))
    assert items_in(asked).ids == tuple(range(1, MOST_ITEMS + 1))


def test_adding_keeps_the_order_and_adds_nothing_twice() -> None:
    assert Items((3, 1)).with_these([1, 2]).ids == (3, 1, 2)


@pytest.mark.parametrize(
    ("key", "steps", "order"),
    [(2, -1, (2, 1, 3)), (2, 1, (1, 3, 2)), (1, -1, (1, 2, 3)), (3, 1, (1, 2, 3)), (9, 1, (1, 2, 3))],
)
def test_moving(key: int, steps: int, order: tuple[int, ...]) -> None:
    assert Items((1, 2, 3)).moved(key, steps).ids == order


def test_room_counts_what_is_there_once() -> None:
    full = Items(tuple(range(1, MOST_ITEMS + 1)))
    assert full.room_for([1, 2])
    assert not full.room_for([1, MOST_ITEMS + 1])
