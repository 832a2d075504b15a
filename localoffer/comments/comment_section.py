"""A published comment as a section of a document: what its page shows of it, and nothing else."""

from localoffer.comments.public_comment import PublicComment
from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Paragraph, Section, Span
from localoffer.publishing.plain_text import blocks
from localoffer.publishing.record import EXAMPLE


def comment_sections(comments: list[PublicComment]) -> tuple[Section, ...]:
    """In the order given. An answer to several stands in full with the first of them; the others name that one."""
    first: dict[int, str] = {}
    for said in comments:
        if said.answer:
            first.setdefault(said.answer.pk, said.name)
    return tuple(_section(said, first[said.answer.pk] if said.answer else "") for said in comments)


def _section(said: PublicComment, answered_with: str) -> Section:
    return Section(
        said.name,
        (
            *((EXAMPLE,) if said.is_example else ()),
            _line(f"{said.speaker_words}, {said.month_words}"),
            Paragraph((Span("About: "), Span(said.about, href=said.address))),
            *((_line(f"For: {', '.join(said.for_whom)}"),) if said.for_whom else ()),
            *said.blocks,
            *((_line(f"Sorted under: {', '.join(said.kinds)}"),) if said.kinds else ()),
        ),
        (Section(f"Our answer to {said.name}", _answer(said, answered_with)),),
    )


def _answer(said: PublicComment, answered_with: str) -> tuple[Block, ...]:
    if said.answer is None:
        return (_line(_waiting(said)),)
    title = Span(said.answer.title, href=said.answer.get_absolute_url())
    if answered_with != said.name:
        return (Paragraph((title, Span(f". We answered it together with {answered_with}: see there."))),)
    return (Paragraph((title,)), *blocks(said.answer.we_did))


def _waiting(said: PublicComment) -> str:
    if said.is_overdue:
        return "We have not answered yet. This is overdue: the law gives us a year."
    if said.is_late:
        return f"We have not answered yet. This is late: we said that we would by {plain_date(said.answer_by)}."
    return f"We have not answered yet. We answer by {plain_date(said.answer_by)}."


def _line(text: str) -> Paragraph:
    return Paragraph((Span(text),))
