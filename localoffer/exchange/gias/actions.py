"""Takes the register in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.exchange.gias.check import mark_checked
from localoffer.exchange.gias.planner import plan_import
from localoffer.exchange.gias.writer import add_settings, update_settings
from localoffer.exchange.plan import Plan
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind


class ClosuresNotConfirmed(RuntimeError):
    """So many settings would close at once that a person has to say yes."""


def pass_over(plan: Plan) -> None:
    """Show a plan to nobody."""


@transaction.atomic
def import_register(
    *,
    path: Path,
    authority: str,
    read_on: date,
    by: User | None = None,
    confirm_closures: bool = False,
    show: Callable[[Plan], None] = pass_over,
) -> Plan:
    """Read, plan, show, apply: all of it or nothing. Raises UnreadableFile or ClosuresNotConfirmed.

    `read_on` is the day on which the register was downloaded. A second time changes nothing; a newer register that
    says the same moves the day of the last check and nothing else.
    """
    # A second import waits here, and then plans with what the first one wrote. (SQLite waits at the start anyway.)
    list(SettingKind.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    # So does an officer who would correct a setting between the comparison and the writing.
    held = Setting.objects.select_for_update(of=("self",))
    plan = plan_import(path=path, authority=authority, read_on=read_on, held=held)
    show(plan)
    apply_plan(plan=plan, by=by, confirm_closures=confirm_closures)
    return plan


@transaction.atomic
def apply_plan(*, plan: Plan, by: User | None = None, confirm_closures: bool = False) -> None:
    """Do what the plan says, in one transaction. Raises ClosuresNotConfirmed before anything is written."""
    if plan.needs_confirmation and not confirm_closures:
        raise ClosuresNotConfirmed(
            f"{len(plan.closures)} of {plan.open_before} open settings would close at once. Is the file whole?"
        )
    if plan.additions:
        add_settings(plan.additions, plan.read_on, by)
    steps = list(plan.steps())
    if steps:
        update_settings(steps, plan.read_on, by)
    checked = [int(key) for key in (*(addition.key for addition in plan.additions), *plan.confirmed)]
    if checked:
        mark_checked(checked, plan.read_on)
