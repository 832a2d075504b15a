"""Passages with their cells into pages: the first page, the contents, and all that follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from localoffer.formats.braille.line import WIDTH, centred, wrap
from localoffer.formats.braille.pages import Pages
from localoffer.formats.braille.passage import Mark, Part, Passage
from localoffer.formats.braille.translate import number_cells

# Fewer headings than this are found by hand without a list of them.
FEWEST_FOR_CONTENTS = 6
_DEEPEST_IN_CONTENTS = 3
# Section 2: words end well before the column of page numbers, and dots 5 lead there.
_CONTENTS_WIDTH = WIDTH - 8
_GUIDE_DOT = '"'
_LINES_AFTER_A_HEADING = 2
# The contents push all else on by their own length; each time round they are longer or right, mostly at the second.
_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Book:
    """`front` comes before the contents, `body` after. `cells` are those of each passage.

    `title` and `contents` are cells: the running head, and the word over the contents. `print_pages` has one number
    for each piece of the document, or none at all.
    """

    title: str
    contents: str
    front: Sequence[Part]
    body: Sequence[Part]
    cells: dict[Passage, str]
    print_pages: Sequence[int] = ()

    def pages(self) -> list[list[str]]:
        """The lines of each page."""
        headings = [part for part in self.body if isinstance(part, Passage) and 0 < part.level <= _DEEPEST_IN_CONTENTS]
        if len(headings) < FEWEST_FOR_CONTENTS:
            headings = []
        numbers = dict.fromkeys(headings, 1)
        for _ in range(_MOST_ROUNDS):
            pages = Pages(self.title)
            self._set(self.front, pages)
            self._set_contents(numbers, pages)
            found = self._set(self.body, pages)
            if all(found[heading] == number for heading, number in numbers.items()):
                break
            numbers = {heading: found[heading] for heading in headings}
        return pages.end()

    def _set(self, parts: Sequence[Part], pages: Pages) -> dict[Passage, int]:
        """Puts all on pages, and says on which page each heading stands."""
        found: dict[Passage, int] = {}
        kept_until = 0
        for place, part in enumerate(parts):
            if place >= kept_until and _is_kept(part):
                kept_until, lines = self._together(parts, place)
                pages.keep(lines)
            if isinstance(part, Passage):
                self._set_passage(part, pages)
                if part.level:
                    found[part] = pages.last_number
            elif part == Mark.GAP:
                pages.gap()
            else:
                pages.rule(part.value)
        return found

    def _set_passage(self, part: Passage, pages: Pages) -> None:
        if self.print_pages:
            pages.turn_to(self.print_pages[part.piece])
        if not part.centred:
            pages.flow(self.cells[part], part.indents)
            return
        pages.gap_below_head()
        for line in centred(self.cells[part]):
            pages.put(line)

    def _together(self, parts: Sequence[Part], place: int) -> tuple[int, int]:
        """Where what has to stay together ends, and how many lines it takes with the first lines of what follows."""
        lines = _LINES_AFTER_A_HEADING + bool(self.print_pages)
        while place < len(parts):
            part = parts[place]
            if part is not Mark.GAP and not _is_kept(part):
                break
            lines += self._lines(part)
            place += 1
        return place, lines

    def _lines(self, part: Part) -> int:
        if not isinstance(part, Passage):
            return 1
        return len(centred(self.cells[part]) if part.centred else wrap(self.cells[part], part.indents))

    def _set_contents(self, numbers: dict[Passage, int], pages: Pages) -> None:
        if not numbers:
            return
        pages.gap()
        pages.keep(1 + _LINES_AFTER_A_HEADING)
        pages.put(centred(self.contents)[0])
        pages.gap()
        for heading, number in numbers.items():
            entry = self._entry(heading, number)
            # The last line of a page has a page number of its own.
            pages.keep(len(entry) + 1)
            for line in entry:
                pages.put(line)
        pages.gap()

    def _entry(self, heading: Passage, number: int) -> list[str]:
        indent = 2 * (heading.level - 2)
        *lines, last = wrap(self.cells[heading], (indent + 1, indent + 5), _CONTENTS_WIDTH) or [""]
        page = number_cells(number)
        dots = _GUIDE_DOT * (WIDTH - len(last) - len(page) - 2)
        return [*lines, f"{last} {dots} {page}"]


def _is_kept(part: Part) -> bool:
    return part.kept if isinstance(part, Passage) else part == Mark.BOX_OPENS
