"""The Document that a translation makes of its source: the same shape, other words, its own direction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from localoffer.publishing.document import Block, Document, Section, Span
from localoffer.publishing.rewording import Replacing, with_texts
from localoffer.translations.language import Language
from localoffer.translations.piece import Piece, PieceState
from localoffer.translations.right_to_left import isolated, with_isolated_runs


@dataclass(frozen=True, slots=True)
class _Words:
    """Gives out the pieces one after the other. What is kept, or not translated yet, stays as the source has it."""

    pieces: Iterator[Piece]
    is_right_to_left: bool
    source_language: str

    def text(self, source: str) -> str:
        return self._said(source)[0]

    def span(self, source: Span) -> Span:
        said, is_translated = self._said(source.text)
        stays = is_translated or not any(letter.isalpha() for letter in source.text)
        return replace(source, text=said, language="" if stays else source.language or self.source_language)

    def _said(self, source: str) -> tuple[str, bool]:
        """The words, and whether they are a translation. Spaces around a run of text hold it apart from the next."""
        if not source.strip():
            return source, False
        piece = next(self.pieces)
        start, end = _spaces(source)
        is_translated = piece.state in (PieceState.TRANSLATED, PieceState.CHECKED)
        words = piece.text if is_translated else source.strip()
        if self.is_right_to_left:
            words = with_isolated_runs(words) if is_translated else isolated(words)
        return f"{start}{words}{end}", is_translated


def translated_document(source: Document, pieces: Iterable[Piece], language: Language) -> Document:
    """`pieces` are in order and match the texts of `source`; those beyond its last text are left alone."""
    words = _Words(iter(pieces), language.is_right_to_left, source.language)
    made = with_texts(source, Replacing(words.text, words.span))
    return replace(made, language=language.tag, sections=_in_one_language(made.sections))


def _in_one_language(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(replace(each, language="", sections=_in_one_language(each.sections)) for each in sections)


def with_first(document: Document, *blocks: Block) -> Document:
    """The same with something said before all else."""
    return replace(document, blocks=(*blocks, *document.blocks))


def _spaces(text: str) -> tuple[str, str]:
    bare = text.strip()
    start = text.index(bare)
    return text[:start], text[start + len(bare) :]
