"""Closed schools that somebody still writes for, or has begun to: their people are to be brought to the successor."""

from dataclasses import dataclass

from django.conf import settings as site
from django.db.models import Exists, OuterRef, Q

from localoffer.answering.draft import OfferDraft
from localoffer.answering.editor import SchoolEditor
from localoffer.schools.models import Setting
from localoffer.schools.phase import Status
from localoffer.schools.setting_queries import SettingQuerySet
from localoffer.schools.successor import open_successor


@dataclass(frozen=True, slots=True)
class ClosedSchool:
    """`to_move` are editors who do not yet write for the successor."""

    setting: Setting
    successor: Setting | None
    editors: tuple[str, ...]
    to_move: tuple[str, ...]
    has_draft: bool


def closed_with_people() -> SettingQuerySet:
    of_setting = Q(setting=OuterRef("pk"))
    closed = Setting.objects.of_authority(site.AUTHORITY.gias_code).filter(status=Status.CLOSED)
    editors = SchoolEditor.objects.active().filter(of_setting)
    return closed.filter(Exists(editors) | Exists(OfferDraft.objects.filter(of_setting)))


def closed_schools() -> list[ClosedSchool]:
    """All of them with where their people stand. Few close in a year."""
    settings = list(closed_with_people().select_related("successor__successor__successor", "offer_draft"))
    ends = {setting.pk: open_successor(setting) for setting in settings}
    wanted = [*ends, *(end.pk for end in ends.values() if end)]
    rows = SchoolEditor.objects.active().filter(setting__in=wanted).values_list("setting", "user__email")
    writing: dict[int, set[str]] = {}
    for pk, email in rows:
        writing.setdefault(pk, set()).add(email)
    return [_closed(setting, ends[setting.pk], writing) for setting in settings]


def _closed(setting: Setting, end: Setting | None, writing: dict[int, set[str]]) -> ClosedSchool:
    editors = writing.get(setting.pk, set())
    there = writing.get(end.pk, set()) if end else set()
    return ClosedSchool(
        setting, end, tuple(sorted(editors)), tuple(sorted(editors - there)), has_draft=hasattr(setting, "offer_draft")
    )
