"""Names that are written so that they are not found: with gaps, with digits for letters, as initials."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.name_words import is_also_a_word, is_first_name, is_ordinary
from localoffer.comments.anonymity.word_lists import cues, words

_SPACED = re.compile(r"(?<![A-Za-z])[A-Za-z](?:[ .\-_*/|\n]{1,3}[A-Za-z]){2,19}(?![A-Za-z])")
_WITH_DIGITS = re.compile(r"(?<![\w@$.])(?=[A-Za-z@$!]{0,19}[0-9@$!])[A-Za-z0-9@$!]{4,20}(?![\w@$])")
_DIGIT_LETTERS = (str.maketrans("013457@$!", "oieastasi"), str.maketrans("013457@$!", "oleastasl"))
# Not what people swear with.
_STARRED = re.compile(
    r"(?<![\w*])(?!(?:Fu|Sh|Cu|Bo|Ba|Bl|Cr|Pi|Wa|Tw|Ar|As|Di|Kn|Da|He|Bu)[a-z]?[*_])"
    r"[A-Z][a-z]{1,9}(?:[*_]{1,9}[a-z]{1,9}|\*{2,9})(?!\w)"
)
_INITIALS = re.compile(r"(?<![A-Za-z.&])[A-Z]\.[ ]?[A-Z]\.?(?:[ ]?[A-Z]\.)?(?![A-Za-z@.]|\.\w)")
SHORTEST_NAME, SHORTEST_PART = 3, 4


def find_spelled_names(plain: str) -> Iterator[Found]:
    """“J a c o b”, “J4cob”, “Jac*b”, “J.S.”."""
    for found in _SPACED.finditer(plain):
        for start, end in _spaced_names(found):
            yield Found(MarkKind.NAME, start, end, "A name with gaps between its letters")
    for found in _WITH_DIGITS.finditer(plain):
        if any(_is_name(found[0].lower().translate(letters)) for letters in _DIGIT_LETTERS):
            yield Found(MarkKind.NAME, found.start(), found.end(), "A name with digits for letters")
    for found in _STARRED.finditer(plain):
        yield Found(MarkKind.NAME, found.start(), found.end(), "A name with letters left out")
    for found in _INITIALS.finditer(plain):
        if re.sub(r"[^a-z]", "", found[0].lower()) not in cues("abbreviations"):
            yield Found(MarkKind.NAME, found.start(), found.end(), "Initials")


def _spaced_names(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where names stand among letters with gaps: “I a m J a c o b” begins with other words."""
    places = [found.start() + at for at, char in enumerate(found[0]) if char.isalpha()]
    letters = "".join(found.string[at] for at in places).lower()
    first = 0
    while first < len(letters):
        last = next((end for end in range(len(letters), first, -1) if _is_spaced_name(letters, first, end)), 0)
        if last:
            yield places[first], places[last - 1] + 1
        first = max(last, first + 1)


def _is_spaced_name(letters: str, first: int, last: int) -> bool:
    """A short name must be all there is: “S E N D” holds three letters of many things."""
    part = letters[first:last]
    if len(part) < SHORTEST_PART and part != letters:
        return False
    return _is_name(part) or part in words("family-names")


def _is_name(letters: str) -> bool:
    if len(letters) < SHORTEST_NAME or is_also_a_word(letters) or is_ordinary(letters):
        return False
    return is_first_name(letters)
