"""One establishment of the register."""

from collections.abc import Mapping

import pytest

from localoffer.exchange.gias.cells import BadCell
from localoffer.exchange.gias.entry import Entry, read_entry
from localoffer.exchange.table import Row
from localoffer.exchange.tests.register_file import ROW

NEEDS = {"asd", "slcn", "hi", "oth"}


def entry(**changes: str) -> Entry:
    cells: Mapping[str, str] = {**ROW, **changes}
    return read_entry(Row(2, cells), NEEDS)


def test_an_establishment() -> None:
    read = entry()
    assert read.urn == 107001
    assert read.is_open
    assert read.changed_on == "2023-06-03"
    assert read.remarks == []
    expected = {
        "name": "Example Primary School",
        "status": "open",
        "phase": "primary",
        "type_code": "01",
        "minimum_age": 4,
        "has_nursery": True,
        "has_sixth_form": False,
        "open_date": "2016-09-01",
        "postcode": "LS1 3AD",
        "website": "http://www.example.leeds.sch.uk/",
        "website_given": "www.example.leeds.sch.uk",
        "telephone": "0113 496 0123",
        "resourced_provision": "",
        "section_41": None,
    }
    assert {name: read.values[name] for name in expected} == expected
    assert read.values["latitude"] == pytest.approx(53.8002, abs=1e-4)
    assert read.values["longitude"] == pytest.approx(-1.6638, abs=1e-4)


def test_head_teachers_are_never_read() -> None:
    text = str(entry(HeadFirstName="Firstname", HeadLastName="Lastname").values)
    assert "Firstname" not in text
    assert "Lastname" not in text


def test_needs_may_start_late_and_repeat() -> None:
    read = entry(
        **{
            "SEN1 (name)": "Not Applicable",
            "SEN2 (name)": "SLCN - Speech, language and Communication",
            "SEN3 (name)": "ASD - Autistic Spectrum Disorder",
            "SEN4 (name)": "ASD - Autistic Spectrum Disorder",
            "SEN5 (name)": "OTH - Other Difficulty/Disability",
            "SEN13 (name)": "XYZ - Something new",
        }
    )
    assert read.values["needs"] == ["asd", "oth", "slcn"]
    assert read.remarks == ["Example Primary School: SEN13 (name) “XYZ - Something new” is no need that we know."]


def test_without_their_columns_fields_are_not_spoken_of() -> None:
    cells = {name: ROW[name] for name in ("URN", "LA (code)", "EstablishmentName", "EstablishmentStatus (name)")}
    read = read_entry(Row(2, {**cells, "TypeOfEstablishment (code)": "1"}), NEEDS)
    assert read.values == {
        "name": "Example Primary School",
        "la_code": "383",
        "status": "open",
        "type_code": "01",
    }
    assert read.changed_on is None


@pytest.mark.parametrize(
    ("changes", "field", "remark"),
    [
        ({"SchoolWebsite": "see the trust"}, "website", "SchoolWebsite “see the trust” cannot be used"),
        ({"TelephoneNum": "1.13E+09"}, "telephone", "TelephoneNum “1.13E+09” cannot be used"),
        ({"Postcode": "LEEDS"}, "postcode", "Postcode “LEEDS” cannot be used"),
        ({"Postcode": "LS1"}, "postcode", "Postcode “LS1” cannot be used"),
    ],
)
def test_what_cannot_be_used_is_left_empty_and_said(changes: dict[str, str], field: str, remark: str) -> None:
    read = entry(**changes)
    assert read.values[field] == ""
    assert remark in read.remarks[0]


def test_a_new_word_of_the_register_loses_no_school() -> None:
    read = entry(**{"PhaseOfEducation (name)": "Tertiary"})
    assert "phase" not in read.values
    assert "“Tertiary”" in read.remarks[0]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"URN": "abc"}, "URN: “abc” is not a unique reference number"),
        ({"EstablishmentName": " "}, "EstablishmentName: there is no name"),
        ({"EstablishmentName": "x" * 256}, "EstablishmentName is longer than 255 characters"),
        ({"EstablishmentStatus (name)": ""}, "EstablishmentStatus (name) is empty"),
        ({"EstablishmentStatus (name)": "Ajar"}, "EstablishmentStatus (name): “Ajar”"),
        ({"OpenDate": "31-02-2016"}, "OpenDate: “31-02-2016” is not a date"),
        ({"StatutoryLowAge": "four"}, "StatutoryLowAge: “four” is not a whole number"),
        ({"StatutoryLowAge": "12"}, "youngest age (12) is above its oldest (11)"),
        ({"Easting": "9999999"}, "Easting: “9999999” is not a whole number up to 700,000"),
        ({"LastChangedDate": "yesterday"}, "LastChangedDate: “yesterday” is not a date"),
    ],
)
def test_a_broken_row_names_its_column(changes: dict[str, str], why: str) -> None:
    with pytest.raises(BadCell) as problem:
        entry(**changes)
    assert why in str(problem.value)


@pytest.mark.parametrize("point", [("", ""), ("0", "0"), ("422242", "")])
def test_without_a_grid_reference_there_is_no_point_yet(point: tuple[str, str]) -> None:
    assert "latitude" not in entry(Easting=point[0], Northing=point[1]).values
