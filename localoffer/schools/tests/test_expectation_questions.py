"""The file that says in which answers families find an expectation, and that of Leeds."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from localoffer.schools.checks import expectation_questions_can_be_read
from localoffer.schools.core_offer_file import read_core_offer
from localoffer.schools.expectation_questions import NAME, UnusableQuestions, expectation_questions, questions_about


def written(folder: Path, text: str) -> Path:
    path = folder / NAME
    path.write_text(text, encoding="utf-8")
    return path


def test_an_expectations_own_line_comes_before_that_of_its_area(tmp_path: Path, settings: Any) -> None:
    settings.AUTHORITY_DIR = tmp_path
    written(tmp_path, '[mainstream]\nethos = ["a"]\n"ethos-2" = ["b", "c"]\n')
    assert questions_about("mainstream", "ethos", 1) == ("a",)
    assert questions_about("mainstream", "ethos", 2) == ("b", "c")
    assert questions_about("mainstream", "budget", 1) == ()
    assert questions_about("special", "ethos", 1) == ()


def test_an_authority_may_leave_it_out(tmp_path: Path, settings: Any) -> None:
    settings.AUTHORITY_DIR = tmp_path
    assert questions_about("mainstream", "ethos", 1) == ()
    assert expectation_questions_can_be_read() == []


@pytest.mark.parametrize("text", ["[mainstream", 'mainstream = "ethos"', '[mainstream]\nethos = "a"', "[m]\ne = [1]"])
def test_a_file_that_is_none_stops_the_start(tmp_path: Path, settings: Any, text: str) -> None:
    settings.AUTHORITY_DIR = tmp_path
    path = written(tmp_path, text)
    with pytest.raises(UnusableQuestions, match=NAME):
        expectation_questions(path)
    (problem,) = expectation_questions_can_be_read()
    assert problem.id == "schools.E001"


def test_that_of_leeds_names_questions_for_every_expectation() -> None:
    questions = tomllib.loads((settings.AUTHORITY_DIR / "offer-templates" / "mainstream.toml").read_text("utf-8"))
    known = {each["identifier"] for each in questions["question"]}
    offer = read_core_offer(settings.AUTHORITY_DIR / "core-offer" / "mainstream.toml")
    expectations = {each.identifier for area in offer.areas for each in area.expectations}
    stated = expectation_questions(settings.AUTHORITY_DIR / NAME)["mainstream"]
    assert {name for names in stated.values() for name in names} <= known
    assert stated.keys() <= expectations | {area.identifier for area in offer.areas}
    for area in offer.areas:
        for each in area.expectations:
            assert questions_about("mainstream", area.identifier, each.number), each.identifier
