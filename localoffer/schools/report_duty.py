"""Who must publish a SEN information report: section 69 of the Children and Families Act 2014.

Which types of the national register it names is in the column `report` of data/vocabularies/establishment-types.csv.
"""

import csv
from collections.abc import Mapping
from enum import Enum
from functools import cache
from pathlib import Path

from django.conf import settings

from localoffer.schools.setting import Setting


class ReportDuty(Enum):
    """Whether section 69 applies. `UNKNOWN`: the type in the register does not tell."""

    APPLIES = "yes"
    DOES_NOT_APPLY = "no"
    UNKNOWN = ""


def report_duty(setting: Setting) -> ReportDuty:
    """What the type of the setting in the register tells."""
    return _duties(settings.DATA_DIR / "vocabularies" / "establishment-types.csv").get(
        setting.type_code, ReportDuty.UNKNOWN
    )


@cache
def _duties(path: Path) -> Mapping[str, ReportDuty]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"].zfill(2): ReportDuty(row["report"]) for row in csv.DictReader(file)}
