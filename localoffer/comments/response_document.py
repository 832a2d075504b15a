"""A response stated as a Document: what you said, what we did, what we will do and by when."""

from collections.abc import Iterable

from localoffer.comments.action import Action
from localoffer.comments.public_comment import public_comments_of
from localoffer.comments.response import Response
from localoffer.core.words import plain_date
from localoffer.publishing.document import Document, Paragraph, Section, Span, Table
from localoffer.publishing.plain_text import blocks

CAPTION = "What we do, by whom and by when"
HEADERS = ("What", "By whom", "By when", "Where it stands", "What came of it")


def response_document(response: Response) -> Document:
    """Empty sections are left out."""
    sections = (
        Section("You said", blocks(response.you_said), _comments(response)),
        Section("We did", blocks(response.we_did)),
        Section("Actions", actions_table(response.actions.all())),
    )
    return Document(
        title=response.title, sections=tuple(section for section in sections if section.blocks or section.sections)
    )


def actions_table(actions: Iterable[Action], caption: str = CAPTION) -> tuple[Table, ...]:
    """One table, or none where there are no actions."""
    rows = tuple(
        (action.what, action.by_role, plain_date(action.due), standing_words(action), action.outcome)
        for action in actions
    )
    return (Table(caption, HEADERS, rows),) if rows else ()


def standing_words(action: Action) -> str:
    """`Under way`; `Under way, overdue` once its date has passed."""
    return f"{action.get_state_display()}{', overdue' if action.is_overdue else ''}"


def _comments(response: Response) -> tuple[Section, ...]:
    """Each comment that the public may read, word for word, under what it is about."""
    return tuple(
        Section(
            said.name,
            (Paragraph((Span(f"{said.speaker_words}, {said.month_words}, about: {said.about}"),)), *said.blocks),
        )
        for said in public_comments_of(response)
    )
