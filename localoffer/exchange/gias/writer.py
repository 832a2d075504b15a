"""Writes a plan's steps into settings, many at a time."""

from collections.abc import Sequence
from datetime import date

from localoffer.accounts.models import User
from localoffer.directory.vocabulary import Need
from localoffer.exchange.plan import Addition, Change
from localoffer.publishing.bulk import record_all, state_publications
from localoffer.schools.plain_value import Value
from localoffer.schools.register_values import FIELDS, LISTS, put_value, shown_values
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind

BATCH = 200
_KEPT_FIELDS = ("register", "register_read_on", "is_corrected", "sought")


def add_settings(additions: Sequence[Addition], read_on: date, by: User | None) -> None:
    """Write new settings with their publications, lists and audit."""
    settings = [_new_setting(addition, read_on) for addition in additions]
    state_publications(settings)
    Setting.objects.bulk_create(settings, batch_size=BATCH)
    for name in LISTS:
        values = [addition.values.get(name) for addition in additions]
        _write_lists(name, list(zip(settings, values, strict=True)))
    record_all(by=by, verb="added from the register", subjects=[(setting, {}) for setting in settings])


def _new_setting(addition: Addition, read_on: date) -> Setting:
    setting = Setting(urn=int(addition.key), register=dict(addition.values), register_read_on=read_on)
    for name in FIELDS:
        if name in addition.values and name not in LISTS:
            put_value(setting, name, addition.values[name])
    setting.derive({**dict.fromkeys(FIELDS), **addition.values})
    return setting


def update_settings(steps: Sequence[Change], read_on: date, by: User | None) -> None:
    """Write what changed in known settings, with their publications, lists and audit."""
    urns = [int(step.key) for step in steps]
    found = Setting.objects.select_related("publication").prefetch_related(*LISTS).in_bulk(urns, field_name="urn")
    pairs = [(found[int(step.key)], step) for step in steps]
    lists = {name: [(setting, _after(step, name)) for setting, step in pairs] for name in LISTS}
    for setting, step in pairs:
        _change(setting, step, read_on)
    state_publications([setting for setting, _ in pairs])
    for columns, settings in _by_columns(pairs).items():
        Setting.objects.bulk_update(settings, columns, batch_size=BATCH)
    for name, wanted in lists.items():
        _write_lists(name, [(setting, after) for setting, after in wanted if after is not None])
    record_all(by=by, verb="changed by the register", subjects=[(setting, _details(step)) for setting, step in pairs])


def _by_columns(pairs: Sequence[tuple[Setting, Change]]) -> dict[tuple[str, ...], list[Setting]]:
    """The settings by the columns that are to be written. What did not change is not written, however old it is."""
    groups: dict[tuple[str, ...], list[Setting]] = {}
    for setting, step in pairs:
        changed = sorted({each.field for each in step.fields} - set(LISTS))
        groups.setdefault((*changed, *_KEPT_FIELDS), []).append(setting)
    return groups


def _change(setting: Setting, step: Change, read_on: date) -> None:
    shown = shown_values(setting)
    for each in step.fields:
        shown[each.field] = each.after
        if each.field not in LISTS:
            put_value(setting, each.field, each.after)
    setting.register = {**setting.register, **step.said}
    setting.register_read_on = read_on
    setting.derive(shown)


def _after(step: Change, name: str) -> Value:
    return next((each.after for each in step.fields if each.field == name), None)


def _details(step: Change) -> dict[str, object]:
    return {each.field: [each.before, each.after] for each in step.fields}


def _write_lists(name: str, wanted: Sequence[tuple[Setting, Value]]) -> None:
    """Make each setting's list of terms what the plan says."""
    vocabulary = {"kinds": SettingKind, "needs": Need}[name]
    terms = dict(vocabulary._default_manager.values_list("identifier", "pk"))
    through = getattr(Setting, name).through
    column = {"kinds": "settingkind_id", "needs": "need_id"}[name]
    through.objects.filter(setting_id__in=[setting.pk for setting, _ in wanted]).delete()
    through.objects.bulk_create(
        [
            through(setting_id=setting.pk, **{column: terms[identifier]})
            for setting, identifiers in wanted
            for identifier in (identifiers if isinstance(identifiers, list) else [])
        ],
        batch_size=BATCH * 5,
    )
