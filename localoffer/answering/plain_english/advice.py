"""All the advice on one answer, as its page and its automatic saving show it."""

from dataclasses import dataclass

from localoffer.answering.plain_english.glossary import terms
from localoffer.answering.plain_english.jargon import Jargon, unexplained
from localoffer.answering.plain_english.reading import Reading, reading

# A page that lists more than that is not read.
MOST_SENTENCES = 5
MOST_JARGON = 12


@dataclass(frozen=True, slots=True)
class Advice:
    """What can be said about the words of one answer."""

    reading: Reading
    jargon: tuple[Jargon, ...]

    @property
    def long_sentences(self) -> tuple[str, ...]:
        return self.reading.long_sentences[:MOST_SENTENCES]

    @property
    def more_long_sentences(self) -> int:
        return len(self.reading.long_sentences) - len(self.long_sentences)

    @property
    def shown_jargon(self) -> tuple[Jargon, ...]:
        return self.jargon[:MOST_JARGON]

    @property
    def more_jargon(self) -> int:
        return len(self.jargon) - len(self.shown_jargon)


def advice(text: str) -> Advice:
    """Advice on the words of an answer, with the glossary of this installation."""
    return Advice(reading(text), unexplained(text, terms()))
