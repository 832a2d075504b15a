"""One page of the form as it was sent: the answers, and the button that was pressed."""

from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

from localoffer.comments.commenting.answers import ON, Answers
from localoffer.comments.commenting.steps import Step
from localoffer.comments.readable_recording import LARGEST, MOST_AT_ONCE

# The recordings, and twice as much text as Django reads of one form.
MOST_BYTES = MOST_AT_ONCE * LARGEST + 4 * 1024 * 1024


class Go(StrEnum):
    """What the button that was pressed asks for. `BACK` and `CHANGE` name a page: `back:words`."""

    NEXT = "next"
    BACK = "back"
    CHANGE = "change"
    SWITCH = "switch"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class Sent:
    """`changing`: this page was opened from the check. `website` is the trap, filled in by programs alone."""

    answers: Answers
    token: str
    step: Step = Step.ABOUT
    go: Go = Go.NEXT
    target: Step | None = None
    changing: bool = False
    website: str = ""


class UnreadableForm(ValueError):
    """It cannot be read as a form. `status` is that of the answer."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def read_sent(request: HttpRequest) -> Sent:
    """Raises UnreadableForm. Whatever can be read is taken: an unknown page is the first, an unknown button is Next."""
    # A sender may name an encoding that makes characters which no database can hold.
    request.encoding = "utf-8"
    if _length(request) > MOST_BYTES:
        raise UnreadableForm(413)
    try:
        data = request.POST
    except RequestDataTooBig as problem:
        raise UnreadableForm(413) from problem
    except (SuspiciousOperation, BadRequest, MultiPartParserError) as problem:
        raise UnreadableForm(400) from problem
    except OSError as problem:
        raise UnreadableForm(503) from problem
    verb, _, target = data.get("go", "").partition(":")
    return Sent(
        answers=Answers.sent(data),
        token=data.get("token", ""),
        step=_known_step(data.get("step", "")) or Step.ABOUT,
        go=Go(verb) if verb in Go.__members__.values() else Go.NEXT,
        target=_known_step(target),
        changing=data.get("changing") == ON,
        website=data.get("website", ""),
    )


def _known_step(name: str) -> Step | None:
    return Step(name) if name in Step.__members__.values() else None


def _length(request: HttpRequest) -> int:
    """Asked before a byte is read: a server that reads first has already filled its disk."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
