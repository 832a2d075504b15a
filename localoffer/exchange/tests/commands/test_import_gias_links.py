"""The register's file of links names the successors of closed schools."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from localoffer.publishing.audit import AuditEntry
from localoffer.schools.setting import Setting

pytestmark = pytest.mark.django_db


def school(urn: int, **values: object) -> Setting:
    return Setting.objects.create(urn=urn, name=f"School {urn}", la_code="383", **values)


@pytest.fixture
def old() -> Setting:
    return school(100001, status="closed")


@pytest.fixture
def new() -> Setting:
    return school(100002)


def run(folder: Path, *lines: str, words: tuple[str, ...] = ()) -> str:
    path = folder / "links.csv"
    path.write_text("\n".join(["URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", *lines, ""]), encoding="utf-8")
    output = io.StringIO()
    call_command("import_gias_links", str(path), *words, stdout=output)
    return output.getvalue()


def line(urn: int, link: object, kind: str = "Successor") -> str:
    return f"{urn},{link},Somewhere,{kind},01-09-2025"


def test_a_closed_school_gets_its_successor_and_a_second_time_changes_nothing(
    tmp_path: Path, old: Setting, new: Setting
) -> None:
    assert "1 named." in run(tmp_path, line(100001, 100002, "Successor - merged"), line(100002, 100001, "Predecessor"))
    old.refresh_from_db()
    assert old.successor == new
    assert "0 named." in run(tmp_path, line(100001, 100002))
    assert AuditEntry.objects.get(verb__contains="successor").details == {"successor": 100002}


def test_a_dry_run_writes_nothing(tmp_path: Path, old: Setting, new: Setting) -> None:
    said = run(tmp_path, line(100001, 100002), words=("--dry-run",))
    assert "School 100002 (100002) took its place" in said
    old.refresh_from_db()
    assert old.successor is None


def test_what_an_officer_named_stays(tmp_path: Path, old: Setting, new: Setting) -> None:
    old.successor = school(100003)
    old.save()
    assert "1 named already" in run(tmp_path, line(100001, 100002))
    old.refresh_from_db()
    assert old.successor.urn == 100003


def test_open_schools_unknown_ones_and_damaged_lines_are_passed_over(
    tmp_path: Path, old: Setting, new: Setting
) -> None:
    said = run(
        tmp_path, line(100002, 100001), line(100001, 999999), line(100001, "x"), line(888888, 100002), "100001,1"
    )
    assert "0 named." in said


def test_several_successors_and_rings_are_left_to_a_person(tmp_path: Path, old: Setting, new: Setting) -> None:
    school(100003)
    ring = school(100004, status="closed", successor=old)
    said = run(tmp_path, line(100001, 100002), line(100001, 100003))
    assert "2 to name" not in said
    assert "1 to name by hand" in said
    assert "0 named." in run(tmp_path, line(100001, ring.urn))


@pytest.mark.parametrize("content", ["", "URN,Name\n1,2\n", "PK\x03\x04"])
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "links.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("import_gias_links", str(path))
