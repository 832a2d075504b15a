"""The day on which the register was read is the day on which an entry was last checked, unless an officer did later."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.exchange.gias.check import REGISTER, a_year_after
from localoffer.exchange.tests.gias.importing import READ_ON, take_in
from localoffer.exchange.tests.register_file import rows
from localoffer.publishing.models import Publication
from localoffer.schools.models import Setting

pytestmark = pytest.mark.usefixtures("vocabularies")
LATER = date(2026, 9, 1)


def check() -> tuple[date | None, str, date | None]:
    found = Publication.objects.get()
    return found.last_checked, found.checked_by, found.review_date


def officers_check(day: date | None, by: str, review: date) -> None:
    Publication.objects.update(last_checked=day, checked_by=by, review_date=review)


def test_the_register_checks_what_it_gives(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1))
    assert check() == (READ_ON, REGISTER, date(2024, 7, 3))
    publication = Publication.objects.get()
    assert publication.owner == ""
    assert publication.is_overdue
    assert not Publication.objects.all().never_checked().exists()


def test_a_later_register_that_says_the_same_moves_the_day_and_nothing_else(tmp_path: Path) -> None:
    take_in(tmp_path, rows(5))
    with CaptureQueriesContext(connection) as captured:
        plan = take_in(tmp_path, rows(5), read_on=LATER)
    written = [query["sql"] for query in captured if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert [sql.split()[:2] for sql in written] == [
        ["UPDATE", '"schools_setting"'],
        ["UPDATE", '"publishing_publication"'],
    ]
    assert (len(plan.confirmed), plan.unchanged, plan.changes) == (5, 5, ())
    assert set(Publication.objects.values_list("last_checked", "review_date")) == {(LATER, date(2027, 9, 1))}
    assert set(Setting.objects.values_list("register_read_on", flat=True)) == {LATER}
    assert take_in(tmp_path, rows(5), read_on=LATER).writes_nothing


def test_an_older_register_confirms_nothing(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1), read_on=LATER)
    assert take_in(tmp_path, rows(1)).writes_nothing
    assert check() == (LATER, REGISTER, date(2027, 9, 1))


def test_what_is_no_longer_in_the_register_is_not_confirmed(tmp_path: Path) -> None:
    take_in(tmp_path, rows(6))
    take_in(tmp_path, rows(6)[1:], read_on=LATER)
    assert Publication.objects.get(setting__urn=107001).last_checked == READ_ON


def test_a_line_that_is_broken_confirms_nothing(tmp_path: Path) -> None:
    take_in(tmp_path, rows(2))
    establishments = rows(2)
    establishments[0]["OpenDate"] = "soon"
    take_in(tmp_path, establishments, read_on=LATER)
    days = dict(Setting.objects.values_list("urn", "publication__last_checked"))
    assert days == {107001: READ_ON, 107002: LATER}


@pytest.mark.parametrize("day", [LATER, date(2026, 10, 1)])
def test_an_officers_later_check_stays(tmp_path: Path, day: date) -> None:
    take_in(tmp_path, rows(1))
    officers_check(day, "SEND team", date(2026, 12, 1))
    take_in(tmp_path, rows(1, NumberOfPupils="5"), read_on=LATER)
    assert check() == (day, "SEND team", date(2026, 12, 1))
    assert Setting.objects.get().register_read_on == LATER
    assert take_in(tmp_path, rows(1, NumberOfPupils="5"), read_on=LATER).writes_nothing


@pytest.mark.parametrize(
    ("day", "by", "review", "then"),
    [
        (date(2025, 1, 1), "SEND team", date(2026, 12, 1), date(2026, 12, 1)),
        (date(2025, 1, 1), "SEND team", date(2026, 1, 1), date(2027, 9, 1)),
        (None, "", date(2026, 12, 1), date(2026, 12, 1)),
    ],
)
def test_a_review_date_that_officers_set_stays_while_it_is_to_come(
    tmp_path: Path, day: date | None, by: str, review: date, then: date
) -> None:
    take_in(tmp_path, rows(1))
    officers_check(day, by, review)
    take_in(tmp_path, rows(1), read_on=LATER)
    assert check() == (LATER, REGISTER, then)


@pytest.mark.parametrize(
    ("day", "then"),
    [(date(2023, 7, 3), date(2024, 7, 3)), (date(2024, 2, 29), date(2025, 2, 28))],
)
def test_a_year_after(day: date, then: date) -> None:
    assert a_year_after(day) == then
