"""One chapter of the whole Local Offer as a book. Each app states its own: `settings.BOOK_CHAPTERS`."""

from dataclasses import dataclass

from localoffer.publishing.document import Section


@dataclass(frozen=True, slots=True)
class Chapter:
    """`sections` hold the publications, each once; `parts` is how many these are. An empty chapter is left out."""

    title: str
    sections: tuple[Section, ...]
    parts: int
