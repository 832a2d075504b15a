"""What may still identify a person in a text that is to be published, and what an officer let stand."""

import hmac
from collections import Counter
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
    return find_marks(comment.words, about_setting=_is_about_setting(comment))


def accepted(text: Comment | Response) -> set[tuple[str, str]]:
    """Kind and fingerprint of each mark that an officer let stand."""
    rows = AcceptedMark.objects.filter(**{"comment" if isinstance(text, Comment) else "response": text})
    return set(rows.values_list("kind", "fingerprint"))


def forget_outgrown(comment: Comment, before: str) -> None:
    """Drop what was let stand where its words now stand more often: nobody has judged the new place."""
    settled = accepted(comment)
    if not settled:
        return
    then = Counter(_names(find_marks(before, about_setting=_is_about_setting(comment))))
    now = Counter(_names(marks(comment)))
    for kind, fingerprint in settled:
        if now[kind, fingerprint] > then[kind, fingerprint] > 0:
            AcceptedMark.objects.filter(comment=comment, kind=kind, fingerprint=fingerprint).delete()


def _names(found: tuple[Mark, ...]) -> list[tuple[str, str]]:
    return [(str(mark.kind), mark_fingerprint(mark)) for mark in found]


def _is_about_setting(comment: Comment) -> bool:
    return comment.about is not None and comment.about.kind == SETTING


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
