"""What is different between two sets of questions, in plain words for the schools that answer them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.parts.part import Part


@dataclass(frozen=True, slots=True)
class ChangedQuestion:
    """One question that both sets ask. Where only its guidance or its details changed, the wording is the same."""

    before: OfferQuestion
    now: OfferQuestion
    details_added: tuple[str, ...] = ()
    details_removed: tuple[str, ...] = ()
    details_changed: tuple[str, ...] = ()

    @property
    def is_reworded(self) -> bool:
        return self.before.text != self.now.text

    @property
    def has_new_guidance(self) -> bool:
        return self.before.guidance != self.now.guidance

    @property
    def has_new_details(self) -> bool:
        return bool(self.details_added or self.details_removed or self.details_changed)


@dataclass(frozen=True, slots=True)
class TemplateChanges:
    """Questions by what happened to them. Those that stayed as they were are not in it."""

    added: tuple[OfferQuestion, ...] = ()
    removed: tuple[OfferQuestion, ...] = ()
    reworded: tuple[ChangedQuestion, ...] = ()
    guidance_changed: tuple[ChangedQuestion, ...] = ()
    details_changed: tuple[ChangedQuestion, ...] = ()

    def __bool__(self) -> bool:
        return any((self.added, self.removed, self.reworded, self.guidance_changed, self.details_changed))

    def lines(self) -> tuple[str, ...]:
        """One sentence for each change."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[str]:
        yield from (f"There is a new question: “{each.text}”" for each in self.added)
        yield from (f"We no longer ask: “{each.text}”" for each in self.removed)
        yield from (f"“{each.before.text}” is now: “{each.now.text}”" for each in self.reworded)
        yield from (f"The guidance has changed for: “{each.now.text}”" for each in self.guidance_changed)
        for each in self.details_changed:
            yield from _detail_lines(each)


def template_changes(old: OfferTemplate, new: OfferTemplate) -> TemplateChanges:
    """Questions are the same where their identifiers are."""
    before = {question.identifier: question for question in old.questions.all()}
    now = {question.identifier: question for question in new.questions.all()}
    both = [changed_question(before[name], question) for name, question in now.items() if name in before]
    return TemplateChanges(
        added=tuple(question for name, question in now.items() if name not in before),
        removed=tuple(question for name, question in before.items() if name not in now),
        reworded=tuple(each for each in both if each.is_reworded),
        guidance_changed=tuple(each for each in both if each.has_new_guidance),
        details_changed=tuple(each for each in both if each.has_new_details),
    )


def changed_question(before: OfferQuestion, now: OfferQuestion) -> ChangedQuestion:
    """How a question is asked now, beside how it was asked."""
    old, new = _parts(before), _parts(now)
    return ChangedQuestion(
        before,
        now,
        details_added=tuple(part.title for name, part in new.items() if name not in old),
        details_removed=tuple(part.title for name, part in old.items() if name not in new),
        details_changed=tuple(part.title for name, part in new.items() if name in old and _asks_other(old[name], part)),
    )


def _asks_other(before: Part, now: Part) -> bool:
    """Which headings of the law a part answers is nothing that a school does otherwise."""
    return (before.kind, before.title, before.hint, before.rows) != (now.kind, now.title, now.hint, now.rows)


def _parts(question: OfferQuestion) -> Mapping[str, Part]:
    return {part.identifier: part for part in question.stated_parts}


def _detail_lines(changed: ChangedQuestion) -> Iterator[str]:
    for title in changed.details_added:
        yield f"“{changed.now.text}” also asks for: {title}"
    for title in changed.details_removed:
        yield f"“{changed.now.text}” no longer asks for: {title}"
    for title in changed.details_changed:
        yield f"“{changed.now.text}” asks in another way for: {title}"
