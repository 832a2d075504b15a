"""What may still identify a person in a text that is to be published, and what an officer let stand."""

import hmac
from collections.abc import Iterable
from hashlib import sha256

from django.conf import settings

from localoffer.comments.accepted_mark import AcceptedMark
from localoffer.comments.anonymity import Mark, find_marks, fingerprint_text
from localoffer.comments.comment import Comment
from localoffer.comments.response import Response

# The kind of publication that is one school: there, a school year and a condition can point to one child.
SETTING = "school"


def mark_fingerprint(mark: Mark) -> str:
    """Names a fragment without keeping it: the same fragment elsewhere in the text has the same name."""
    return hmac.new(settings.SECRET_KEY.encode(), fingerprint_text(mark.text).encode(), sha256).hexdigest()


def marks(comment: Comment) -> tuple[Mark, ...]:
    """Every mark in the working words, settled or not. Offsets are those of `comment.words`."""
    return find_marks(comment.words, about_setting=comment.about is not None and comment.about.kind == SETTING)


def accepted(text: Comment | Response) -> set[tuple[str, str]]:
    """Kind and fingerprint of each mark that an officer let stand."""
    rows = AcceptedMark.objects.filter(**{"comment" if isinstance(text, Comment) else "response": text})
    return set(rows.values_list("kind", "fingerprint"))


def open_marks(comment: Comment) -> tuple[Mark, ...]:
    """The marks that hinder publication, those of the area that was typed included."""
    settled = accepted(comment)
    found = (*marks(comment), *find_marks(comment.area))
    return tuple(mark for mark in found if (mark.kind, mark_fingerprint(mark)) not in settled)


def response_texts(response: Response) -> list[str]:
    """Everything in a response that the public will read."""
    actions = [text for action in response.actions.all() for text in (action.what, action.by_role, action.outcome)]
    return [response.title, response.you_said, response.we_did, *actions]


def open_response_marks(response: Response) -> tuple[Mark, ...]:
    """The marks that hinder a response's publication. Offsets are those of the text that each stands in."""
    return open_marks_in(response_texts(response), of=response)


def open_marks_in(texts: Iterable[str], *, of: Response) -> tuple[Mark, ...]:
    """The marks in texts that a response shall hold which nobody let stand there."""
    settled = accepted(of)
    found = (mark for text in texts for mark in find_marks(text))
    return tuple(mark for mark in found if (mark.kind, mark_fingerprint(mark)) not in settled)
