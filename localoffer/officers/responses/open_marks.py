"""What in a response may identify a person, where it stands, and the officer's reason to let it stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from localoffer.accounts.models import User
from localoffer.comments.actions.respond import accept_response_mark
from localoffer.comments.anonymity import Mark, find_marks
from localoffer.comments.marking import accepted, mark_fingerprint
from localoffer.comments.models import Response
from localoffer.officers.comments.marked_words import mark_key, visible

AROUND = 60
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class OpenMark:
    """`before` and `after` are some of the words around it. `said` is the reason as typed, empty without one."""

    mark: Mark
    where: str
    before: str
    after: str
    field: str
    said: str

    @property
    def kind(self) -> str:
        return str(self.mark.kind.label)

    @property
    def problem(self) -> str:
        """What is wrong with the reason: the audit keeps it for ever, so it must not identify anybody itself."""
        return "Say it without names and numbers: a reason is kept for ever." if find_marks(self.said) else ""

    @property
    def text(self) -> str:
        """What is marked; characters that cannot be seen are named."""
        return visible(self.mark)


def open_marks(
    response: Response, texts: Iterable[tuple[str, str]], typed: Mapping[str, str] | None = None
) -> list[OpenMark]:
    """The marks that nobody let stand, each once, at the first place where it stands."""
    settled = accepted(response)
    found: dict[str, OpenMark] = {}
    for where, text in texts:
        for mark in find_marks(text):
            if (mark.kind, mark_fingerprint(mark)) not in settled:
                found.setdefault(mark_key(mark), _open_mark(mark, where, text, typed or {}))
    return list(found.values())


def _open_mark(mark: Mark, where: str, text: str, typed: Mapping[str, str]) -> OpenMark:
    field = f"mark-{mark_key(mark)}"
    before, after = text[max(0, mark.start - AROUND) : mark.start], text[mark.end : mark.end + AROUND]
    return OpenMark(mark, where, before, after, field, typed.get(field, "").strip()[:LONGEST_REASON])


def let_stand(response: Response, by: User, marks: Sequence[OpenMark]) -> int:
    """Let those stand for which a reason was typed that identifies nobody. Returns how many."""
    reasoned = [mark for mark in marks if mark.said and not mark.problem]
    for mark in reasoned:
        accept_response_mark(response=response, by=by, mark=mark.mark, reason=mark.said)
    return len(reasoned)
