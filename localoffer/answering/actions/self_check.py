"""A school says how it stands to the expectations of one area."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.answering.permissions import check_may_edit
from localoffer.publishing import audit
from localoffer.schools.models import ExpectationArea, Setting


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one expectation. Without a state, nothing was chosen yet."""

    state: str = ""
    evidence: str = ""


NOTHING = Said()


class ChecksChanged(RuntimeError):
    """Somebody else said something else meanwhile. `held` is what they said, by expectation. Nothing was saved."""

    def __init__(self, held: Mapping[int, ExpectationCheck]) -> None:
        super().__init__(str(sorted(held)))
        self.held = held


def fingerprint(said: Said) -> str:
    """Stands in the form for what the writer saw, so that a change by somebody else is noticed.

    It is made of the words alone: somebody who saved the same words is in nobody's way.
    """
    return hashlib.sha256(f"{said.state}\n{said.evidence}".encode()).hexdigest()[:20]


def said_by(check: ExpectationCheck | None) -> Said:
    return Said(check.state, check.evidence) if check else NOTHING


@transaction.atomic
def save_self_check(
    *, setting: Setting, area: ExpectationArea, by: User, said: Mapping[int, Said], seen: Mapping[int, str]
) -> int:
    """Keep what is `said` of the expectations of an area, by their key, and return how many rows changed.

    `seen` has the fingerprints of what the writer began from. What the writer left as it was stays as it now is, even
    where somebody else changed it meanwhile. Where both changed the same one to different words, nothing at all is
    saved: raises ChecksChanged. Saving the same again changes nothing. Raises PermissionDenied.
    """
    check_may_edit(by, setting)
    # One at a time for a school: two first answers to the same expectation would collide.
    Setting.objects.select_for_update().get(pk=setting.pk)
    known = {each.pk: each for each in area.expectations.all()}
    held = {
        each.expectation_id: each
        for each in ExpectationCheck.objects.filter(setting=setting, expectation__in=known).select_related("checked_by")
    }
    wanted = {
        key: each
        for key, each in said.items()
        if key in known and each.state and each != said_by(held.get(key)) and fingerprint(each) != seen.get(key)
    }
    changed = {key: held[key] for key in wanted if key in held and fingerprint(said_by(held[key])) != seen.get(key)}
    if changed:
        raise ChecksChanged(changed)
    for key, each in wanted.items():
        _keep(setting, key, each, by)
    states = {
        str(known[key].number): each.state for key, each in wanted.items() if each.state != said_by(held.get(key)).state
    }
    # Sentences are saved while they are written: each has its day and its writer beside it, and needs no entry.
    if states:
        audit.record(by=by, verb="saved a self-check", subject=setting, area=area.title, states=states)
    return len(wanted)


def _keep(setting: Setting, expectation: int, said: Said, by: User) -> None:
    ExpectationCheck.objects.update_or_create(
        setting=setting,
        expectation_id=expectation,
        defaults={
            "state": said.state,
            "evidence": said.evidence,
            "checked_at": timezone.now(),
            "checked_by": by,
        },
    )
