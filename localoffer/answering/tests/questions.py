"""A question with every kind of part, and what people send for it."""

from typing import Any

from localoffer.accounts.models import User
from localoffer.answering.models import DraftAnswer, OfferDraft
from localoffer.directory.models import AccessFact, Need
from tests.builders import school_offers as builders

PARTS: list[dict[str, Any]] = [
    {
        "identifier": "senco",
        "kind": "contacts",
        "title": "Our SENCo",
        "rows": [{"identifier": "senco", "label": "SENCo"}],
    },
    {
        "identifier": "training",
        "kind": "training",
        "title": "Training",
        "rows": [{"identifier": "awareness", "label": "Awareness"}, {"identifier": "enhanced", "label": "Enhanced"}],
    },
    {
        "identifier": "policies",
        "kind": "policies",
        "title": "Policies",
        "rows": [{"identifier": "access", "label": "Access"}],
    },
    {"identifier": "budget", "kind": "budget", "title": "Budget", "rows": [{"identifier": "use", "label": "What for"}]},
    {"identifier": "needs", "kind": "needs", "title": "Needs that we provide for"},
    {"identifier": "access", "kind": "access", "title": "Access"},
    {"identifier": "plan", "kind": "words", "title": "Our accessibility plan"},
]
NAME, TELEPHONE, EMAIL = (f"part__senco__senco__{field}" for field in ("name", "telephone", "email"))
POLICY = "part__policies__access__"


def answer(asked: list[dict[str, Any]] | None = None, **values: Any) -> DraftAnswer:
    """The answer to the first of two questions in the draft of a school."""
    held = builders.draft(builders.setting()).answers.in_order()[0]
    if asked is not None:
        held.question.parts = asked
        held.question.save()
    for name, value in values.items():
        setattr(held, name, value)
    held.save()
    return held


def editor_of(held: DraftAnswer, **values: Any) -> User:
    return builders.editor(held.draft.setting, **values).user


def vocabularies() -> None:
    for place, (identifier, plain) in enumerate({"asd": "Autism", "hi": "Deaf"}.items()):
        Need.objects.create(identifier=identifier, label=identifier.upper(), plain_name=plain, position=place)
    AccessFact.objects.create(identifier="step-free", label="Step-free", plain_name="No steps")


def address(held: DraftAnswer, what: str = "") -> str:
    return f"/account/schools/{held.draft.setting.urn}/questions/{held.question.identifier}/{what}"


def sent(held: DraftAnswer, text: str = "We help.", **values: str) -> dict[str, str]:
    """What the page sends for words begun on the version of `held`."""
    return {"text": text, "version": str(held.version), "sitting": "a", "go": "continue", **values}


def carried_over() -> DraftAnswer:
    """An answer of the year before, to be confirmed."""
    held = answer(text="As last year.", to_confirm=True, is_finished=True)
    held.draft.based_on = builders.offer(held.draft.setting, text="As last year.")
    held.draft.reason = OfferDraft.Reason.RENEWAL
    held.draft.save()
    return held
