"""How wide the columns of a table are, and whether it can be a table at all."""

from localoffer.publishing.document import Table

# A column of fewer letters than this is a column nobody reads.
_NARROWEST = 5
_WIDEST = 18
_USUAL_CELL = 60
# What the space between two columns takes, in letters.
_GAP = 2


def column_widths(table: Table, letters: int) -> list[int]:
    """Letters that go in a line of each column, where `letters` go in a line of the page. Empty where they do not fit.

    Each gets what its cells need, or at least its words, and the rest is shared by how much each has to say.
    """
    columns = list(zip(table.headers, *table.rows, strict=False))
    needed = [_needed(column, whole=True) for column in columns]
    if sum(needed) > letters:
        needed = [_needed(column, whole=False) for column in columns]
    spare = letters - sum(needed)
    if not columns or spare < 0:
        return []
    said = [min(_USUAL_CELL, max(1, sum(map(len, column)) // len(column))) for column in columns]
    return [need + spare * share // sum(said) - _GAP for need, share in zip(needed, said, strict=True)]


def _needed(column: tuple[str, ...], whole: bool) -> int:
    """Letters for the longest cell, or for the longest word, as far as one can be had."""
    longest = max((len(part) for cell in column for part in ([cell] if whole else cell.split())), default=0)
    return max(_NARROWEST, min(_WIDEST, longest)) + _GAP
