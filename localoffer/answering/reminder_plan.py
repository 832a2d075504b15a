"""To whom reminders would go, and who would get none and why, before anything is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from localoffer.answering.editor import SchoolEditor
from localoffer.answering.invitation import Invitation
from localoffer.answering.models import Reminder, ReturnedAddress
from localoffer.answering.reminder import STOPPED
from localoffer.answering.school_progress import SchoolProgress
from localoffer.core.words import plural
from localoffer.schools.models import Setting
from localoffer.schools.setting_queries import SettingQuerySet


@dataclass(frozen=True, slots=True)
class Recipient:
    """One address for one school. Who is no editor is invited, and has not accepted yet."""

    setting: Setting
    email: str
    is_editor: bool
    renew_by: date | None

    @property
    def school(self) -> str:
        return self.setting.name

    @property
    def urn(self) -> int:
        return self.setting.urn


@dataclass(frozen=True, slots=True)
class NoLetter:
    """A school, or one address of it, to which nothing goes, and why."""

    setting: Setting
    reason: str


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    recipients: tuple[Recipient, ...]
    without: tuple[NoLetter, ...]


def plan_reminders(progress: SettingQuerySet, *, pause: int, after_stop: bool = True) -> ReminderPlan:
    """What a letter to these schools would be: `progress_of` gave them.

    Schools that had a letter within so many days (`pause`) get none. A letter that an officer stopped was none, so
    that they can begin again; without `after_stop` it counts as one. Always the same few queries.
    """
    rows = [SchoolProgress.read(row) for row in progress]
    addresses, returned = _Addresses(), _returned()
    recent = _reminded_since(pause, after_stop=after_stop)
    recipients: list[Recipient] = []
    without: list[NoLetter] = []
    for row in rows:
        reachable, reasons = _of_school(row, addresses.of(row.setting), returned)
        if row.setting.pk in recent:
            without.append(NoLetter(row.setting, f"It had a letter within the last {plural(pause, 'day')}."))
            continue
        recipients += reachable
        without += [NoLetter(row.setting, reason) for reason in reasons]
    return ReminderPlan(tuple(recipients), tuple(without))


def _of_school(
    row: SchoolProgress, found: Mapping[str, bool], returned: Mapping[str, str]
) -> tuple[list[Recipient], list[str]]:
    if not found:
        return [], ["Nobody is invited to write for it."]
    reachable = [
        Recipient(row.setting, email, is_editor, row.renew_by)
        for email, is_editor in sorted(found.items())
        if email.lower() not in returned
    ]
    reasons = [f"Mail to {email} came back. {returned[email.lower()]}" for email in found if email.lower() in returned]
    return reachable, [reason.strip() for reason in reasons]


class _Addresses:
    """The addresses of each school: its editors, and where there are none, those who are invited."""

    def __init__(self) -> None:
        editors = SchoolEditor.objects.active().filter(user__is_active=True).exclude(user__email="")
        self._editors = _by_setting(editors.values_list("setting_id", "user__email"))
        self._invited = _by_setting(Invitation.objects.open().values_list("setting_id", "email"))

    def of(self, setting: Setting) -> dict[str, bool]:
        if editors := self._editors.get(setting.pk):
            return dict.fromkeys(editors.values(), True)
        return dict.fromkeys(self._invited.get(setting.pk, {}).values(), False)


def _by_setting(rows: object) -> dict[int, dict[str, str]]:
    """Addresses by setting, each once however its capital letters stand."""
    found: dict[int, dict[str, str]] = {}
    for setting, email in rows:  # type: ignore[attr-defined]
        found.setdefault(setting, {}).setdefault(email.lower(), email)
    return found


def _returned() -> dict[str, str]:
    return {email.lower(): reason for email, reason in ReturnedAddress.objects.values_list("email", "reason")}


def _reminded_since(days: int, *, after_stop: bool) -> set[int]:
    """Schools to which a letter went, was tried or waits to go since then."""
    if not days:
        return set()
    since = timezone.now() - timedelta(days=days)
    letters = Reminder.objects.filter(batch__made_at__gte=since)
    if after_stop:
        letters = letters.exclude(failure=STOPPED)
    return set(letters.values_list("setting_id", flat=True))
