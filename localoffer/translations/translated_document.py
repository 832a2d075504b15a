"""The Document that a translation makes of its source: the same shape, other words, its own direction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from localoffer.publishing.document import Block, Document, Section, Span, Spans
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
        start, words, end, _ = self._said(source)
        return f"{start}{words}{end}"

    def span(self, source: Span) -> Spans:
        """Spaces stand outside of what stays English: inside, they would be at its other end."""
        start, words, end, is_translated = self._said(source.text)
        if is_translated:
            return (replace(source, text=f"{start}{words}{end}", language=""),)
        has_letters = any(letter.isalpha() for letter in words)
        language = source.language or self.source_language if has_letters else ""
        parts = (Span(start), replace(source, text=words, language=language), Span(end))
        return tuple(part for part in parts if part.text)

    def _said(self, source: str) -> tuple[str, str, str, bool]:
        """The words between the spaces that hold them apart from the next, and whether they are a translation."""
        bare = source.strip()
        if not bare:
            return "", source, "", False
        at = source.index(bare)
        start, end = source[:at], source[at + len(bare) :]
        piece = next(self.pieces)
        if piece.state not in (PieceState.TRANSLATED, PieceState.CHECKED):
            return start, isolated(bare) if self.is_right_to_left else bare, end, False
        words = with_isolated_runs(piece.text) if self.is_right_to_left else piece.text
        return start, words, end, True


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
