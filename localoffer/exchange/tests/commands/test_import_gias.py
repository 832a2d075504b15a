"""The command that takes the register in, with files whole and broken."""

import zipfile
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from localoffer.exchange.tests.register_file import HEADER, Rows, csv_text, rows, write_register
from localoffer.schools.models import Setting

pytestmark = pytest.mark.usefixtures("vocabularies")


def run(path: Path, **options: Any) -> str:
    out = StringIO()
    call_command("import_gias", path, stdout=out, **options)
    return out.getvalue()


def fails(path: Path, **options: Any) -> str:
    out = StringIO()
    with pytest.raises(CommandError) as problem:
        call_command("import_gias", path, stdout=out, **options)
    assert problem.value.returncode == 1
    return f"{out.getvalue()}{problem.value}"


def test_a_dry_run_says_what_it_would_do_and_does_nothing(tmp_path: Path) -> None:
    said = run(write_register(tmp_path, rows(2)), dry_run=True)
    assert "To add:\n  School 000 (107001)\n  School 001 (107002)\n" in said
    assert "2 to add, 0 to change, 0 to close" in said
    assert said.endswith("This was a dry run: nothing was changed.\n")
    assert not Setting.objects.exists()


def test_it_takes_the_register_in_and_the_second_time_nothing(tmp_path: Path) -> None:
    path = write_register(tmp_path, rows(2))
    assert "2 to add" in run(path, authority="383")
    assert Setting.objects.count() == 2
    assert run(path).endswith("Everything was up to date: nothing was changed.\n")


def test_changes_and_closures_are_told(tmp_path: Path) -> None:
    run(write_register(tmp_path, rows(6)))
    establishments = rows(6)
    establishments[0]["NumberOfPupils"] = "300"
    establishments[1].update({"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"})
    said = run(write_register(tmp_path, establishments), dry_run=True)
    assert "  School 000 (107001)\n    pupils: nothing becomes “300”\n" in said
    assert "To close:\n  School 001 (107002): It closed on 2026-08-31.\n" in said


def test_a_broken_row_is_told_with_its_line_and_the_rest_goes_in(tmp_path: Path) -> None:
    establishments = rows(3)
    establishments[1]["StatutoryLowAge"] = "four"
    path = write_register(tmp_path, establishments)
    said = fails(path)
    assert "line 3: StatutoryLowAge: “four” is not a whole number" in said
    assert "1 broken line" in said
    assert set(Setting.objects.values_list("urn", flat=True)) == {107001, 107003}
    assert "1 broken line" in fails(path, dry_run=True)


def test_short_and_long_rows_are_broken_rows(tmp_path: Path) -> None:
    lines = csv_text(rows(4)).splitlines()
    lines[2] = lines[2].rsplit(",", 5)[0]
    lines[3] += ",one,two"
    path = tmp_path / "r.csv"
    path.write_text("\n".join(lines) + "\n")
    said = fails(path)
    assert f"line 3: It has {len(HEADER) - 5} cells; the first line has {len(HEADER)}." in said
    assert f"line 4: It has {len(HEADER) + 2} cells" in said
    assert Setting.objects.count() == 2


def test_corrections_are_listed(tmp_path: Path) -> None:
    path = write_register(tmp_path, rows(1))
    run(path)
    setting = Setting.objects.get()
    setting.telephone = "0113 496 0999"
    setting.save()
    assert "telephone is “0113 496 0999” here, “0113 496 0123” there" in run(path)
    assert Setting.objects.get().telephone == "0113 496 0999"


def test_many_closures_wait_for_a_yes(tmp_path: Path) -> None:
    run(write_register(tmp_path, rows(10)))
    fewer = write_register(tmp_path, rows(5))
    assert "run it again with --confirm-closures" in fails(fewer)
    assert "run it again with --confirm-closures" in run(fewer, dry_run=True)
    assert Setting.objects.open().count() == 10
    run(fewer, confirm_closures=True)
    assert Setting.objects.open().count() == 5


def test_the_day_of_the_download_is_kept(tmp_path: Path) -> None:
    call_command("import_gias", str(write_register(tmp_path, rows(1))), "--downloaded", "2023-07-03", stdout=StringIO())
    assert str(Setting.objects.get().register_read_on) == "2023-07-03"


def register_bytes(establishments: Rows) -> bytes:
    return csv_text(establishments).encode()


def zipped() -> bytes:
    from io import BytesIO

    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("r.csv", csv_text(rows(3)))
    return content.getvalue()


HEADINGS, *LINES = register_bytes(rows(6)).splitlines(keepends=True)
BROKEN_FILES = {
    "a ZIP": (zipped(), "is a ZIP file"),
    "empty": (b"", "is empty"),
    "two header rows": (HEADINGS + HEADINGS + b"".join(LINES), "repeats its headings in line 2"),
    "two files joined": ((HEADINGS + LINES[0]) * 2, "repeats its headings in line 3"),
    "headings only": (HEADINGS, "nothing below it"),
    "a title above the headings": (b"Schools\n" + HEADINGS + b"".join(LINES), "has no column URN"),
    "a web page": (b"<!DOCTYPE html>\n<html><body>Sign in</body></html>", "is a web page"),
    "NUL bytes": (HEADINGS + LINES[0] + b"\x00" * 50 + LINES[1], "NUL bytes"),
    "a quotation mark that swallows": (HEADINGS + LINES[0].replace(b"Leeds", b'"Leeds') + LINES[1], "quotation mark"),
    "a duplicated column": (HEADINGS.replace(b"HeadFirstName", b"URN") + b"".join(LINES), "column URN twice"),
    "a download that broke off": (HEADINGS + LINES[0] + LINES[1][:60], "breaks off in line 3"),
    "another authority": (HEADINGS + LINES[0].replace(b",383,", b",380,"), "no establishment of authority 383"),
    "nothing but formulas": (HEADINGS + LINES[0].replace(b"School 000", b"=1+1"), "None of the lines"),
    "semicolons": ((HEADINGS + LINES[0]).replace(b",", b";"), "parted by commas"),
}


@pytest.mark.parametrize("what", BROKEN_FILES)
def test_a_broken_file_changes_nothing_and_says_why(tmp_path: Path, what: str) -> None:
    run(write_register(tmp_path, rows(2)))
    before = list(Setting.objects.values())
    content, why = BROKEN_FILES[what]
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    for options in ({}, {"dry_run": True}, {"confirm_closures": True}):
        said = fails(path, **options)
        assert why in said
        assert "Nothing was changed" in said
    assert list(Setting.objects.values()) == before


def test_a_database_that_refuses_is_said_in_plain_words(tmp_path: Path) -> None:
    path = write_register(tmp_path, rows(1))
    with patch("localoffer.exchange.gias.actions.add_settings", side_effect=DatabaseError("disk full")):
        assert "The database refused: disk full. Nothing was changed." in fails(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(csv_text(rows(1, EstablishmentName="St Mary’s – École")).encode(encoding))
    run(path)
    assert Setting.objects.get().name == "St Mary’s – École"
