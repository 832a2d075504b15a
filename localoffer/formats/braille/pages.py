"""Lines into pages of 25, each with its braille page number, its running head and where it is in print."""

from dataclasses import dataclass, field

from localoffer.formats.braille.line import CENTRED_WIDTH, WIDTH, take_line, words_of, wrap
from localoffer.formats.braille.translate import number_cells

ROWS = 25
# Sections 1.11 and 1.15: three empty cells at least between words and a page number.
_APART = 3


@dataclass(slots=True)
class Pages:
    """Set line by line. `running_head` is cells and stands on every page but the first.

    `print_page` is the page of the print copy that the next words stand on; None where that is not known.
    """

    running_head: str
    print_page: int | None = None
    last_number: int = 1
    _done: list[list[str]] = field(default_factory=list)
    _rows: list[str] = field(default_factory=list)
    _wants_gap: bool = False
    _mark: str = ""
    _times: int = 0

    @property
    def number(self) -> int:
        """Of the page that is being set. `last_number` is that of the last line put."""
        return len(self._done) + 1

    @property
    def width(self) -> int:
        """Cells of the next line: the last line leaves room for the page number."""
        return WIDTH - _APART - len(number_cells(self.number)) if self._left == 1 else WIDTH

    @property
    def _capacity(self) -> int:
        return ROWS - self._has_head

    @property
    def _has_head(self) -> bool:
        return self.number > 1 or self.print_page is not None

    @property
    def _left(self) -> int:
        return self._capacity - len(self._rows)

    def gap(self) -> None:
        """An empty line before what comes next, unless that starts a page."""
        self._wants_gap = bool(self._rows)

    def gap_below_head(self) -> None:
        """The empty line between a running head and a centred heading (section 4.2)."""
        if not self._rows and self.number > 1:
            self._rows.append("")

    def keep(self, lines: int) -> None:
        """Start a new page unless so many lines have room on this one."""
        if self._left < min(lines + self._wants_gap, self._capacity):
            self.end_page()

    def put(self, line: str) -> None:
        """One line, no wider than `width`."""
        self._settle_gap()
        self._append(line)

    def rule(self, cell: str) -> None:
        """A line of one cell repeated."""
        self._settle_gap()
        self._append(cell * self.width)

    def flow(self, cells: str, indents: tuple[int, int]) -> None:
        """Words in as many lines as they take."""
        self._settle_gap()
        words, indent = words_of(cells), indents[0] - 1
        longest = WIDTH - max(indents) + 1
        while words:
            line = take_line(words, self.width - indent, longest)
            self._append(" " * indent + line if line else "")
            indent = indents[1] - 1 if line else indent

    def turn_to(self, print_page: int) -> None:
        """What comes next stands on that page in print: a line of dots 3 and 6 says so, unless a page starts here."""
        if print_page == self.print_page:
            return
        was, self.print_page, self._times = self.print_page, print_page, 0
        mark = number_cells(print_page)
        if was is not None and self._left < 2 + self._wants_gap:
            self.end_page()
            self._times = 0
        if self._rows:
            self._wants_gap = False
            self._append("-" * (WIDTH - len(mark)) + mark)
        else:
            self._mark = mark

    def end_page(self) -> None:
        """Close the page and start the next, unless nothing is on it yet."""
        if not self._rows:
            return
        self._done.append(self._whole_page())
        self._rows, self._wants_gap = [], False
        if self.print_page is not None:
            self._times += 1
            self._mark = _letters(self._times) + number_cells(self.print_page)

    def end(self) -> list[list[str]]:
        """All pages."""
        self.end_page()
        return self._done

    def _settle_gap(self) -> None:
        wanted, self._wants_gap = self._wants_gap, False
        if wanted:
            self._append("")

    def _append(self, line: str) -> None:
        self.last_number = self.number
        self._rows.append(line)
        if not self._left:
            self.end_page()

    def _whole_page(self) -> list[str]:
        head = [self._head()] if self._has_head else []
        rows = [*head, *self._rows, *[""] * (ROWS - len(head) - len(self._rows))]
        number = number_cells(self.number)
        rows[-1] = rows[-1].ljust(WIDTH - len(number)) + number
        return [row.rstrip() for row in rows]

    def _head(self) -> str:
        room = CENTRED_WIDTH - 2 * len(self._mark)
        title = "" if self.number == 1 else "".join(wrap(self.running_head, (1, 1), room)[:1])
        line = f"{' ' * ((WIDTH - len(title)) // 2)}{title}"
        return line.ljust(WIDTH - len(self._mark)) + self._mark


def _letters(times: int) -> str:
    """`A` for the first braille page that goes on with a print page, `B` for the second, `AA` for the 27th."""
    letters = ""
    while times:
        times, rest = divmod(times - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
