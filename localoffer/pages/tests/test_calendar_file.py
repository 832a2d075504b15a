from datetime import UTC, date, datetime

from django.conf import settings

from localoffer.pages.calendar_file import calendar_file
from localoffer.pages.ehc_timeline import read_timeline, step_dates

TIMELINE = read_timeline(settings.DATA_DIR / "duties" / "ehc-timeline.toml")


def made() -> str:
    dates = step_dates(TIMELINE, date(2026, 9, 14))
    return calendar_file(
        dates, page="https://offer.example/ehc-dates/?day=14", made_at=datetime(2026, 11, 23, tzinfo=UTC)
    )


def test_each_date_is_a_whole_day() -> None:
    lines = made().split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(TIMELINE.steps)
    assert "DTSTART;VALUE=DATE:20261026" in lines
    assert "DTEND;VALUE=DATE:20261027" in lines


def test_lines_are_short_and_whole_when_unfolded() -> None:
    text = made()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    for step in TIMELINE.steps:
        assert step.text.replace(",", "\\,").replace(";", "\\;") in unfolded


def test_each_date_has_a_name_of_its_own() -> None:
    names = [line for line in made().split("\r\n") if line.startswith("UID:")]
    assert len(set(names)) == len(TIMELINE.steps)
