from datetime import date
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from localoffer.pages.ehc_timeline import Timeline, closed_on, read_timeline, step_dates

TIMELINE = read_timeline(settings.DATA_DIR / "duties" / "ehc-timeline.toml")


def dates(request: date) -> dict[str, date]:
    return {each.step.identifier: each.on for each in step_dates(TIMELINE, request)}


def test_an_ordinary_request() -> None:
    assert dates(date(2026, 9, 14)) == {
        "decision": date(2026, 10, 26),
        "advice": date(2026, 12, 7),
        "no-plan": date(2027, 1, 4),
        "draft-plan": date(2027, 1, 17),
        "final-plan": date(2027, 2, 1),
    }


def test_a_leap_day() -> None:
    assert dates(date(2024, 2, 29))["decision"] == date(2024, 4, 11)
    assert dates(date(2024, 1, 29))["decision"] == date(2024, 3, 11)
    assert dates(date(2023, 1, 29))["decision"] == date(2023, 3, 12)


@pytest.mark.parametrize("request_date", [date(2026, 3, 2), date(2026, 9, 28)])
def test_a_change_of_the_clocks_moves_no_date(request_date: date) -> None:
    assert (dates(request_date)["decision"] - request_date).days == 42


def test_fifteen_days_for_the_draft_count_the_day_it_arrives() -> None:
    found = dates(date(2026, 9, 14))
    assert (found["final-plan"] - found["draft-plan"]).days == 15


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        (date(2026, 11, 23), ""),
        (date(2026, 11, 21), "a Saturday"),
        (date(2026, 11, 22), "a Sunday"),
        (date(2026, 12, 25), "a bank holiday (Christmas Day)"),
        (date(2026, 12, 28), "a bank holiday (Boxing Day (substitute day))"),
        (date(2021, 12, 25), "a Saturday"),
        (date(2022, 9, 19), "a bank holiday"),
    ],
)
def test_when_offices_are_closed(day: date, closed: str) -> None:
    assert closed_on(TIMELINE, day) == closed


def test_a_last_day_on_christmas_day_is_still_the_last_day() -> None:
    (final,) = (each for each in step_dates(TIMELINE, date(2026, 8, 7)) if each.step.identifier == "no-plan")
    assert final.on == date(2026, 11, 27)
    (final,) = (each for each in step_dates(TIMELINE, date(2026, 8, 7)) if each.step.identifier == "final-plan")
    assert (final.on, final.closed) == (date(2026, 12, 25), "a bank holiday (Christmas Day)")


@given(st.dates(min_value=date(2014, 9, 1), max_value=date(2100, 1, 1)))
@hypothesis.settings(deadline=None)
def test_the_dates_come_in_order_and_on_the_same_weekday(request_date: date) -> None:
    found = step_dates(TIMELINE, request_date)
    assert [each.on for each in found] == sorted(each.on for each in found)
    assert all(each.on > request_date for each in found)
    assert {each.on.weekday() for each in found if each.step.weeks} == {request_date.weekday()}


def test_every_step_cites_the_law() -> None:
    for step in TIMELINE.steps:
        assert step.reference.startswith("regulation ")
        assert step.url.startswith("https://www.legislation.gov.uk/uksi/2014/1530/")
    assert [step.identifier for step in TIMELINE.steps if step.fixed] == ["decision", "no-plan", "final-plan"]
    assert len(TIMELINE.exceptions) == 4


@pytest.mark.parametrize("line", ['colour = "red"', ""])
def test_a_broken_file_stops_at_once(tmp_path: Path, line: str) -> None:
    path = tmp_path / "timeline.toml"
    path.write_text(f'version = "1"\n{line}\nstep = []\nexception = []\n')
    with pytest.raises(TypeError):
        read_timeline(path)


def test_a_timeline_holds_values_only() -> None:
    assert hash(TIMELINE) == hash(Timeline(**{name: getattr(TIMELINE, name) for name in Timeline.__slots__}))
