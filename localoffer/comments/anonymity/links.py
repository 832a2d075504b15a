"""Web addresses, and names in social media."""

import re
from collections.abc import Iterator
from functools import cache

from localoffer.comments.anonymity.emails import ENDINGS
from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.word_lists import cues

_WEB = re.compile(
    r"(?<![\w@.-])(?:(?:https?|hxxps?|ftp)://[^\s<>\"]{1,2000}|www\.[^\s<>\"]{1,2000}"
    rf"|(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,5}}(?:{ENDINGS})"
    r"(?:/[^\s<>\"]{0,2000}|(?![\w@.-]{0,200}@)\b(?!\.\w)))",
    re.IGNORECASE,
)
_WEB_IN_WORDS = re.compile(
    rf"(?<![\w@.])[a-z0-9-]{{2,63}}(?:\s{{1,3}}dot\s{{1,3}}[\w-]{{2,63}}){{0,3}}\s{{1,3}}dot\s{{1,3}}(?:{ENDINGS})\b"
    r"(?:\s{0,2}(?:/|slash\s)\s{0,2}[\w./-]{1,200})?",
    re.IGNORECASE,
)
# These say which body a website belongs to, and nothing about a person.
_PUBLIC_BODY = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,63}\.){0,5}(?:gov|nhs|police|parliament)\.uk(?:[/.,;:!?)#]\S*)?", re.IGNORECASE
)
_ENDS_SENTENCE = ".,;:!?'\")]}*"
_HANDLE = re.compile(r"(?<![\w@.%+-])@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?(?!@)")
_HASHTAG = re.compile(
    r"(?<![\w&#])#(?i:justice|save|help|pray|team|free)(?i:4|for)?(?=[A-Z])(?![A-Z]+\b)[A-Za-z0-9_]{2,80}"
)


def find_links(plain: str) -> Iterator[Found]:
    """Web addresses but those of public bodies, names in social media, and hashtags that name a person's cause."""
    for pattern in (_WEB, _WEB_IN_WORDS):
        for found in pattern.finditer(plain):
            if not _PUBLIC_BODY.fullmatch(found[0]):
                end = found.start() + len(found[0].rstrip(_ENDS_SENTENCE))
                yield Found(MarkKind.LINK, found.start(), end, "A web address")
    for found in _HANDLE.finditer(plain):
        yield Found(MarkKind.LINK, found.start(), found.end(), "A name in social media")
    for found in _name_in(cues("networks")).finditer(plain):
        yield Found(MarkKind.LINK, *found.span("name"), "A name in social media")
    for found in _HASHTAG.finditer(plain):
        yield Found(MarkKind.LINK, found.start(), found.end(), "A hashtag that may name a person")


@cache
def _name_in(networks: frozenset[str]) -> re.Pattern[str]:
    """“Insta: jen_77”: a name with a digit, a dot or a line in it, for “Facebook is down” holds none."""
    return re.compile(
        rf"\b(?:{'|'.join(sorted(networks))})(?:\s(?:name|user|username|handle|account|page|tag|id|gamertag))?"
        r"(?:\s(?:is|as|at|under|called)|:|\s-|\s=)\s{0,2}"
        r"(?P<name>(?=[A-Za-z]{1,62}[0-9_.][A-Za-z0-9])[A-Za-z][A-Za-z0-9_.-]{2,62}[A-Za-z0-9_])\b",
        re.IGNORECASE,
    )
