"""Themes are loaded once. What officers make of them stays."""

from pathlib import Path

import pytest
from django.conf import settings

from localoffer.comments.models import Theme
from localoffer.exchange.starter.themes import load_themes

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "themes.csv"
    path.write_text("name\nWaiting times\nTravel and transport\n", encoding="utf-8")
    return path


def names() -> list[str]:
    return list(Theme.objects.values_list("name", flat=True))


def test_each_theme_is_added_with_its_address(file: Path) -> None:
    assert load_themes(path=file) == 2
    assert names() == ["Travel and transport", "Waiting times"]
    assert Theme.objects.get(name="Travel and transport").slug == "travel-and-transport"


def test_a_second_time_changes_nothing(file: Path) -> None:
    load_themes(path=file)
    assert load_themes(path=file) == 0
    assert len(names()) == 2


def test_what_officers_renamed_or_deleted_does_not_come_back(file: Path) -> None:
    load_themes(path=file)
    Theme.objects.filter(name="Waiting times").update(name="Long waits", slug="long-waits")
    Theme.objects.filter(name="Travel and transport").delete()
    assert load_themes(path=file) == 0
    assert names() == ["Long waits"]


@pytest.mark.parametrize(
    ("name", "slug"), [("waiting times", "other"), ("Waiting: times", "waiting-times")], ids=["name", "address"]
)
def test_one_that_officers_made_themselves_stays(file: Path, name: str, slug: str) -> None:
    Theme.objects.create(name=name, slug=slug)
    assert load_themes(path=file) == 1
    assert sorted(names()) == sorted([name, "Travel and transport"])


def test_a_new_line_is_added_later(file: Path) -> None:
    load_themes(path=file)
    with file.open("a", encoding="utf-8") as lines:
        lines.write("Staff training\n")
    assert load_themes(path=file) == 1
    assert "Staff training" in names()


def test_a_file_from_a_spreadsheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "themes.csv"
    path.write_bytes(b"\xef\xbb\xbfname\r\nWaiting times\r\n")
    assert load_themes(path=path) == 1
    assert names() == ["Waiting times"]


def test_an_authority_may_begin_without_themes(tmp_path: Path) -> None:
    assert load_themes(path=tmp_path / "none.csv") == 0


def test_leeds_begins_with_eleven() -> None:
    assert load_themes(path=settings.AUTHORITY_DIR / "comment-themes.csv") == 11
