"""How well the anonymity check of comments finds what identifies a person, on invented comments.

Run it from the project's folder: `.venv/bin/python benchmarks/anonymity/measure.py [FILE]`. README.md beside it says
what the comments are, how pieces are written in them, and what each figure means.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from annotated import DEVELOPMENT, HERE, KINDS, MEASURED, NO_CUE, Comment, Piece, counts, problems, read

NAME_WITHOUT_CUE = "name, with no cue"
KIND_COLUMNS = ["kind", "pieces", "found", "recall", "right kind", "marks", "right", "precision"]
COMMENT_COLUMNS = ["what", "how many", "share"]


class Mark(Protocol):
    """What the check returns: `text[start:end]` may identify somebody. `kind` is one of KINDS."""

    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Finder(Protocol):
    """The check itself."""

    def __call__(self, text: str, *, about_setting: bool = False) -> tuple[Mark, ...]: ...


@dataclass(frozen=True)
class Outcome:
    """A comment, and what the check marked in it."""

    comment: Comment
    marks: tuple[Mark, ...]

    def found(self, piece: Piece) -> bool:
        """Whether every letter and digit of a piece would be hidden, whatever the kind of the marks."""
        covered = {at for mark in self.marks for at in range(mark.start, mark.end)}
        return characters(self.comment, piece) <= covered

    def right_kind(self, piece: Piece) -> bool:
        """Whether it was found, and a mark on it says what it is."""
        kinds = (piece.kind, piece.note)
        return self.found(piece) and any(mark.kind in kinds and overlap(mark, piece) for mark in self.marks)

    def false(self) -> list[Mark]:
        """Marks that touch nothing that identifies."""
        return [mark for mark in self.marks if not any(overlap(mark, piece) for piece in self.comment.pieces)]


def overlap(mark: Mark, piece: Piece) -> bool:
    """Whether they share a position."""
    return mark.start < piece.end and piece.start < mark.end


def characters(comment: Comment, part: Piece | Mark) -> set[int]:
    """Where the letters and digits of a piece or a mark stand."""
    return {at for at in range(part.start, part.end) if comment.text[at].isalnum()}


def visible(text: str) -> str:
    """A text for the screen: characters that cannot be seen are written out."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def share(part: int, whole: int) -> str:
    """A percentage, or a dash where there is nothing to divide by."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def recall(pairs: Sequence[tuple[Outcome, Piece]]) -> list[str]:
    """How many pieces there are, how many were found, and how many of them as what they are."""
    found = sum(outcome.found(piece) for outcome, piece in pairs)
    right = sum(outcome.right_kind(piece) for outcome, piece in pairs)
    return [str(len(pairs)), str(found), share(found, len(pairs)), share(right, len(pairs))]


def precision(outcomes: Sequence[Outcome], kinds: Sequence[str]) -> list[str]:
    """How many marks of these kinds were made, and how many of them touch a piece of any kind."""
    made = sum(mark.kind in kinds for outcome in outcomes for mark in outcome.marks)
    false = sum(mark.kind in kinds for outcome in outcomes for mark in outcome.false())
    return [str(made), str(made - false), share(made - false, made)]


def by_kind(outcomes: Sequence[Outcome]) -> Iterator[list[str]]:
    """The rows of the first table."""
    pairs = [(outcome, piece) for outcome in outcomes for piece in outcome.comment.pieces]
    for kind in KINDS:
        of_kind = [pair for pair in pairs if pair[1].kind == kind]
        yield [kind, *recall(of_kind), *precision(outcomes, [kind])]
        if kind == "name":
            found = recall([pair for pair in of_kind if pair[1].note == NO_CUE])
            yield [NAME_WITHOUT_CUE, *found, "", "", ""]
    yield ["all", *recall(pairs), *precision(outcomes, KINDS)]


def letters(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Letters and digits that were marked, and those of them that identify nobody: a wide mark hides too much."""
    marked = needless = 0
    for outcome in outcomes:
        hidden = set[int]().union(*(characters(outcome.comment, mark) for mark in outcome.marks))
        identifying = set[int]().union(*(characters(outcome.comment, piece) for piece in outcome.comment.pieces))
        marked, needless = marked + len(hidden), needless + len(hidden - identifying)
    return marked, needless


def by_comment(outcomes: Sequence[Outcome]) -> Iterator[list[str]]:
    """The rows of the second table."""
    identifying = [outcome for outcome in outcomes if outcome.comment.pieces]
    safe = sum(all(map(outcome.found, outcome.comment.pieces)) for outcome in identifying)
    clean = [outcome for outcome in outcomes if not outcome.comment.pieces]
    quiet = sum(not outcome.marks for outcome in clean)
    false = sum(len(outcome.false()) for outcome in outcomes)
    marked, needless = letters(outcomes)
    yield [
        "with something identifying: all of it marked",
        f"{safe} of {len(identifying)}",
        share(safe, len(identifying)),
    ]
    yield ["with nothing identifying: nothing marked", f"{quiet} of {len(clean)}", share(quiet, len(clean))]
    yield ["false marks for each comment", f"{false} in {len(outcomes)}", f"{false / max(1, len(outcomes)):.2f}"]
    yield ["letters and digits marked without need", f"{needless} of {marked}", share(needless, marked)]


def table(columns: list[str], rows: Iterable[list[str]], *, markdown: bool) -> str:
    """A table for the screen, or for a page of the documentation."""
    lines = [columns, *rows]
    if markdown:
        written = [f"| {' | '.join(line)} |" for line in lines]
        written.insert(1, "|---|" + "---:|" * (len(columns) - 1))
        return "\n".join(written) + "\n\n"
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        line[0] = line[0].ljust(widths[0])
    return "\n".join("  ".join(map(str.rjust, line, widths)) for line in lines) + "\n\n"


def listed(outcomes: Iterable[Outcome], *, misses: bool, false: bool) -> Iterator[str]:
    """A line for each piece that was not found, and for each mark that is false."""
    for outcome in outcomes:
        text, line = outcome.comment.text, outcome.comment.line
        for piece in outcome.comment.pieces if misses else ():
            if not outcome.found(piece):
                yield f"line {line}: missed {piece.kind}: {visible(text[piece.start : piece.end])}\n"
        for mark in outcome.false() if false else ():
            yield f"line {line}: false {mark.kind}: {visible(text[mark.start : mark.end])}\n"


def the_check() -> Finder:
    """The project's own check, with Django started for it."""
    sys.path.insert(0, str(HERE.parents[1]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "localoffer.config.settings")
    import django

    django.setup()
    from localoffer.comments.anonymity import find_marks

    return find_marks


def check_files() -> int:
    """Print what the two files hold and what is wrong with them. Returns the exit status."""
    for file in (MEASURED, DEVELOPMENT):
        comments = read(file)
        held = ", ".join(f"{kind} {number}" for kind, number in counts(comments).most_common())
        sys.stdout.write(f"{file.name}: {len(comments)} comments. {held}\n")
    found = list(problems())
    sys.stdout.writelines(f"{problem}\n" for problem in found)
    return 1 if found else 0


def arguments() -> argparse.Namespace:
    """What was asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=MEASURED, help="default: measured.txt")
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    parser.add_argument("--false", action="store_true", help="list marks on what identifies nobody")
    parser.add_argument("--markdown", action="store_true", help="print the tables for the documentation")
    parser.add_argument("--check", action="store_true", help="look at the two files themselves, and measure nothing")
    return parser.parse_args()


def main() -> int:
    """Measure, and print two tables. Returns the exit status."""
    asked = arguments()
    if asked.check:
        return check_files()
    find_marks = the_check()
    outcomes = [
        Outcome(comment, find_marks(comment.text, about_setting=comment.about_setting)) for comment in read(asked.file)
    ]
    sys.stdout.write(table(KIND_COLUMNS, by_kind(outcomes), markdown=asked.markdown))
    sys.stdout.write(table(COMMENT_COLUMNS, by_comment(outcomes), markdown=asked.markdown))
    sys.stdout.writelines(listed(outcomes, misses=asked.misses, false=asked.false))
    return 0


if __name__ == "__main__":
    sys.exit(main())
