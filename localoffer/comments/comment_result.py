"""One published comment as data, in a list of results."""

from typing import Any

from localoffer.comments.public_comment import PublicComment


def result_json(said: PublicComment) -> dict[str, Any]:
    """`received` is a month (`2026-03`): the public is not told the day. `age` is a band (`5-10`)."""
    return {
        "number": said.number,
        "name": said.name,
        "url": said.own_address,
        "received": f"{said.month:%Y-%m}",
        "about": {"title": said.about, "url": said.address or None},
        "category": said.category.identifier,
        "theme": said.theme.slug if said.theme else None,
        "need": said.need.identifier if said.need else None,
        "age": said.band or None,
        "area": said.area,
        "speaker": str(said.speaker),
        "words": said.words,
        "response": _answer(said),
        "answer_by": said.answer_by.isoformat() if said.answer_by else None,
        "is_overdue": said.is_overdue,
        "is_example": said.is_example,
    }


def _answer(said: PublicComment) -> dict[str, str] | None:
    if said.answer is None:
        return None
    return {"title": said.answer.title, "url": said.answer.get_absolute_url(), "we_did": said.answer.we_did}
