"""What taking a register in would do."""

from pathlib import Path

import pytest

from localoffer.exchange.gias.planner import NO_LONGER, plan_import
from localoffer.exchange.plan import FieldChange, Plan
from localoffer.exchange.tests.gias.importing import READ_ON, take_in
from localoffer.exchange.tests.register_file import Rows, rows, write_register
from localoffer.exchange.text_file import UnreadableFile
from localoffer.places.postcode import Postcode
from localoffer.schools.models import Setting

pytestmark = pytest.mark.usefixtures("vocabularies")


def plan(folder: Path, establishments: Rows, authority: str = "383") -> Plan:
    return plan_import(path=write_register(folder, establishments), authority=authority, read_on=READ_ON)


def test_planning_changes_nothing(tmp_path: Path) -> None:
    assert len(plan(tmp_path, rows(3)).additions) == 3
    assert not Setting.objects.exists()


@pytest.mark.parametrize(
    ("status", "added"),
    [("Open", 1), ("Open, but proposed to close", 1), ("Closed", 0), ("Proposed to open", 0)],
)
def test_only_open_ones_are_added(tmp_path: Path, status: str, added: int) -> None:
    assert len(plan(tmp_path, rows(1, **{"EstablishmentStatus (name)": status})).additions) == added


def test_an_invented_school_is_neither_closed_nor_counted(tmp_path: Path) -> None:
    take_in(tmp_path, rows(2))
    Setting.objects.create(urn=900001, la_code="383", name="Example School", is_example=True)
    made = plan(tmp_path, rows(2))
    assert (made.closures, made.changes, made.open_before) == ((), (), 2)
    assert take_in(tmp_path, rows(2)).open_before == 2
    assert Setting.objects.get(urn=900001).is_open


def test_changes_are_told_field_by_field(tmp_path: Path) -> None:
    take_in(tmp_path, rows(2))
    establishments = rows(2)
    establishments[0].update({"NumberOfPupils": "300", "SchoolWebsite": "www.new.leeds.sch.uk"})
    made = plan(tmp_path, establishments)
    assert [change.key for change in made.changes] == ["107001"]
    assert set(made.changes[0].fields) == {
        FieldChange("pupils", None, 300),
        FieldChange("website", "http://www.example.leeds.sch.uk/", "http://www.new.leeds.sch.uk/"),
        FieldChange("website_given", "www.example.leeds.sch.uk", "www.new.leeds.sch.uk"),
    }
    assert made.unchanged == 1


def test_kinds_and_needs_change_like_other_fields(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1))
    made = plan(tmp_path, rows(1, **{"TypeOfResourcedProvision (name)": "SEN unit", "SEN1 (name)": "ASD - Autistic"}))
    changes = {each.field: each.after for each in made.changes[0].fields}
    assert changes["kinds"] == ["early-years", "mainstream", "resourced-provision"]
    assert changes["needs"] == ["asd"]


def test_a_missing_column_takes_nothing_away(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1, **{"TypeOfResourcedProvision (name)": "SEN unit", "SEN1 (name)": "ASD - Autistic"}))
    header = ["URN", "LA (code)", "EstablishmentName", "EstablishmentStatus (name)", "TypeOfEstablishment (code)"]
    made = plan_import(path=write_register(tmp_path, rows(1), header), authority="383", read_on=READ_ON)
    assert made.writes_nothing
    assert made.unchanged == 1


def test_a_newer_date_alone_is_remembered_and_shown_to_nobody(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1))
    made = plan(tmp_path, rows(1, LastChangedDate="01-09-2026"))
    assert (len(made.changes), made.changes[0].fields, made.unchanged) == (1, (), 1)


def test_closing(tmp_path: Path) -> None:
    take_in(tmp_path, rows(6))
    establishments = rows(6)
    establishments[0].update({"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"})
    made = plan(tmp_path, establishments)
    assert [(each.key, each.reason) for each in made.closures] == [("107001", "It closed on 2026-08-31.")]
    assert not made.needs_confirmation
    assert made.changes == ()


def test_what_is_no_longer_there_closes(tmp_path: Path) -> None:
    take_in(tmp_path, rows(6))
    made = plan(tmp_path, rows(6)[1:])
    assert [(each.key, each.reason) for each in made.closures] == [("107001", NO_LONGER)]


def test_a_broken_row_is_not_a_missing_one(tmp_path: Path) -> None:
    take_in(tmp_path, rows(3))
    establishments = rows(3)
    establishments[0]["OpenDate"] = "soon"
    made = plan(tmp_path, establishments)
    assert made.closures == ()
    assert len(made.problems) == 1


def test_nothing_closes_for_missing_while_a_row_has_lost_its_number(tmp_path: Path) -> None:
    take_in(tmp_path, rows(3))
    establishments = rows(3)
    establishments[0]["URN"] = "???"
    made = plan(tmp_path, establishments)
    assert made.closures == ()
    assert "School 000 (107001) was not found. It stays open" in made.remarks[0].message


def test_more_than_a_fifth_at_once_needs_a_yes(tmp_path: Path) -> None:
    take_in(tmp_path, rows(10))
    assert not plan(tmp_path, rows(10)[2:]).needs_confirmation
    assert plan(tmp_path, rows(10)[3:]).needs_confirmation


def test_closed_ones_that_we_know_follow_the_register(tmp_path: Path) -> None:
    take_in(tmp_path, rows(6))
    closed = rows(6)
    closed[0].update({"EstablishmentStatus (name)": "Closed"})
    take_in(tmp_path, closed)
    assert plan(tmp_path, closed).writes_nothing
    closed[0]["CloseDate"] = "31-08-2026"
    made = plan(tmp_path, closed)
    assert made.closures == ()
    assert made.changes[0].fields == (FieldChange("close_date", None, "2026-08-31"),)


def test_one_that_opens_again(tmp_path: Path) -> None:
    take_in(tmp_path, rows(6))
    take_in(tmp_path, rows(6)[1:])
    assert Setting.objects.get(urn=107001).status == "closed"
    made = plan(tmp_path, rows(6))
    assert made.differences == ()
    assert made.changes[0].fields == (FieldChange("status", "closed", "open"),)


def test_corrections_are_kept_and_told(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1))
    setting = Setting.objects.get()
    setting.website = "https://right.example.org/"
    setting.save()
    made = plan(tmp_path, rows(1, SchoolWebsite="www.newer.leeds.sch.uk"))
    (difference,) = made.differences
    assert (difference.key, difference.field) == ("107001", "website")
    assert (difference.ours, difference.theirs) == ("https://right.example.org/", "http://www.newer.leeds.sch.uk/")
    assert "website" not in {each.field for each in made.changes[0].fields}


def test_without_a_grid_reference_the_postcode_gives_the_point(tmp_path: Path) -> None:
    Postcode.objects.create(code="LS13AD", outcode="LS1", latitude=53.8, longitude=-1.55)
    made = plan(tmp_path, rows(1, Easting="", Northing=""))
    assert (made.additions[0].values["latitude"], made.additions[0].values["longitude"]) == (53.8, -1.55)


def test_without_either_there_is_no_point(tmp_path: Path) -> None:
    made = plan(tmp_path, rows(1, Easting="", Northing="", Postcode=""))
    assert made.additions[0].values["latitude"] is None


def test_a_setting_that_changes_its_authority_is_known(tmp_path: Path) -> None:
    take_in(tmp_path, rows(1))
    made = plan(tmp_path, rows(1, **{"LA (code)": "380"}), authority="380")
    assert made.additions == ()
    assert FieldChange("la_code", "383", "380") in made.changes[0].fields


@pytest.mark.django_db
def test_vocabularies_come_first(tmp_path: Path) -> None:
    Setting.kinds.rel.model.objects.all().delete()
    with pytest.raises(UnreadableFile, match="vocabularies are not loaded yet"):
        plan(tmp_path, rows(1))
