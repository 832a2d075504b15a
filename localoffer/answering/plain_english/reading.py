"""How hard a text is to read, by the measures of Flesch and Kincaid, in words.

The measures look at the length of sentences and of words and at nothing else: a hint, no judgement.
"""

from dataclasses import dataclass

from localoffer.answering.plain_english.sentences import sentences, words
from localoffer.answering.plain_english.syllables import syllables

# Fewer words say nothing about how somebody writes.
FEWEST_WORDS = 30
LONG_SENTENCE = 25
YOUNGEST, OLDEST = 6, 18
# What most parents read with ease, tired and on a telephone.
EASY, FAIR = 12, 14


@dataclass(frozen=True, slots=True)
class Reading:
    """`ease` is Flesch's measure from 0 (hard) to 100 (easy), `age` the age at which most can read it."""

    words: int
    sentences: int
    ease: int
    age: int
    long_sentences: tuple[str, ...]

    @property
    def is_scored(self) -> bool:
        return self.words >= FEWEST_WORDS

    @property
    def verdict(self) -> str:
        """What to tell the person who wrote it."""
        if not self.is_scored:
            return f"Too short to say how easy it is to read: write at least {FEWEST_WORDS} words."
        if self.age <= EASY:
            return f"{_article(self.age)} {self.age}-year-old can read this. Most parents will find it easy."
        if self.age <= FAIR:
            return f"Most parents can read this. It suits readers of {self.age} and over; {EASY} is better."
        if self.age < OLDEST:
            return f"Hard to read for many parents: it suits readers of {self.age} and over."
        return "Very hard to read for many parents: it reads like a text for a university."


def reading(text: str) -> Reading:
    """Measure an answer. Works on any text, an empty one included."""
    parted = sentences(text)
    counted = [(sentence, words(sentence)) for sentence in parted]
    counted = [(sentence, held) for sentence, held in counted if held]
    every = [word for _, held in counted for word in held]
    if not every:
        return Reading(0, 0, 100, YOUNGEST, ())
    a_sentence = len(every) / len(counted)
    a_word = sum(map(syllables, every)) / len(every)
    return Reading(
        words=len(every),
        sentences=len(counted),
        ease=_within(206.835 - 1.015 * a_sentence - 84.6 * a_word, 0, 100),
        # Kincaid's measure is a school year in the United States, which begins at five.
        age=_within(0.39 * a_sentence + 11.8 * a_word - 15.59 + 5, YOUNGEST, OLDEST),
        long_sentences=tuple(sentence for sentence, held in counted if len(held) > LONG_SENTENCE),
    )


def _within(value: float, least: int, most: int) -> int:
    return min(max(round(value), least), most)


def _article(age: int) -> str:
    return "An" if age in (8, 11, 18) else "A"
