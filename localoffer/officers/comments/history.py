"""What was done to a comment, by whom and when, in plain words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from localoffer.accounts.models import User
from localoffer.comments.anonymity import MarkKind
from localoffer.comments.choices import Channel, State
from localoffer.comments.models import Category, Comment, Ground
from localoffer.publishing.audit import AuditEntry

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Step:
    at: datetime
    by: str
    what: str
    details: tuple[str, ...] = ()


def name(person: User | None) -> str:
    """As colleagues know them. Nobody: the public, or a command."""
    return (person.get_full_name() or person.get_username()) if person else "No officer: it came by itself"


def history(comment: Comment) -> list[Step]:
    """The newest steps first, in three queries."""
    entries = list(AuditEntry.objects.history(comment).select_related("by")[:LONGEST])
    said = _wording()
    return [Step(entry.at, name(entry.by), _sentence(entry.verb), _details(entry, said)) for entry in entries]


def last_step(comment: Comment) -> Step | None:
    """Who did something to it last."""
    entry = AuditEntry.objects.history(comment).select_related("by").first()
    return Step(entry.at, name(entry.by), _sentence(entry.verb)) if entry else None


def _sentence(verb: str) -> str:
    return verb[:1].upper() + verb[1:]


def _wording() -> Mapping[str, Callable[[str], str]]:
    """The details that are shown, and how. Others stay in the audit: what is not known here is not shown."""
    categories = dict(Category.objects.values_list("identifier", "label"))
    grounds = dict(Ground.objects.values_list("identifier", "label"))
    channels, states, kinds = dict(Channel.choices), dict(State.choices), dict(MarkKind.choices)
    return {
        "channel": lambda value: f"Came in by: {channels.get(value, value)}",
        "category": lambda value: f"Category: {categories.get(value, value)}",
        "ground": lambda value: f"Ground: {grounds.get(value, value)}",
        "kind": lambda value: f"Kind of mark: {kinds.get(value, value)}",
        "from": lambda value: f"Before: {states.get(value, value)}",
        "response": lambda value: f"Response {value}",
        "reason": lambda value: f"Reason: {value}",
    }


def _details(entry: AuditEntry, said: Mapping[str, Callable[[str], str]]) -> tuple[str, ...]:
    return tuple(say(str(entry.details[key])) for key, say in said.items() if key in entry.details)
