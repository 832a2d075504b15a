"""The words of a comment with the marks of the anonymity check in them, ready to be shown."""

import unicodedata
from copy import copy
from dataclasses import dataclass, replace

from localoffer.comments.anonymity import Mark, MarkKind, find_marks, tidy
from localoffer.comments.comment import Comment
from localoffer.comments.marking import accepted, mark_fingerprint, marks


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the words. `kind` says what they may be (`Name`); empty where nothing is marked."""

    text: str
    kind: str = ""
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a mark covers, once for all the places where it stands. `key` names it in a form."""

    key: str
    mark: Mark
    times: int
    is_in_area: bool

    @property
    def text(self) -> str:
        return visible(self.mark)

    @property
    def kind(self) -> str:
        return str(self.mark.kind.label)


@dataclass(frozen=True, slots=True)
class CheckedComment:
    """A comment and what the check found in it: long words take a while, so they are checked once a page."""

    comment: Comment
    in_words: tuple[Mark, ...]
    in_area: tuple[Mark, ...]
    settled: frozenset[tuple[str, str]]

    def open_fragments(self) -> tuple[Fragment, ...]:
        """What still hinders publication, in the order of the words, and what was typed as the area last."""
        found: dict[str, Fragment] = {}
        places = [*((mark, False) for mark in self.in_words), *((mark, True) for mark in self.in_area)]
        for mark, is_in_area in places:
            if self._is_settled(mark):
                continue
            before = found.get(mark_key(mark), Fragment(mark_key(mark), mark, 0, is_in_area=False))
            is_there = before.is_in_area or is_in_area
            found[before.key] = replace(before, times=before.times + 1, is_in_area=is_there)
        return tuple(found.values())

    def pieces(self) -> list[Piece]:
        """The whole of the words, cut where marks begin and end. No two marks overlap."""
        words = self.comment.words
        pieces: list[Piece] = []
        end = 0
        for mark in self.in_words:
            pieces.append(Piece(words[end : mark.start]))
            pieces.append(Piece(visible(mark), str(mark.kind.label), self._is_settled(mark)))
            end = mark.end
        pieces.append(Piece(words[end:]))
        return [piece for piece in pieces if piece.text]

    def _is_settled(self, mark: Mark) -> bool:
        return (mark.kind, mark_fingerprint(mark)) in self.settled


def check(comment: Comment) -> CheckedComment:
    """Find the marks in the words, stored or typed, and which of them an officer let stand."""
    return CheckedComment(comment, marks(comment), find_marks(comment.area), frozenset(accepted(comment)))


def as_typed(comment: Comment, words: str, area: str) -> Comment:
    """The comment as it would be with these words, not saved."""
    typed = copy(comment)
    typed.words, typed.area = tidy(words), tidy(area)
    return typed


def mark_key(mark: Mark) -> str:
    """Names what a mark covers, without saying it: half of the fingerprint is enough for one page."""
    return f"{mark.kind}-{mark_fingerprint(mark)[:32]}"


def visible(mark: Mark) -> str:
    """What a mark covers; where the mark is about hidden characters, with these by their number: `⟨U+200D⟩`."""
    if mark.kind != MarkKind.DISGUISED:
        return mark.text
    return "".join(f"⟨U+{ord(each):04X}⟩" if _is_hidden(each) else each for each in mark.text)


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Co") and character not in "\n\t"
