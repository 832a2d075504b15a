"""Two publishings of one school, question by question."""

from collections.abc import Iterator
from dataclasses import dataclass

from localoffer.answering.changed_words import Change, Words, changed_words, is_changed
from localoffer.publishing.document import Block, Facts, List, Paragraph, Section, Spans
from localoffer.schools.models import OfferAnswer, SchoolOffer
from localoffer.schools.offer_answers_document import answer_section


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """`question` is as the later version asks it. `asked_before` is how the earlier one did, where that differs."""

    question: str
    asked_before: str
    words: tuple[Words, ...]
    state: str

    @property
    def is_changed(self) -> bool:
        return self.state != "same"


def compared_versions(before: SchoolOffer, after: SchoolOffer) -> list[ComparedAnswer]:
    """In the order of the later version; what only the earlier one answered comes last.

    The state is `same`, `changed`, `added` or `removed`. Questions are the same by their identifier.
    """
    old = {each.question.identifier: each for each in before.answers.all()}
    new = {each.question.identifier: each for each in after.answers.all()}
    return [
        _compared(old.get(name), new.get(name), after) for name in (*new, *(each for each in old if each not in new))
    ]


def _compared(old: OfferAnswer | None, new: OfferAnswer | None, after: SchoolOffer) -> ComparedAnswer:
    asked, asked_before = (each.question.text if each else "" for each in (new, old))
    words = changed_words(_written(old, after), _written(new, after))
    reworded = asked_before if asked and asked_before != asked else ""
    return ComparedAnswer(asked or asked_before, reworded, words, _state(old, new, words))


def _state(old: OfferAnswer | None, new: OfferAnswer | None, words: tuple[Words, ...]) -> str:
    if old is None:
        return Change.ADDED.value
    if new is None:
        return Change.REMOVED.value
    return "changed" if is_changed(words) else Change.SAME.value


def _written(answer: OfferAnswer | None, offer: SchoolOffer) -> str:
    """The words, then what was filled in beside them, a line for each paragraph, item and fact."""
    if answer is None:
        return ""
    section = answer_section(answer, offer.words)
    return "".join(f"{line}\n" for line in _lines(Section("", section.blocks, section.sections)))


def _lines(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"{section.heading}:"
    for block in section.blocks:
        yield from _block_lines(block)
    for inner in section.sections:
        yield from _lines(inner)


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(spans):
            yield _text(spans)
        case List(items):
            yield from (f"• {_text(item)}" for item in items)
        case Facts(facts):
            for fact in facts:
                yield f"{fact.term}: " + "; ".join(line for inner in fact.blocks for line in _block_lines(inner))
        case _:
            return


def _text(spans: Spans) -> str:
    """With the addresses of links that are not in their words: a policy can have moved."""
    return "".join(f"{span.text} ({span.href})" if _hides(span.text, span.href) else span.text for span in spans)


def _hides(text: str, href: str) -> bool:
    return href.startswith("http") and text != href
