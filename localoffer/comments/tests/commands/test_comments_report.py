"""`manage.py comments_report YEAR`"""

import csv
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command

from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("comments_report", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def year() -> str:
    comment = builders.published_comment(words="<b>Too slow</b> & dear.", received_on=date(2025, 6, 1))
    builders.published_response(comment, we_did="We hired.")
    return "2025"


def test_text_is_written_where_nothing_else_is_asked_for(year: str) -> None:
    text = run(year)
    assert text.startswith("You said, we did: 2025\n======")
    assert "<b>Too slow</b> & dear." in text
    assert "We hired." in text


def test_csv_is_a_table(year: str) -> None:
    text = run(year, "--format", "csv")
    assert [row["comment"] for row in csv.DictReader(StringIO(text.lstrip("\ufeff"), newline=""))] == [
        "<b>Too slow</b> & dear."
    ]


def test_html_is_a_file_of_its_own(year: str) -> None:
    page = BeautifulSoup(run(year, "--format", "html"), "html.parser")
    assert [heading.get_text() for heading in page.select("h1")] == ["You said, we did: 2025"]
    assert page.select("b, script, link[rel=stylesheet], img") == []
    assert "<b>Too slow</b> & dear." in page.get_text()


@pytest.mark.parametrize("form", ["text", "csv", "html"])
def test_a_file_holds_what_the_screen_would_show(year: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / "report"
    said = run(year, "--format", form, "--output", str(path))
    assert path.read_bytes().decode() == run(year, "--format", form)
    assert said.strip() == f"{path}: 1 comment, 1 of them published"
    assert [each.name for each in tmp_path.iterdir()] == ["report"]


def test_a_year_without_comments_is_refused_and_changes_no_file(year: str, tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_text("last year's")
    for other in ("2026", "2019", "999999999999"):
        with pytest.raises(CommandError, match=rf"No comment came in {other}.*2025"):
            run(other, "--output", str(path))
    assert path.read_text() == "last year's"


def test_before_the_first_comment_it_says_so() -> None:
    with pytest.raises(CommandError, match="no comments at all"):
        run("2025")


def test_a_disk_that_fails_leaves_the_old_file_whole(
    year: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report"
    path.write_text("last year's")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CommandError, match="No space left on device"):
        run(year, "--output", str(path))
    assert path.read_text() == "last year's"
    assert [each.name for each in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize("wrong", ["", "no-such-folder/report", "/dev/null"])
def test_what_is_no_file_cannot_be_written(year: str, tmp_path: Path, wrong: str) -> None:
    with pytest.raises(CommandError, match="could not be written"):
        run(year, "--output", str(tmp_path / wrong))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["text", "csv", "html"])
def test_nothing_that_is_not_public_is_written(form: str) -> None:
    every_state(2025)
    text = run("2025", "--format", form)
    assert "A word in public." in text
    assert leaks(text) == []


def test_invented_comments_are_left_out_outside_a_demonstration(year: str, settings: Any) -> None:
    builders.published_comment(words="Invented.", is_example=True, received_on=date(2025, 6, 1))
    assert "Invented." in run(year)
    settings.DEMONSTRATION = False
    assert "Invented." not in run(year)
