"""What an answer said before: every saving of it, and what was published when the draft began."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import Written
from localoffer.answering.draft import DraftAnswer, SavedAnswer
from localoffer.answering.saving_words import day_and_clock, named
from localoffer.core.largest_key import LARGEST_KEY
from localoffer.publishing.document import Section
from localoffer.schools.models import OfferAnswer
from localoffer.schools.offer_answers_document import answer_section
from localoffer.schools.parts.part_words import PartWords, part_words

# What is named so in an address is what families read when the draft began.
PUBLISHED = "published"
# An answer can have 20,000 words.
ON_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class Saving:
    """One line of the history. `name` is what its address calls it."""

    name: str
    how: str
    note: str
    who: str
    when: str
    moment: datetime
    is_current: bool
    section: Section


@dataclass(frozen=True, slots=True)
class History:
    """One page of it. `first` is the number of its first line, counted from the oldest of all."""

    savings: list[Saving]
    first: int
    number: int
    pages: int


def history(answer: DraftAnswer, reader: User, page: str | None = None) -> History:
    """The newest first, and at the end what was published."""
    words, published = part_words(), published_answer(answer)
    every = SavedAnswer.objects.filter(answer=answer).select_related("saved_by", "answer__question")
    found = Paginator(every, ON_A_PAGE).get_page(page)
    savings = [_saving(answer, saved, reader, words) for saved in found]
    if published and not found.has_next():
        savings.append(_publishing(answer, published, reader, words))
    newer = ON_A_PAGE * (found.number - 1)
    first = found.paginator.count + bool(published) - newer
    return History(savings, first, found.number, found.paginator.num_pages)


def _saving(answer: DraftAnswer, saved: SavedAnswer, reader: User, words: PartWords) -> Saving:
    return Saving(
        name=str(saved.pk),
        how=_how(saved),
        note="Another saving had come first, so these words are not the answer." if saved.is_set_aside else "",
        who=named(saved.saved_by, reader),
        when=day_and_clock(saved.saved_at),
        moment=saved.saved_at,
        is_current=not saved.is_set_aside and saved.version == answer.version,
        section=_section(answer, saved.text, saved.parts, words),
    )


def _publishing(answer: DraftAnswer, published: OfferAnswer, reader: User, words: PartWords) -> Saving:
    offer = published.offer
    return Saving(
        name=PUBLISHED,
        how="Published",
        note="This is what families read." if offer.is_current else "",
        who=named(offer.published_by, reader),
        when=day_and_clock(offer.published_at),
        moment=offer.published_at,
        is_current=answer.version == 0,
        section=_section(answer, published.text, published.parts, words),
    )


def saved_words(answer: DraftAnswer, name: str) -> Written | None:
    """The words under a name of the history; None where there are none."""
    if name == PUBLISHED:
        published = published_answer(answer)
        return Written(published.text, published.parts) if published else None
    if not (name.isascii() and name.isdigit() and int(name) <= LARGEST_KEY):
        return None
    saved = SavedAnswer.objects.filter(answer=answer, pk=int(name)).first()
    return Written(saved.text, saved.parts) if saved else None


def published_answer(answer: DraftAnswer) -> OfferAnswer | None:
    """What was published when the draft began; None where that did not answer this question."""
    based_on = answer.draft.based_on_id
    answers = OfferAnswer.objects.filter(offer=based_on, question__identifier=answer.question.identifier)
    return answers.select_related("offer__published_by", "question").first() if based_on else None


def _how(saved: SavedAnswer) -> str:
    if saved.is_set_aside:
        return "Put aside"
    return "Saved automatically" if saved.is_automatic else "Saved"


def _section(answer: DraftAnswer, text: str, parts: dict[str, object], words: PartWords) -> Section:
    """Drawn as families would read it, without keeping anything."""
    return answer_section(DraftAnswer(question=answer.question, text=text, parts=parts), words)
