"""Comments with what identifies somebody written into them, and the rules that the two files of them must keep.

The format is described in README.md beside this module.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEASURED, DEVELOPMENT = HERE / "measured.txt", HERE / "development.txt"
ABOUT_SETTING = "[about-setting] "
NO_CUE = "bare"

# What the files must hold, so that no figure rests on a handful of pieces.
FEWEST_COMMENTS = {MEASURED: 340, DEVELOPMENT: 110}
FEWEST_MEASURED = {
    "name": 150,
    "telephone": 20,
    "email": 20,
    "postcode": 20,
    "address": 20,
    "birth_date": 20,
    "nhs_number": 20,
    "ni_number": 20,
    "link": 20,
    "disguised": 20,
    "combination": 20,
}
KINDS = tuple(FEWEST_MEASURED)
FEWEST_WITHOUT_CUE = 25
SMALLEST_CLEAN_SHARE = 0.35
LARGEST_LIKENESS = 0.6
WORDS_COMPARED = 4

ANNOTATION = re.compile(r"\{(?P<kind>[a-z_]+)(?:\((?P<note>[a-z_]+)\))?:(?P<text>[^{}]+)\}")
ESCAPE = re.compile(r"\\(?:n|u(?P<code>[0-9a-f]{4}))")

# Ofcom keeps these telephone numbers for drama, and the domains are kept for examples: they are nobody's.
INVENTED = {
    "telephone": re.compile(r"((\+?\(?\+?44\)?(\(0\))?|0044|\(?0)(113\)?4960\d{3}|7700900\d{3})|4960\d{3})"),
    "email": re.compile(r"[^@]+@([a-z]+\.)*example\.(com|net|org)", re.IGNORECASE),
    "link": re.compile(r"@[\w.]+|(https?://)?([a-z]+\.)*example\.(com|net|org)([/?#].*)?", re.IGNORECASE),
}


@dataclass(frozen=True)
class Piece:
    """What identifies somebody: `text[start:end]` of its comment. `note` is a second right kind, or `bare`."""

    kind: str
    note: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Comment:
    """One line of a file, without its annotations."""

    line: int
    text: str
    about_setting: bool
    pieces: tuple[Piece, ...]


def decoded(written: str) -> str:
    r"""The text with `\n` and `\u200b` as the characters they stand for."""
    return ESCAPE.sub(lambda found: chr(int(found["code"], 16)) if found["code"] else "\n", written)


def parsed(line: str, number: int) -> Comment:
    """The comment of a line. Raises ValueError if its annotations cannot be read."""
    about_setting = line.startswith(ABOUT_SETTING)
    written = line.removeprefix(ABOUT_SETTING)
    text, pieces, after = "", [], 0
    for found in ANNOTATION.finditer(written):
        text += decoded(written[after : found.start()])
        piece = decoded(found["text"])
        if found["kind"] not in KINDS or found["note"] not in (None, NO_CUE, *KINDS):
            raise ValueError(f"line {number}: {found[0]} has an unknown kind")
        if not any(char.isalnum() for char in piece):
            raise ValueError(f"line {number}: {found[0]} has no letter or digit")
        pieces.append(Piece(found["kind"], found["note"], len(text), len(text) + len(piece)))
        text += piece
        after = found.end()
    text += decoded(written[after:])
    if set(text) & set("{}\\") or not text.strip():
        raise ValueError(f"line {number}: a stray bracket or backslash, or no words")
    return Comment(number, text, about_setting, tuple(pieces))


def read(file: Path) -> list[Comment]:
    """The comments of a file. Raises ValueError if a line cannot be read."""
    lines = file.read_text(encoding="utf-8").split("\n")
    return [parsed(line, number) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]


def counts(comments: Iterable[Comment]) -> Counter[str]:
    """Pieces of each kind, first names with no cue among them as `bare`, and comments with nothing as `clean`."""
    counted = Counter[str]()
    for comment in comments:
        counted.update(piece.kind for piece in comment.pieces)
        counted.update(piece.note for piece in comment.pieces if piece.note == NO_CUE)
        counted["clean"] += not comment.pieces
    return counted


def too_few(file: Path, comments: Sequence[Comment]) -> Iterator[str]:
    """What a file has not enough of."""
    counted = counts(comments)
    fewest = {**FEWEST_MEASURED, NO_CUE: FEWEST_WITHOUT_CUE} if file == MEASURED else {}
    fewest["clean"] = round(SMALLEST_CLEAN_SHARE * len(comments))
    if len(comments) < FEWEST_COMMENTS[file]:
        yield f"{file.name}: {len(comments)} comments"
    yield from (f"{file.name}: {counted[kind]} {kind}" for kind, least in fewest.items() if counted[kind] < least)


def is_test_nhs_number(text: str) -> bool:
    """Whether it is in the range kept for tests (999) and its last digit checks the others (modulus 11)."""
    digits = [int(char) for char in text if char.isdigit()]
    checked = sum(digit * weight for digit, weight in zip(digits, range(10, 0, -1), strict=False))
    return len(digits) == 10 and digits[:3] == [9, 9, 9] and checked % 11 == 0


def is_invented(kind: str, text: str) -> bool:
    """Whether a telephone number, e-mail address, link or NHS number can be nobody's."""
    if kind == "nhs_number":
        return is_test_nhs_number(text)
    written = re.sub(r"[\s./-]", "", text) if kind == "telephone" else text
    return kind not in INVENTED or INVENTED[kind].fullmatch(written) is not None


def badly_annotated(file: Path, comments: Iterable[Comment]) -> Iterator[str]:
    """Numbers and addresses that may be somebody's, and combinations that lack a piece."""
    for comment in comments:
        together = sum(piece.kind == "combination" for piece in comment.pieces)
        if together and together < (2 if comment.about_setting else 3):
            yield f"{file.name}, line {comment.line}: a combination lacks a piece"
        for piece in comment.pieces:
            if not is_invented(piece.kind, text := comment.text[piece.start : piece.end]):
                yield f"{file.name}, line {comment.line}: may be somebody's: {text}"


def runs(comment: Comment) -> set[tuple[str, ...]]:
    """Every four words in a row, or all words of a shorter comment."""
    words = re.findall(r"\w+", comment.text.lower()) or [comment.text]
    return {tuple(words[at : at + WORDS_COMPARED]) for at in range(max(1, len(words) - WORDS_COMPARED + 1))}


def too_like(comments: Sequence[Comment]) -> Iterator[str]:
    """Pairs of comments of which the shorter one is for the most part in the other."""
    for (one, its), (other, others) in combinations([(comment, runs(comment)) for comment in comments], 2):
        if len(its & others) > LARGEST_LIKENESS * min(len(its), len(others)):
            yield f"alike: “{one.text}” and “{other.text}”"


def problems() -> Iterator[str]:
    """Whatever is wrong with the two files."""
    files = {file: read(file) for file in (MEASURED, DEVELOPMENT)}
    for file, comments in files.items():
        yield from too_few(file, comments)
        yield from badly_annotated(file, comments)
    yield from too_like([comment for comments in files.values() for comment in comments])
