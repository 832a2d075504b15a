"""Who must publish a SEN information report, as the types of the register tell."""

import csv

import pytest
from django.conf import settings

from localoffer.schools.report_duty import ReportDuty, report_duty
from localoffer.schools.setting import Setting


@pytest.mark.parametrize(
    ("type_code", "duty"),
    [
        ("01", ReportDuty.APPLIES),
        ("07", ReportDuty.APPLIES),
        ("15", ReportDuty.APPLIES),
        ("35", ReportDuty.APPLIES),
        ("10", ReportDuty.DOES_NOT_APPLY),
        ("18", ReportDuty.DOES_NOT_APPLY),
        ("47", ReportDuty.DOES_NOT_APPLY),
        ("38", ReportDuty.UNKNOWN),
        ("99", ReportDuty.UNKNOWN),
        ("", ReportDuty.UNKNOWN),
    ],
)
def test_the_type_tells(type_code: str, duty: ReportDuty) -> None:
    assert report_duty(Setting(type_code=type_code)) is duty


def test_every_type_of_the_register_says_yes_no_or_nothing() -> None:
    with (settings.DATA_DIR / "vocabularies" / "establishment-types.csv").open(encoding="utf-8", newline="") as file:
        assert {row["report"] for row in csv.DictReader(file)} == {"yes", "no", ""}
