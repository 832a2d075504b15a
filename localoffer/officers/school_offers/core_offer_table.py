"""The overview of self-checks as a table: a school a row, an area or an expectation a column, words in every cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from localoffer.answering.self_checks import NO_ANSWER, STATES, SchoolChecks, State, Tally, tally
from localoffer.core.words import listed
from localoffer.officers.school_offers.bar import Piece, bar
from localoffer.schools.models import Expectation, ExpectationArea

LABELS: dict[str, str] = {**{str(value): str(label) for value, label in State.choices}, NO_ANSWER: "No answer"}
# What stands in a narrow cell.
_SHORT = {State.MET: "Yes", State.PARTLY: "Partly", State.NOT_YET: "Not yet", State.DOES_NOT_APPLY: "n/a", "": "–"}


@dataclass(frozen=True, slots=True)
class Cell:
    """`words` say it all; `more` adds to them in small letters. `colour` is the name of a state."""

    words: str
    colour: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    school: SchoolChecks
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What all the schools say of one expectation."""

    expectation: Expectation
    counts: tuple[int, ...]
    pieces: tuple[Piece, ...]


def area_row(school: SchoolChecks, areas: Sequence[ExpectationArea]) -> Row:
    return Row(school, tuple(area_cell(school.tally(area.expectations.all())) for area in areas))


def expectation_row(school: SchoolChecks, expectations: Sequence[Expectation]) -> Row:
    states = [school.state(each) for each in expectations]
    return Row(school, tuple(Cell(_SHORT[state], colour(state)) for state in states))


def area_cell(said: Tally) -> Cell:
    """`2 of 3`, with what is open. The colour is that of what needs help most."""
    if said.of(NO_ANSWER) == said.total:
        return Cell(LABELS[NO_ANSWER], colour(NO_ANSWER))
    worst = next((state for state in (State.NOT_YET, State.PARTLY, NO_ANSWER) if said.of(state)), State.MET)
    open_ones = (State.NOT_YET, State.PARTLY, State.DOES_NOT_APPLY, NO_ANSWER)
    words = {**LABELS, State.DOES_NOT_APPLY: "n/a"}
    more = listed([f"{said.of(state)} {words[state].lower()}" for state in open_ones if said.of(state)])
    return Cell(f"{said.of(State.MET)} of {said.total}", colour(worst), more)


def total_row(expectation: Expectation, schools: Sequence[SchoolChecks]) -> TotalRow:
    said = tally(school.state(expectation) for school in schools)
    pieces = bar((colour(state), said.of(state)) for state in STATES)
    return TotalRow(expectation, tuple(said.of(state) for state in STATES), pieces)


def colour(state: str) -> str:
    return state or "no-answer"
