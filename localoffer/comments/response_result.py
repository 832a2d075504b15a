"""One published response as data, in a list of results."""

from typing import Any

from localoffer.comments.response import Response


def result_json(response: Response) -> dict[str, Any]:
    """Load it with `ResponseList.responses`. `comments` is how many it answers; dates are ISO 8601."""
    return {
        "number": response.pk,
        "title": response.title,
        "url": response.get_absolute_url(),
        "published": response.published_on.isoformat() if response.published_on else None,
        "you_said": response.you_said,
        "we_did": response.we_did,
        "comments": getattr(response, "answers", None),
        "actions": [
            {
                "what": action.what,
                "by": action.by_role,
                "due": action.due.isoformat(),
                "state": action.state,
                "outcome": action.outcome,
                "is_overdue": action.is_overdue,
            }
            for action in response.actions.all()
        ],
        "is_example": response.is_example,
    }
