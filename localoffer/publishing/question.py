"""What was asked of a list, in words: the head of its edition."""

from collections.abc import Iterable
from dataclasses import dataclass

from localoffer.core.asked import LeftOut
from localoffer.core.filters import Selected
from localoffer.publishing.document import Block, List, Note, Paragraph, Span, Spans

# A title names so many choices; all of them stand below it.
_IN_THE_TITLE = 4


@dataclass(frozen=True, slots=True)
class Question:
    """`name` is what the list holds (`Services`), `selected` the choices in the words of its page.

    `left_out` are messages on what could not be used, `order` is how it is sorted, empty where that goes without
    saying. `nothing_found` is a sentence for an empty list, and `try_next` is what to do then, each an item of a list.
    """

    name: str
    selected: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    order: str = ""
    nothing_found: str = ""
    try_next: tuple[Spans, ...] = ()

    @property
    def title(self) -> str:
        """`Services`; `Services: Autism; Within 5 miles of LS6`."""
        named = list(self.selected[:_IN_THE_TITLE])
        more = len(self.selected) - len(named)
        if more:
            named.append("and 1 more choice" if more == 1 else f"and {more} more choices")
        return f"{self.name}: {'; '.join(named)}" if named else self.name

    def summary(self, total: int, counted: str) -> str:
        """`12 services.`, or that there is nothing."""
        return f"{counted}." if total else self.nothing_found

    def blocks(self, total: int) -> tuple[Block, ...]:
        """What was asked for and how it is sorted, what was left out; where nothing was found, what to do next."""
        asked = f"You asked for: {'; '.join(self.selected)}." if self.selected else "This is the whole list."
        order = f" It is in this order: {self.order}." if self.order and total > 1 else ""
        left_out = (Note(tuple(_paragraph(text) for text in self.left_out)),) if self.left_out else ()
        nothing = () if total else (_paragraph("What you can do now:"), List(self.try_next))
        return (_paragraph(asked + order), *left_out, *nothing)


def question(
    name: str,
    selected: Iterable[Selected],
    left_out: Iterable[LeftOut],
    *,
    order: str = "",
    nothing_found: str = "",
    try_next: Iterable[tuple[str, str]] = (),
) -> Question:
    """A Question from what the page of a list shows. `try_next` are texts, each with an address or an empty one."""
    return Question(
        name,
        tuple(each.label for each in selected),
        tuple(each.message for each in left_out),
        order,
        nothing_found,
        tuple((Span(text, href=href),) for text, href in try_next),
    )


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))
