"""What inviting by a list of lines would do, before anything is sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings as site
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from localoffer.answering.closed_school import closed_in_words
from localoffer.answering.invitation import Invitation
from localoffer.answering.invitation_lines import WrittenLine
from localoffer.answering.models import ReturnedAddress, SchoolEditor
from localoffer.core.words import listed, plain_date
from localoffer.schools.models import Setting

_LONGEST_ADDRESS = 254
# Each takes a search of all schools: a list of another authority's schools would take longer than a page may.
_MOST_SEARCHES = 25


@dataclass(frozen=True, slots=True)
class PlannedInvitation:
    """`note` is what an officer may want to know before it is sent."""

    line: int
    setting: Setting
    email: str
    note: str

    @property
    def written(self) -> str:
        """The line that says the same."""
        return f"{self.setting.urn}, {self.email}"


@dataclass(frozen=True, slots=True)
class WrongLine:
    """Nothing is sent for this line, and why."""

    line: int
    school: str
    email: str
    reason: str


@dataclass(frozen=True, slots=True)
class InvitationPlan:
    """`made_at` is when we looked: what others send after that is not sent again."""

    made_at: datetime
    ready: tuple[PlannedInvitation, ...]
    wrong: tuple[WrongLine, ...]


class Wrong(ValueError):
    """The line cannot be used. The message says why."""


def plan_invitations(lines: Sequence[WrittenLine]) -> InvitationPlan:
    """Every line is either ready or wrong. Queries do not grow with the lines, but for a few names that we search."""
    made_at = timezone.now()
    schools, known = _Schools(), _Known({line.email.lower() for line in lines})
    ready: list[PlannedInvitation] = []
    wrong: list[WrongLine] = []
    first: dict[tuple[int, str], int] = {}
    for line in lines:
        try:
            setting = schools.find(line.school)
            email = _checked(line.email)
            key = (setting.urn, email.lower())
            if key in first:
                raise Wrong(f"Line {first[key]} says the same.")
            note = known.note(setting, email)
            first[key] = line.number
            ready.append(PlannedInvitation(line.number, setting, email, note))
        except Wrong as problem:
            wrong.append(WrongLine(line.number, line.school, line.email, str(problem)))
    return InvitationPlan(made_at, tuple(ready), tuple(wrong))


def _checked(email: str) -> str:
    if not email:
        raise Wrong("There is no e-mail address.")
    try:
        validate_email(email)
    except ValidationError as problem:
        raise Wrong("This is not an e-mail address: write it like name@example.org.") from problem
    if len(email) > _LONGEST_ADDRESS:
        raise Wrong("This e-mail address is too long.")
    return email


class _Schools:
    """All schools, to be found by number or by name."""

    def __init__(self) -> None:
        self._searches = 0
        every = list(Setting.objects.select_related("successor"))
        self._by_urn = {each.urn: each for each in every}
        self._by_name: dict[str, list[Setting]] = {}
        for each in every:
            self._by_name.setdefault(_folded(each.name), []).append(each)

    def find(self, written: str) -> Setting:
        """The open school in our area that is meant. Raises Wrong."""
        if not written:
            raise Wrong("There is no school: write its number or its name before the address.")
        found = self._found(written)
        if not found.is_open:
            raise Wrong(closed_in_words(found) + _invite_there(found))
        if found.la_code != site.AUTHORITY.gias_code:
            raise Wrong(f"{found.name} is not in our area.")
        return found

    def _found(self, written: str) -> Setting:
        number, _, _ = written.partition(" ")
        number = number.rstrip(",")
        if number.isascii() and number.isdigit():
            if found := self._by_urn.get(int(number[:12])):
                return found
            raise Wrong(f"No school has the number {number[:12]}.")
        same = self._by_name.get(_folded(written), [])
        # A closed school often has the name of the one that took its place.
        named = [each for each in same if each.is_open] or same
        if len(named) == 1:
            return named[0]
        if named:
            several = listed([f"{each.urn} ({each.town or each.postcode})" for each in named[:5]])
            raise Wrong(f"Several schools have this name. Write the number of the right one: {several}.")
        raise Wrong(f"We know no school of this name.{self._meant(written)}")

    def _meant(self, written: str) -> str:
        """Up to three that are called alike, for the first names that are not known."""
        if self._searches == _MOST_SEARCHES:
            return ""
        self._searches += 1
        alike = Setting.objects.open().named(written[:100])[:3]
        names = listed([f"{each.name} ({each.urn})" for each in alike])
        return f" Do you mean {names}?" if names else ""


def _invite_there(closed: Setting) -> str:
    return f" Invite for {closed.successor.urn} instead." if closed.successor else ""


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").replace(".", "").split())


class _Known:
    """What we know of these addresses: who edits already, from where mail came back, who is invited."""

    def __init__(self, emails: Iterable[str]) -> None:
        wanted = set(emails)
        self._returned = {
            each.email.lower(): each for each in ReturnedAddress.objects.all() if each.email.lower() in wanted
        }
        editors = SchoolEditor.objects.confirmed().values_list("setting_id", "user__email")
        self._editors = {(setting, email.lower()) for setting, email in editors}
        invited = Invitation.objects.open().filter(failure="").values_list("setting_id", "email", "made_at")
        self._invited = {(setting, email.lower()): made_at for setting, email, made_at in invited}

    def note(self, setting: Setting, email: str) -> str:
        """What to know of a line that is right. Raises Wrong."""
        key = (setting.pk, email.lower())
        if key in self._editors:
            raise Wrong("Whoever has this address edits for this school already.")
        if returned := self._returned.get(email.lower()):
            when = plain_date(timezone.localtime(returned.returned_at))
            raise Wrong(f"Mail to this address came back on {when}. {returned.reason}".strip())
        notes = ["This is an example school."] if setting.is_example else []
        if made_at := self._invited.get(key):
            day = plain_date(timezone.localtime(made_at))
            notes.append(f"Invited on {day} already: the new letter replaces the link of the old one.")
        return " ".join(notes)
