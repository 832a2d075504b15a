"""One school's progress, read from a row that `progress_of` gave."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from localoffer.answering.offer_state import OfferState
from localoffer.core.words import plural
from localoffer.schools.models import Setting


@dataclass(frozen=True, slots=True)
class SchoolProgress:
    """See `progress_of` for what each value says."""

    setting: Setting
    state: OfferState
    has_draft: bool
    renew_by: date | None
    last_activity: datetime | None
    editors: int
    is_unconfirmed: bool
    is_invited: bool
    has_failed: bool

    @classmethod
    def read(cls, row: Any) -> Self:
        return cls(
            setting=row,
            state=OfferState(row.offer_state),
            has_draft=row.has_draft,
            renew_by=row.renew_by,
            last_activity=row.last_activity,
            editors=row.editor_count,
            is_unconfirmed=row.is_unconfirmed,
            is_invited=row.is_invited,
            has_failed=row.has_failed,
        )

    @property
    def is_changing(self) -> bool:
        """Its offer is published, and somebody writes a change to it."""
        return self.state == OfferState.PUBLISHED and self.has_draft

    @property
    def people(self) -> list[str]:
        """Who can write for it, and what an officer may have to do about that."""
        said = [
            (self.editors > 0, plural(self.editors, "editor")),
            (self.is_unconfirmed, "Waiting for confirmation"),
            (self.has_failed, "Invitation failed"),
            (self.is_invited and not self.has_failed, "Invited"),
            (not self.editors and not self.is_invited, "Nobody invited"),
        ]
        return [words for is_so, words in said if is_so]
