"""Compares the register's file with the settings that we hold."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from localoffer.directory.vocabulary import Need
from localoffer.exchange.gias.check import is_older
from localoffer.exchange.gias.entry import Entry
from localoffer.exchange.gias.establishment_types import Kinds, kinds_of, read_establishment_types
from localoffer.exchange.gias.reader import Register, read_register
from localoffer.exchange.merge import merge
from localoffer.exchange.plan import Addition, Change, Closure, Difference, FieldChange, Plan, Problem
from localoffer.exchange.text_file import UnreadableFile
from localoffer.places.postcode import Postcode
from localoffer.schools.plain_value import Values
from localoffer.schools.register_values import CHANGED_ON, FIELDS, label, shown_values
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind
from localoffer.schools.setting_queries import SettingQuerySet

NO_LONGER = "It is no longer in the register."


def plan_import(*, path: Path, authority: str, read_on: date, held: SettingQuerySet | None = None) -> Plan:
    """What taking in this file would do. Raises UnreadableFile; changes nothing.

    `held` are the settings that we hold: whoever applies the plan gives them locked.
    """
    needs = set(Need.objects.values_list("identifier", flat=True))
    types = read_establishment_types()
    _require_vocabularies(needs, types)
    register = read_register(path, authority, needs)
    known = _known(Setting.objects.all() if held is None else held, register, authority)
    _locate_by_postcode(register.entries.values(), known)
    draft = Draft(register, types, read_on)
    for entry in register.entries.values():
        draft.compare(entry, known.get(entry.urn))
    real = (setting for setting in known.values() if not setting.is_example)
    open_here = [setting for setting in real if setting.is_open and setting.la_code == authority]
    draft.close_missing(open_here)
    return draft.plan(open_before=len(open_here))


def _require_vocabularies(needs: set[str], types: Kinds) -> None:
    kinds = set(SettingKind.objects.values_list("identifier", flat=True))
    used = {kind for several in types.values() for kind in several} | {"resourced-provision", "section-41"}
    if not needs or used - kinds:
        raise UnreadableFile("The vocabularies are not loaded yet. Run `manage.py load_starter` first.")


def _known(held: SettingQuerySet, register: Register, authority: str) -> dict[int, Setting]:
    """The settings of this authority, and those of the file that another authority has had until now."""
    settings = held.with_everything().order_by("pk")
    known = {setting.urn: setting for setting in settings.of_authority(authority)}
    elsewhere = [urn for urn in register.entries if urn not in known]
    return known | {setting.urn: setting for setting in settings.filter(urn__in=elsewhere)}


def _locate_by_postcode(entries: Iterable[Entry], known: Mapping[int, Setting]) -> None:
    """Give those without a grid reference the point of their postcode, if we know it."""
    lost = {}
    for entry in entries:
        setting = known.get(entry.urn)
        unplaced = "easting" in entry.values or setting is None or setting.latitude is None
        if "latitude" not in entry.values and unplaced:
            lost[entry.urn] = entry
    codes = {str(entry.values.get("postcode", "")).replace(" ", "") for entry in lost.values()}
    points = Postcode.objects.in_bulk([code for code in codes if code])
    for entry in lost.values():
        point = points.get(str(entry.values.get("postcode", "")).replace(" ", ""))
        entry.values["latitude"] = point.latitude if point else None
        entry.values["longitude"] = point.longitude if point else None


class Draft:
    """A plan being made."""

    def __init__(self, register: Register, types: Kinds, read_on: date) -> None:
        self.register = register
        self.types = types
        self.read_on = read_on
        self.confirmed: list[str] = []
        self.additions: list[Addition] = []
        self.changes: list[Change] = []
        self.closures: list[Closure] = []
        self.differences: list[Difference] = []
        self.remarks = list(register.remarks)
        self.unchanged = 0

    def compare(self, entry: Entry, setting: Setting | None) -> None:
        """Plan one establishment. A closed one that we never showed is none of ours."""
        remembered: Values = setting.register if setting else {}
        says = {**entry.values, "kinds": kinds_of({**remembered, **entry.values}, self.types)}
        said = {**says, CHANGED_ON: entry.changed_on} if entry.changed_on else says
        if setting:
            self._update(setting, says, said)
        elif entry.is_open:
            self.additions.append(Addition(str(entry.urn), entry.name, said))

    def _update(self, setting: Setting, says: Values, said: Values) -> None:
        following, kept = merge(shown=shown_values(setting), said_last=setting.register, says=says)
        key, name = str(setting.urn), setting.name
        if is_older(setting, self.read_on):
            self.confirmed.append(key)
        self.differences += [Difference(key, name, each.field, each.before, each.after) for each in kept]
        news = {field: value for field, value in said.items() if setting.register.get(field, _UNSAID) != value}
        closing = next((each for each in following if each.field == "status" and _closes(each)), None)
        if closing:
            self.closures.append(Closure(key, name, tuple(following), said, _why_closed(says)))
        elif following or news:
            self.changes.append(Change(key, name, tuple(following), said))
        if not following:
            self.unchanged += 1

    def close_missing(self, open_here: list[Setting]) -> None:
        """Close what the file no longer has, unless a line that nobody can read might be it."""
        missing = [
            setting
            for setting in open_here
            if setting.urn not in self.register.entries and setting.urn not in self.register.broken
        ]
        if len(self.register.problems) > len(self.register.broken):
            self.remarks += [
                Problem(0, f"{setting.name} ({setting.urn}) was not found. It stays open, as some lines are broken.")
                for setting in missing
            ]
            return
        self.closures += [
            Closure(
                str(setting.urn),
                setting.name,
                (FieldChange("status", setting.status, "closed"),),
                {"status": "closed"},
                NO_LONGER,
                is_absent=True,
            )
            for setting in missing
        ]

    def plan(self, open_before: int) -> Plan:
        return Plan(
            read_on=self.read_on,
            confirmed=tuple(self.confirmed),
            additions=tuple(self.additions),
            changes=tuple(self.changes),
            closures=tuple(self.closures),
            differences=tuple(self.differences),
            problems=tuple(self.register.problems),
            remarks=tuple(self.remarks),
            unchanged=self.unchanged,
            open_before=open_before,
            labels={name: label(Setting, name) for name in FIELDS},
        )


_UNSAID = object()


def _closes(change: FieldChange) -> bool:
    return change.before in SettingQuerySet.OPEN and change.after not in SettingQuerySet.OPEN


def _why_closed(says: Values) -> str:
    return f"It closed on {says['close_date']}." if says.get("close_date") else "The register says so."
