"""Fills in the moderator's form as a browser would send it."""

from typing import Any

from django.test import Client

from localoffer.comments.models import Comment
from localoffer.officers.comments.marked_words import check


def address(comment: Comment, action: str = "") -> str:
    return f"/admin/comments/{comment.pk}/{action}"


def filled_in(comment: Comment, **values: Any) -> dict[str, Any]:
    """The form as it is shown: nothing changed, nothing decided."""
    sent: dict[str, Any] = {
        "seen_version": comment.version,
        "words": comment.words,
        "category": comment.category_id,
        "area": comment.area,
    }
    for fragment in check(comment).open_fragments():
        sent[f"mark-{fragment.key}-decision"] = ""
        sent[f"mark-{fragment.key}-replacement"] = fragment.mark.replacement
        sent[f"mark-{fragment.key}-reason"] = ""
    return {**sent, **values}


def decision(comment: Comment, covered: str, decided: str, **values: str) -> dict[str, str]:
    """What is sent for one mark: `decision(comment, "0113 496 0123", "replace", replacement="[number]")`."""
    prefix = next(f"mark-{each.key}" for each in check(comment).open_fragments() if each.mark.text == covered)
    return {f"{prefix}-decision": decided, **{f"{prefix}-{name}": value for name, value in values.items()}}


def publish(client: Client, comment: Comment, **values: Any) -> Any:
    return client.post(address(comment), filled_in(comment, publish="1", **values))
