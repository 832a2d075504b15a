import pytest

from localoffer.comments.anonymity import MarkKind, find_marks
from localoffer.comments.tests.anonymity.marked import marked, redacted


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("He is in year 4 at Hollin Beck Primary and has ADHD.", ["in year 4", "Hollin Beck Primary", "ADHD"]),
        ("My 14yo goes to Ravenscar and has Prader-Willi.", ["14yo", "Ravenscar", "Prader-Willi"]),
        ("At St Osyth's our 5-year-old with cystic fibrosis waits.", ["St Osyth's", "5-year-old", "cystic fibrosis"]),
        ("At Hollin Beck Primary the deaf boy in year 5 waits.", ["Hollin Beck Primary", "deaf", "in year 5"]),
        ("Brook Hill SILC refused my Y9 girl, she is deaf.", ["Brook Hill SILC", "Y9", "deaf"]),
        ("She's 11, tube-fed, and at moorside high school.", ["11", "tube-fed", "moorside high school"]),
        ("Started reception at Elm Infants. Type 1 diabetic.", ["Started reception", "Elm Infants", "Type 1 diabetic"]),
    ],
)
def test_a_school_an_age_and_a_condition(text: str, pieces: list[str]) -> None:
    assert marked(text, MarkKind.COMBINATION) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "Year 4 at Hollin Beck Primary was wonderful.",
        "Hollin Beck Primary is kind to autistic children.",
        "My autistic son is in Year 4.",
        "Our local Special School takes Year 4 with autism.",
        "Hollin Beck Primary takes children with autism from age 4 to 11.",
        "Hollin Beck Primary has an odd lift. It is 7 miles away.",
        "Hollin Beck Primary, Year 4, autism friendly hours",
    ],
)
def test_fewer_than_three_point_to_nobody(text: str) -> None:
    assert marked(text, MarkKind.COMBINATION) == []


def test_a_comment_about_a_school_needs_no_school() -> None:
    text = "The autistic girl in year 5 is always outside."
    assert marked(text, MarkKind.COMBINATION) == []
    assert marked(text, MarkKind.COMBINATION, about_setting=True) == ["autistic", "in year 5"]


def test_a_school_that_is_known_is_not_marked() -> None:
    text = "At Hollin Beck Primary the autistic girl in year 5 waits."
    assert marked(text, MarkKind.COMBINATION, about_setting=True) == ["autistic", "in year 5"]


def test_each_piece_has_its_own_replacement() -> None:
    text = "A deaf boy aged 9 at Hollin Beck Primary."
    assert redacted(text) == "A [condition] boy [age] at [school]."
    assert redacted("The deaf boy in Year 9.", about_setting=True) == "The [condition] boy in [school year]."


def test_words_that_are_conditions_in_capitals_only() -> None:
    assert "odd" not in {mark.text for mark in find_marks("The odd girl in year 5.", about_setting=True)}
    assert marked("The girl in year 5 with ODD.", MarkKind.COMBINATION, about_setting=True) == ["in year 5", "ODD"]
