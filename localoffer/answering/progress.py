"""How far each school is with its offer, worked out by the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings as site
from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from localoffer.answering.draft import OfferDraft
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.invitation import Invitation
from localoffer.answering.offer_state import OfferState
from localoffer.schools.models import SchoolOffer, Setting
from localoffer.schools.phase import Phase
from localoffer.schools.setting_queries import SettingQuerySet

# An offer published no longer than this before the day of renewal is meant for the coming year already
# (`actions.publish.next_renewal`), so from this day on the school can renew, and is reminded.
RENEW_FROM = timedelta(days=90)


def overseen() -> SettingQuerySet:
    """The schools whose offers the authority looks after: the open ones in its area."""
    return Setting.objects.open().of_authority(site.AUTHORITY.gias_code)


def progress_of(settings: SettingQuerySet, on: date) -> SettingQuerySet:
    """The settings, each with where its offer stands on this day. One query, however many there are.

    `offer_state` is an OfferState. `renew_by` and `published_at` are of the current offer, `has_draft` of the draft,
    `last_activity` of whichever is newer. `editor_count` counts active editors; `is_unconfirmed`: one of them waits
    for that. `is_invited` and `has_failed` tell of invitations that can still be accepted.
    """
    of_setting = Q(setting=OuterRef("pk"))
    current = SchoolOffer.objects.current().filter(of_setting)
    draft = OfferDraft.objects.filter(of_setting)
    editors = SchoolEditor.objects.filter(of_setting)
    invitations = Invitation.objects.open().filter(of_setting)
    counted = editors.active().order_by().values("setting").annotate(count=Count("pk")).values("count")
    stated = settings.annotate(
        renew_by=Subquery(current.values("review_date")[:1]),
        published_at=Subquery(current.values("published_at")[:1]),
        draft_changed_at=Subquery(draft.values("changed_at")[:1]),
        has_draft=Exists(draft),
        editor_count=Coalesce(Subquery(counted, output_field=IntegerField()), 0),
        is_unconfirmed=Exists(editors.unconfirmed()),
        is_invited=Exists(invitations),
        has_failed=Exists(invitations.exclude(failure="")),
    )
    return stated.annotate(
        last_activity=Coalesce(F("draft_changed_at"), F("published_at")), offer_state=_state(on + RENEW_FROM)
    )


def _state(horizon: date) -> Case:
    """A current offer that is not yet to be renewed is published, whether or not a change to it is being written."""
    return Case(
        When(renew_by__gt=horizon, then=Value(OfferState.PUBLISHED)),
        When(has_draft=True, then=Value(OfferState.IN_PROGRESS)),
        When(renew_by__isnull=False, then=Value(OfferState.DUE)),
        default=Value(OfferState.NOT_STARTED),
        output_field=CharField(),
    )


def due_among(settings: SettingQuerySet, on: date) -> tuple[int, int]:
    """How many are due for renewal, and how many have an editor who waits for confirmation. One query."""
    progress = progress_of(settings, on)
    counted = progress.aggregate(
        due=Count("pk", filter=Q(offer_state=OfferState.DUE)), unconfirmed=Count("pk", filter=Q(is_unconfirmed=True))
    )
    return counted["due"], counted["unconfirmed"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the schools of one phase stand. `readable` counts those whose offer families can read today."""

    label: str
    counts: tuple[tuple[OfferState, int], ...]
    readable: int

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)

    @property
    def percentage(self) -> int:
        return round(100 * self.readable / self.total) if self.total else 0


def coverage_of(progress: SettingQuerySet) -> tuple[list[Coverage], Coverage]:
    """What `progress_of` gave, counted by phase, and all together. One query."""
    by = ("phase", "offer_state")
    rows = list(progress.order_by().values(*by).annotate(schools=Count("pk"), readable=Count("renew_by")))
    phases = [_counted(str(phase.label), [row for row in rows if row["phase"] == phase]) for phase in Phase]
    return [each for each in phases if each.total], _counted("All schools", rows)


def _counted(label: str, rows: Iterable[dict[str, object]]) -> Coverage:
    rows = list(rows)
    counts = tuple((state, _sum(rows, "schools", state)) for state in OfferState)
    return Coverage(label, counts, sum(_sum(rows, "readable", state) for state in OfferState))


def _sum(rows: Iterable[dict[str, object]], name: str, state: OfferState) -> int:
    return sum(int(str(row[name])) for row in rows if row["offer_state"] == state)
