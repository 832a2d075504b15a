"""Cells into lines. A word is never cut unless it is longer than a line, as an address on the web can be."""

import re

WIDTH = 40
# Section 1.8 and 4.2 of Braille Formats: three empty cells on each side of a running head and of a centred heading.
CENTRED_WIDTH = WIDTH - 6
# Dot 5 at the end of a line says that what is cut goes on in the next (UEB 2.6 and 10.13).
CONTINUES = '"'
# Cells that mean nothing without the one after them: to cut there would part a sign.
_BEFORE_OTHERS = frozenset('@^_".;,#')
_GOOD_ENDS = re.compile(r"_/|[^@^_\".;,#]4|-")


def words_of(cells: str) -> list[str]:
    """The last word first, so that the next is at the end."""
    return cells.split()[::-1]


def take_line(words: list[str], room: int, longest: int) -> str:
    """As many words as have room, taken from the list. A word of more than `longest` cells is cut.

    Empty where the next word has no room here and would have it in a whole line.
    """
    line = ""
    while words:
        word = words[-1]
        if len(line) + bool(line) + len(word) <= room:
            line += f"{' ' if line else ''}{words.pop()}"
            continue
        if not line and len(word) > longest:
            line, words[-1] = cut_word(word, room)
        break
    return line


def cut_word(word: str, room: int) -> tuple[str, str]:
    """What has room, with the sign that it goes on, and the rest."""
    good = [found.end() for found in _GOOD_ENDS.finditer(word, room // 2, room - 1)]
    end = good[-1] if good else room - 1
    while end > 1 and word[end - 1] in _BEFORE_OTHERS:
        end -= 1
    if word[end - 1] in _BEFORE_OTHERS:
        end = room - 1
    return word[:end] + CONTINUES, word[end:]


def wrap(cells: str, indents: tuple[int, int], width: int = WIDTH) -> list[str]:
    """All lines, with their indents as cells counted from 1."""
    words, lines = words_of(cells), list[str]()
    longest = width - max(indents) + 1
    while words:
        indent = indents[bool(lines)] - 1
        lines.append(" " * indent + take_line(words, width - indent, longest))
    return lines


def centred(cells: str) -> list[str]:
    return [f"{' ' * ((WIDTH - len(line)) // 2)}{line}" for line in wrap(cells, (1, 1), CENTRED_WIDTH)]
