"""What of an answer's details fits into a question that changed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.carrying_over import fitting, is_to_look_at
from localoffer.answering.tests.versions import PLAN, SENCO, services
from localoffer.schools.models import OfferQuestion
from localoffer.schools.parts.part_kind import is_filled


def question(*parts: dict[str, Any], text: str = "Who helps?", pk: int = 1) -> OfferQuestion:
    return OfferQuestion(pk=pk, identifier="support", text=text, parts=list(parts))


FILLED = {"plan": {"text": "Ramps"}, "services": {"rows": {"universal": {"text": "Nurse"}, "targeted": {"text": "EP"}}}}


def test_what_is_asked_as_before_goes_along() -> None:
    before, now = (
        question(PLAN, services("universal", "targeted")),
        question(services("targeted", "universal"), PLAN, pk=2),
    )
    fits = fitting(FILLED, before, now)
    assert (fits.kept, fits.left) == (FILLED, {})


def test_a_part_that_went_away_stays_behind() -> None:
    fits = fitting(FILLED, question(PLAN, services("universal", "targeted")), question(PLAN, pk=2))
    assert fits.kept == {"plan": FILLED["plan"]}
    assert fits.left == {"services": FILLED["services"]}


def test_so_does_a_row() -> None:
    now = question(PLAN, services("universal", "specialist"), pk=2)
    fits = fitting(FILLED, question(PLAN, services("universal", "targeted")), now)
    assert fits.kept["services"] == {"rows": {"universal": {"text": "Nurse"}}}
    assert fits.left == {"services": {"rows": {"targeted": {"text": "EP"}}}}


def test_a_part_that_became_another_kind_stays_behind_as_its_value_has_another_shape() -> None:
    now = question({**SENCO, "identifier": "plan"}, pk=2)
    fits = fitting({"plan": {"text": "Ramps"}}, question(PLAN), now)
    assert (fits.kept, fits.left) == ({}, {"plan": {"text": "Ramps"}})


ROWS = st.lists(st.sampled_from(["universal", "targeted", "specialist"]), unique=True, min_size=1)
PARTS = st.lists(st.one_of(st.just(PLAN), st.just(SENCO), ROWS.map(lambda rows: services(*rows))), max_size=3).map(
    lambda parts: list({part["identifier"]: part for part in parts}.values())
)


def words_in(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [word for each in value.values() for word in words_in(each)]
    return [value]


@given(before=PARTS, now=PARTS, said=st.text(min_size=1, max_size=5).filter(str.strip))
def test_no_word_is_lost_and_none_doubled(before: list[Any], now: list[Any], said: str) -> None:
    value = {
        part["identifier"]: {"rows": {row["identifier"]: {"text": said} for row in part["rows"]}}
        if "rows" in part
        else {"text": said}
        for part in before
    }
    fits = fitting(value, question(*before), question(*now, pk=2))
    assert sorted(words_in(fits.kept) + words_in(fits.left)) == sorted(words_in(value))
    assert set(fits.kept) <= {part["identifier"] for part in now}
    assert all(is_filled(each) for each in (*fits.kept.values(), *fits.left.values()))


@pytest.mark.parametrize(
    ("now", "is_asked_anew"),
    [
        (question(PLAN, pk=2), False),
        (question(pk=2), False),
        (question(PLAN, SENCO, pk=2), True),
        (question(PLAN, text="Who else helps?", pk=2), True),
    ],
    ids=["same", "less", "more", "reworded"],
)
def test_an_answer_is_looked_at_again_where_more_or_something_else_is_asked(
    now: OfferQuestion, *, is_asked_anew: bool
) -> None:
    assert is_to_look_at(question(PLAN), now) is is_asked_anew
