import pytest

from localoffer.comments.anonymity import MarkKind
from localoffer.comments.tests.anonymity.marked import kinds, marked


@pytest.mark.parametrize(
    "address",
    [
        "12 Hollin Croft Lane",
        "2A Kirkgarth Close",
        "14b oakwood grove",
        "House 4, Weavers' Yard",
        "no. 7 St Oswin's Terrace",
        "19-21 Fenton Parade",
        "101 Upper Elmete Rd",
        "3, Larkspur Way",
        "5 The Laurels",
        "FLAT 3",
        "Apartment 41, Clarence House",
    ],
)
def test_houses_and_flats(address: str) -> None:
    assert marked(f"It stops at {address} and leaves.", MarkKind.ADDRESS) == [address]


def test_a_flat_and_its_house_are_both_marked() -> None:
    text = "Come to Flat 3, 27 Cutler's Rise."
    assert marked(text, MarkKind.ADDRESS) == ["Flat 3", "27 Cutler's Rise"]


@pytest.mark.parametrize(
    "text", ["We live on Marlow Grove.", "Our street, Marlow Grove, is steep.", "house on Marlow Grove"]
)
def test_the_street_that_somebody_lives_in(text: str) -> None:
    assert marked(text, MarkKind.ADDRESS) == ["Marlow Grove"]


@pytest.mark.parametrize(
    "text",
    [
        "The bus stop on Roundhay Road has moved.",
        "20 minutes drive, 10 minutes walk",
        "10 minutes down the road, 3 times a lane",
        "We tried 14 Primary Schools.",
        "Year 6 Oak Lodge went to the park.",
        "£12 High Street vouchers",
        "We live in Leeds.",
    ],
)
def test_other_streets_and_numbers_are_left_alone(text: str) -> None:
    assert kinds(text) == []
