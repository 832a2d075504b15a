"""An area of the self-check by its address, and what comes before and after it."""

from dataclasses import dataclass

from django.urls import reverse

from localoffer.answering.self_check import AreaCheck, area_checks
from localoffer.schools.models import Setting


@dataclass(frozen=True, slots=True)
class Place:
    """An area among all of them. `number` counts from 1."""

    setting: Setting
    current: AreaCheck
    before: AreaCheck | None
    after: AreaCheck | None
    number: int
    of: int

    @property
    def next_address(self) -> str:
        """The next area; after the last, the summary."""
        if self.after:
            return area_address(self.setting.urn, self.after.kind, self.after.area.identifier)
        return reverse("answering:self_check_summary", args=[self.setting.urn])


def find_area(setting: Setting, kind: str, area: str) -> Place | None:
    """None where the core offers in force for the school have no such area."""
    areas = area_checks(setting)
    at = next((at for at, each in enumerate(areas) if (each.kind, each.area.identifier) == (kind, area)), None)
    if at is None:
        return None
    before = areas[at - 1] if at else None
    after = areas[at + 1] if at + 1 < len(areas) else None
    return Place(setting, areas[at], before, after, at + 1, len(areas))


def area_address(urn: int, kind: str, area: str) -> str:
    return reverse("answering:self_check_area", args=[urn, kind, area])
