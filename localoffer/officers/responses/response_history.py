"""What was done to a response, by whom and when, from the audit."""

from django.http import HttpRequest

from localoffer.comments.choices import ActionState
from localoffer.comments.models import Response
from localoffer.core.words import listed
from localoffer.officers.comments.history import LONGEST, Step, name
from localoffer.publishing.audit import AuditEntry

_STATES = dict(ActionState.choices)


def response_history(request: HttpRequest, response: Response) -> list[Step]:
    """The newest steps first, in one query; nothing for those who may not read the audit."""
    if not request.user.has_perm("publishing.view_auditentry"):
        return []
    entries = AuditEntry.objects.history(response).select_related("by")[:LONGEST]
    return [Step(entry.at, name(entry.by), entry.verb.capitalize(), _details(entry)) for entry in entries]


def last_step(response: Response) -> Step | None:
    """Who did something to it last: said to whoever was overtaken."""
    entry = AuditEntry.objects.history(response).select_related("by").first()
    return Step(entry.at, name(entry.by), entry.verb.capitalize()) if entry else None


def _details(entry: AuditEntry) -> tuple[str, ...]:
    """What is not known here is not shown: it stays in the audit."""
    details = entry.details
    said = []
    if "comments" in details:
        said.append(f"Answers {listed([f'comment {pk}' for pk in details['comments']])}")
    if "comment" in details:
        said.append(f"Comment {details['comment']}")
    if "action" in details:
        said.append(f"{_STATES.get(details['from'])} → {_STATES.get(details['state'])}")
        if details["due"] != details["due_from"]:
            said.append(f"Date moved from {details['due_from']} to {details['due']}")
    if details.get("reason"):
        said.append(f"Reason: {details['reason']}")
    return tuple(said)
