"""E-mail addresses, also where they are written in words or with gaps."""

import re
from collections.abc import Iterator

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.word_lists import words

# With gaps and words, only these end an address: “the bus stops at school . Then” has none of them.
ENDINGS = (
    "com|org|net|uk|co|edu|info|eu|io|blog|me|ly|be|gg|tv|site|online|page|app|dev|xyz|email|im|link|ie|de|pl|ro|in|pk"
)
_OPEN, _CLOSE = r"\s{0,3}[(\[{<*_]{1,2}\s?", r"\s?[)\]}>*_]{1,2}\s{0,3}"
_AT = rf"(?:\s{{0,3}}@\s{{0,3}}|{_OPEN}a\s?t{_CLOSE}|\s{{1,3}}at\s{{1,3}})"
_DOT = rf"(?:\s{{0,2}}\.|{_OPEN}(?:d\s?o\s?t|\.|full stop){_CLOSE}|\s{{1,3}}(?:dot|full stop)\s{{1,3}})"
_JOINT = rf"(?:{_DOT}|\s{{1,3}}(?:underscore|dash|hyphen)\s{{1,3}})\s?"
_EMAIL = re.compile(r"(?<![\w.%+'-])[\w.%+'-]{1,128}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![a-z])", re.IGNORECASE)
# `jen dot hale at example dot org`, `jen (at) example.org`, `jen @ example . org`
_IN_WORDS = re.compile(
    rf"(?<![\w.%+'-])(?:[\w'%+-]{{1,64}}{_JOINT}){{0,3}}[\w'%+-]{{1,64}}"
    rf"{_AT}[\w-]{{1,63}}(?:{_DOT}\s{{0,3}}[\w-]{{2,63}}){{0,3}}{_DOT}\s{{0,3}}(?:{ENDINGS})\b",
    re.IGNORECASE,
)
# `jenhaleATexampleDOTorg`: the words in capitals are the signs.
_JOINED = re.compile(
    rf"(?<![\w.])[a-z0-9._-]{{1,64}}AT[a-z0-9-]{{1,63}}(?:DOT|\.)(?:[a-z]{{2,10}}(?:DOT|\.))?(?:{ENDINGS})\b"
)
# Without one of these, “look at example.org” would be an address.
_OBVIOUS = re.compile(r"@|\bdot\b|full stop|underscore|[(\[{<*_]\s?a\s?t\b", re.IGNORECASE)


def find_emails(plain: str) -> Iterator[Found]:
    """Addresses as they are, and addresses that somebody disguised."""
    for found in _EMAIL.finditer(plain):
        yield Found(MarkKind.EMAIL, found.start(), found.end(), "An e-mail address")
    for pattern in (_IN_WORDS, _JOINED):
        for found in pattern.finditer(plain):
            first = found[0].split()[0].lower()
            if pattern is _JOINED or _OBVIOUS.search(found[0]) or first not in words("ordinary-words"):
                yield Found(MarkKind.EMAIL, found.start(), found.end(), "An e-mail address that is written in words")
