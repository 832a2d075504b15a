"""What the law asks of a school's report, from its file."""

from pathlib import Path

import pytest
from django.conf import settings

from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.report_heading_file import UnusableReportHeadings, load_report_headings

pytestmark = pytest.mark.django_db
OURS = settings.DATA_DIR / "duties" / "sen-information-report.toml"


def written(folder: Path, *headings: tuple[str, str], version: str = "1") -> Path:
    """A file with a heading for each pair of identifier and further lines."""
    fixed = 'title = "About"\nasks = "Say."\nreference = "Act"\nstanding = "V"'
    tables = (f'[[heading]]\nidentifier = "{name}"\n{fixed}\n{more}\n' for name, more in headings)
    path = folder / "headings.toml"
    path.write_text(f'version = "{version}"\n' + "\n".join(tables), encoding="utf-8")
    return path


def numbers() -> dict[str, int | None]:
    return dict(ReportHeading.objects.filter(is_retired=False).values_list("identifier", "number"))


def test_ours_has_the_thirteen_headings_and_what_section_69_asks_beside_them() -> None:
    assert load_report_headings(path=OURS) == 17
    numbered = ReportHeading.objects.filter(number__isnull=False)
    assert [heading.number for heading in numbered] == list(range(1, 14))
    assert {"admission", "equal-treatment", "access-facilities", "accessibility-plan"} == set(
        ReportHeading.objects.filter(number=None).values_list("identifier", flat=True)
    )
    assert {heading.standing for heading in numbered if heading.number and heading.number >= 8} == {"M"}
    assert all(heading.url.startswith("https://www.legislation.gov.uk/") for heading in ReportHeading.objects.all())


def test_a_second_time_changes_nothing() -> None:
    load_report_headings(path=OURS)
    before = list(ReportHeading.objects.order_by("pk").values())
    load_report_headings(path=OURS)
    assert list(ReportHeading.objects.order_by("pk").values()) == before


def test_a_heading_that_left_is_retired_and_may_come_back(tmp_path: Path) -> None:
    load_report_headings(path=written(tmp_path, ("one", "number = 1"), ("two", "number = 2")))
    load_report_headings(path=written(tmp_path, ("two", "number = 1"), version="2"))
    assert numbers() == {"two": 1}
    assert ReportHeading.objects.get(identifier="one").is_retired
    load_report_headings(path=written(tmp_path, ("one", "number = 2"), ("two", "number = 1")))
    assert numbers() == {"one": 2, "two": 1}


def test_numbers_may_change_places(tmp_path: Path) -> None:
    load_report_headings(path=written(tmp_path, ("one", "number = 1"), ("two", "number = 2")))
    load_report_headings(path=written(tmp_path, ("one", "number = 2"), ("two", "number = 1")))
    assert numbers() == {"one": 2, "two": 1}


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (("one", ""), "one stands there twice"),
        (("two", "number = 1"), "1 stands there twice"),
        (("two", "number = 0"), "numbers begin with 1"),
        (("two", "number = -1"), "two: "),
        (("two", 'number = "first"'), "two: "),
        (("two", 'url = "nowhere"'), "two: "),
        (("two", 'colour = "red"'), "colour"),
        (("Two words", ""), "Two words: "),
        (("two", "= 3"), "headings.toml: "),
    ],
)
def test_what_is_wrong_is_said_and_nothing_changes(tmp_path: Path, second: tuple[str, str], why: str) -> None:
    load_report_headings(path=written(tmp_path, ("before", "number = 1")))
    with pytest.raises(UnusableReportHeadings, match=why):
        load_report_headings(path=written(tmp_path, ("one", "number = 1"), second))
    assert numbers() == {"before": 1}


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableReportHeadings, match=r"missing\.toml"):
        load_report_headings(path=tmp_path / "missing.toml")
    empty = tmp_path / "empty.toml"
    empty.write_text('version = "1"\nheading = []\n')
    with pytest.raises(UnusableReportHeadings, match="no heading"):
        load_report_headings(path=empty)
