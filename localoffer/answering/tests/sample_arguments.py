"""What the access matrix (`test_access_matrix`) fills addresses with and sends to them.

When you add an address to this app, the matrix walks it by itself. Two things may be needed:

- an argument with a new name (`<slug:area>`): add it to `ARGUMENTS`, with a value that exists for the school `theirs`;
- a form that changes something: add what a browser would send to `POSTED`, under the address's name. The matrix then
  also proves that the same form changes something when an editor of the school sends it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from localoffer.answering.draft_stamp import draft_stamp
from localoffer.answering.models import DraftAnswer, Invitation, OfferDraft, SchoolEditor
from localoffer.schools.models import Setting

SECRET = "Only the school may read these words."
TOKEN = "the-secret-of-a-link"


@dataclass(frozen=True, slots=True)
class World:
    """`theirs` is the school that nobody else may see; `waiting` waits there to be confirmed."""

    theirs: Setting
    waiting: SchoolEditor
    invitation: Invitation


ARGUMENTS: dict[str, Callable[[World], object]] = {
    "urn": lambda world: world.theirs.urn,
    "token": lambda world: TOKEN,
    "identifier": lambda world: "question-1",
    "kind": lambda world: "mainstream",
    "area": lambda world: "ethos",
    "number": lambda world: 1,
    "version": lambda world: 1,
}

POSTED: dict[str, Callable[[World], dict[str, Any]]] = {
    "accept_waiting": lambda world: {"invitation": world.invitation.pk},
    "join": lambda world: {"setting": world.theirs.urn},
    "invitation": lambda world: {},
    "begin": lambda world: {"for": "first"},
    "editors": lambda world: {"go": "confirm", "editor": world.waiting.pk},
    "own_page": lambda world: {"own_page": "https://theirs.example.org/sen/", "sure": "theirs.example.org"},
    "question": lambda world: {"go": "continue", "text": "Intrusion", "version": "1"},
    "question_autosave": lambda world: {"text": "Intrusion", "version": "1"},
    "publish": lambda world: {"seen": stamp(world)},
    "take_back": lambda world: {"reason": "Intrusion", "number": 1},
    "self_check_area": lambda world: {"version": "2014-09", "state-1": "met", "seen-1": ""},
    "self_check_autosave": lambda world: {"version": "2014-09", "state-1": "met", "seen-1": ""},
}


def stamp(world: World) -> str:
    """What the page before publishing sends along."""
    draft = OfferDraft.objects.get(setting=world.theirs)
    return draft_stamp(draft, list(DraftAnswer.objects.filter(draft=draft).in_order()))


# These change something only for somebody who is no editor of the school yet.
FOR_NEWCOMERS = {"accept_waiting", "join", "invitation"}
# These are for a school without a draft: that editors can use them is tested with their views.
WITHOUT_DRAFT = {"begin"}
